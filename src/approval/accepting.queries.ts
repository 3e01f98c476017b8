import { ownText } from '../documents/own';
import { decidingOver } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { PersonId } from '../workflow/facts';

const statement = `select ${decidingOver(ownText())} as persons
  from documents d join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  left join rounds r on r.document_id = d.id and r.number = d.round_number
  where d.id = $1`;

/** Who presides over accepting the newest text: nobody to whom it is their own. */
export async function readAccepting(
  on: { first: Tx['first'] },
  documentId: string,
  now: Date,
): Promise<PersonId[]> {
  const row = await on.first<{ persons: PersonId[] }>(statement, [documentId, now]);
  return row?.persons ?? [];
}
