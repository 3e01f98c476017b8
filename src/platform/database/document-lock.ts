import type { Tx } from './tx';

/**
 * The document's advisory lock, held to the end of the transaction: `shared` for comments, positions, answers and
 * votes, `exclusive` for acts. Row locks do not queue fairly under many sharing writers; advisory locks do
 * (docs/decisions/0003-advisory-document-locks.md). Take it before reading any fact of the document.
 */
export async function lockDocument(tx: Tx, documentId: string, mode: 'shared' | 'exclusive'): Promise<void> {
  const key = lockKey(documentId).toString();
  await tx.query(
    mode === 'shared' ? 'select pg_advisory_xact_lock_shared($1::bigint)' : 'select pg_advisory_xact_lock($1::bigint)',
    [key],
  );
}

/** The random half of a UUID as a signed 64-bit key; the other half of a UUIDv7 is mostly its time. */
export function lockKey(id: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(16)}`));
}
