import type { Rules } from '../committees/rules/rules.schema';
import type { OpenDocument } from '../documents/document-standing';
import { presiderByOffice, presiders, type Presider } from '../documents/presiding/presiders';
import type { Tx } from '../platform/database/tx';
import type { DocumentFacts } from '../workflow/facts';

/** What a round of the committee's own would open with today: who may preside, and the rules in force, not those pinned. */
const statement = `select
  (select coalesce(json_agg(p), '[]') from (${presiders.committee}) p) as presiders,
  (select v.rules -> 'screening' from rules_versions v
    where v.committee_id = $1 and (v.document_type_id is null or v.document_type_id = $4)
    order by v.document_type_id nulls last, v.n desc limit 1) as screening`;

type Opening = DocumentFacts['opening'];
export const nothingOpens: Opening = { presider: 'by-office', screening: [] };

export async function readOpening(
  on: { first: Tx['first'] },
  { id, committeeId, typeId, today }: OpenDocument,
): Promise<Opening> {
  const row = await on.first<{ presiders: Presider[]; screening: Rules['screening'] }>(statement, [
    ...[committeeId, today, id, typeId],
  ]);
  const all = row?.presiders ?? [];
  const able = all.some(({ recused }) => !recused) ? 'if-named' : 'nobody';
  return {
    presider: presiderByOffice('committee', all) === undefined ? able : 'by-office',
    screening: row?.screening ?? [],
  };
}
