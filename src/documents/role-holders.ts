import type { Tx } from '../platform/database/tx';

const statement = `select distinct m.person_id as id from documents d join committees c on c.id = d.committee_id
  cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as today) t
  join memberships m on m.committee_id = d.committee_id and m.role = $3 and m.suspended_through < t.today
    and t.today between m.from_date and coalesce(m.to_date, 'infinity')
  where d.id = $1 and ($3 <> 'drafter' or exists (select from organisation_members om
    where om.person_id = m.person_id and om.organisation_id = d.lead_agency_id
      and t.today between om.from_date and coalesce(om.to_date, 'infinity')))
  order by 1`;

/** The office of a document's committee, or its lead agency's drafters, today: for reasons that say who can help. */
export async function holdersOf(tx: Tx, documentId: string, role: 'office' | 'drafter'): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(statement, [documentId, tx.now, role]);
  return rows.map(({ id }) => id);
}
