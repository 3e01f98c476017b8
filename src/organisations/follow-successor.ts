import type { Tx } from '../platform/database/tx';
import { newId } from '../platform/ids';
import { OrganisationMember, type OrganisationRole } from './organisation-member.entity';

/** Organisations that went up in $1, directly or through others, each with the first day on which it did. */
const predecessors = `with recursive before as (
    select id, merged_on as day from organisations where successor_id = $1
    union select o.id, greatest(o.merged_on, b.day) from before b join organisations o on o.successor_id = b.id)`;

const ended = `${predecessors}
  update organisation_members f set to_date = m.to_date from organisation_members m
   where f.follows_id = m.id and f.organisation_id in (select id from before)
     and m.to_date is not null and (f.to_date is null or f.to_date > m.to_date)`;

const missing = `${predecessors}
  select b.id as "organisationId", m.id as "followsId", m.person_id as "personId", m.role,
      greatest(m.from_date, b.day)::text as "fromDate", m.to_date::text as "toDate"
    from before b join organisation_members m on m.organisation_id = $1 and (m.to_date is null or m.to_date >= b.day)
   where not exists (select from organisation_members h where h.organisation_id = b.id and h.person_id = m.person_id
     and h.from_date <= coalesce(m.to_date, 'infinity')
     and coalesce(h.to_date, 'infinity') >= greatest(m.from_date, b.day))`;

interface Missing extends Record<string, unknown> {
  organisationId: string;
  followsId: string;
  personId: string;
  role: OrganisationRole;
  fromDate: string;
  toDate: string | null;
}

/**
 * Gives the organisations that went up in this one its members as they are now. They are written down for each, so that
 * whatever asks "who acts for it today" - drafting, answering, being told - need not know of mergers. Under its lock.
 */
export async function followSuccessor(tx: Tx, id: string): Promise<void> {
  await tx.query(ended, [id]);
  const rows = await tx.query<Missing>(missing, [id]);
  await tx.insert(
    OrganisationMember,
    rows.map((row) => ({ ...row, id: newId(), createdAt: tx.now })),
  );
}
