import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';

/** @throws Invalid `unknown-clause` where one named does not belong to the document. */
export async function requireClauses(
  tx: Tx,
  documentId: string,
  clauseIds: readonly string[],
  path = 'clauseIds',
): Promise<void> {
  if (clauseIds.length === 0) return;
  const wanted = [...new Set(clauseIds)];
  const known = await tx.query('select from clauses where document_id = $1 and id = any($2::uuid[])', [
    documentId,
    wanted,
  ]);
  if (known.length !== wanted.length) throw new Invalid('unknown-clause', {}, path);
}
