import type { Tx } from './tx';

/**
 * The document's advisory lock, held to the end of the transaction: `shared` for comments, positions, answers and
 * votes, `exclusive` for acts. Row locks do not queue fairly under many sharing writers; advisory locks do
 * (docs/decisions/0003-advisory-document-locks.md). Take it before reading any fact of the document.
 */
export async function lockDocument(tx: Tx, documentId: string, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  // The key is a number worked out from 16 hexadecimal digits: nothing of the caller's text reaches the statement.
  await tx.perform(`select ${lock}(${lockKey(documentId)})`);
}

/** The random half of a UUID as a signed 64-bit key; the other half of a UUIDv7 is mostly its time. */
export function lockKey(id: string): bigint {
  return BigInt.asIntN(64, BigInt(`0x${id.replaceAll('-', '').slice(16)}`));
}
