import { record } from '../../ledger/record';
import type { Tx } from '../../platform/database/tx';
import { outOfForce } from './relation-rules';

/** $1 the document, $2 the day it takes effect. */
const warned = `update document_relations r set warning = 'out-of-force-meanwhile'
  where r.document_id = $1 and r.kind in ('amends', 'replaces', 'repeals', 'corrects') and r.ended_at is null
    and r.target_document_id is not null
    and ${outOfForce('r.target_document_id', 'r.document_id', 'coalesce(r.effective_from, $2::date)')}
  returning r.id as "relationId", r.target_document_id as "targetDocumentId"`;

/**
 * What a document does to another one that was replaced or repealed while it was on its way: the text is voted on and
 * signed, so that it is issued all the same; the relation bears a warning, and the office and the agency are told.
 */
export async function warnOfGone(
  tx: Tx,
  { id, committeeId }: { readonly id: string; readonly committeeId: string },
  effectiveOn: string,
): Promise<void> {
  const gone = await tx.query<{ relationId: string; targetDocumentId: string }>(warned, [id, effectiveOn]);
  for (const data of gone) record(tx, { type: 'relation.out-of-force', committeeId, documentId: id, data });
}
