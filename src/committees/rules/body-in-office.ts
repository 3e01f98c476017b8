import type { Tx } from '../../platform/database/tx';
import type { BodyInOffice } from './workable';

/** Who holds office in a committee today; under its lock. */
export async function bodyInOffice(tx: Tx, committeeId: string): Promise<BodyInOffice> {
  const counted = await tx.first<BodyInOffice & Record<string, unknown>>(
    `select count(distinct m.person_id) filter (where m.role in ('chair', 'deputy', 'member'))::int as members,
       count(distinct m.person_id) filter (where m.role in ('chair', 'deputy'))::int as presiding,
       count(distinct m.person_id) filter (where m.role = 'office')::int as office
      from committees c
      cross join lateral (select ($2::timestamptz at time zone c.time_zone)::date as day) today
      left join memberships m on m.committee_id = c.id and m.suspended_through < today.day
       and today.day between m.from_date and coalesce(m.to_date, 'infinity')
     where c.id = $1`,
    [committeeId, tx.now],
  );
  return counted ?? { members: 0, presiding: 0, office: 0 };
}
