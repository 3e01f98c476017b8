import type { Tx } from '../platform/database/tx';

/** Where a clause got another id, the dispositions of comments that cite it follow. */
export async function citeInstead(tx: Tx, documentId: string, was: string, is: string): Promise<void> {
  await tx.query(
    `update dispositions set clause_ids = array(
       select cited from unnest(array_replace(clause_ids, $2, $3)) with ordinality as c (cited, place)
       group by cited order by min(place))
     where document_id = $1 and $2 = any(clause_ids)`,
    [documentId, was, is],
  );
}
