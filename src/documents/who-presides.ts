import type { Tx } from '../platform/database/tx';
import { presidingOver } from './recused';

const statement = `select ${presidingOver()} as persons
  from documents d join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  left join rounds r on r.document_id = d.id and r.number = d.round_number
  where d.id = $1`;

/** Who presides over the document's procedure today: nobody where a recusal left a gap. */
export async function whoPresides(tx: Tx, documentId: string): Promise<readonly string[]> {
  const row = await tx.first<{ persons: string[] }>(statement, [documentId, tx.now]);
  return row?.persons ?? [];
}
