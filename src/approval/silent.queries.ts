import { isRecused } from '../documents/recused';
import type { Tx } from '../platform/database/tx';
import type { PersonId } from '../workflow/facts';
import { documentToday } from './outstanding';

const heldToday = (alias: string): string =>
  `d.today between ${alias}.from_date and coalesce(${alias}.to_date, 'infinity')`;

/**
 * Persons asked in the open round, members of organisations asked among them, who gave neither position nor comment.
 * The order, which asks for nothing, keeps each question a look-up of one author in the index: at a million comments the
 * planner would else hope to meet the author early among all comments of the document.
 */
const silent = `
with ${documentToday},
r as materialized (select r.* from d join rounds r on r.document_id = d.id and r.number = d.round_number)
select distinct coalesce(om.person_id, asked.party_id) as id from d cross join r cross join lateral (
    select m.person_id as party_id from memberships m where m.committee_id = r.body_id
      and m.role in ('chair', 'deputy', 'member') and m.suspended_through < d.today and ${heldToday('m')}
      and not ${isRecused('m.person_id')}
    union select r.body_organisation_id where r.body_organisation_id is not null
    union select i.party_id from round_invitees i where i.round_id = r.id) asked
  left join organisation_members om on om.organisation_id = asked.party_id and ${heldToday('om')}
  where not exists (select from positions p where p.round_id = r.id and p.by_party_id = asked.party_id offset 0)
    and (select true from comments k where k.document_id = d.id and k.round_number = r.number
      and k.by_party_id = asked.party_id and k.withdrawn_at is null order by k.created_at limit 1) is null`;

export async function readSilent(
  on: { query: Tx['query'] },
  documentId: string,
  now: Date,
): Promise<PersonId[]> {
  const rows = await on.query<{ id: string }>(silent, [documentId, now]);
  return rows.map(({ id }) => id);
}
