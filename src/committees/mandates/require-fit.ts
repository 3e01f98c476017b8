import type { Role } from '../../access/standing';
import type { Tx } from '../../platform/database/tx';
import { Invalid } from '../../platform/errors';
import type { GivenMandate } from './new-mandate';
import { fitFor } from './scopes';

/** Roles that $2 holds in the committee on the mandate's first day, or today where that is past; and whether it is over. */
const rolesThen = `select array(select m.role from memberships m where m.committee_id = $1 and m.person_id = $2
    and m.suspended_through < day.day and day.day between m.from_date and coalesce(m.to_date, 'infinity')) as roles,
    $4::date < day.today as "isOver"
  from (select greatest($3::date, t.today) as day, t.today from (
    select ($5::timestamptz at time zone c.time_zone)::date as today from committees c where c.id = $1) t) day`;

/** @throws Invalid `mandate-over`, `principal-unfit`, `holder-unfit` */
export async function requireFit(tx: Tx, given: GivenMandate): Promise<void> {
  const { committeeId, principalId, holderId, scope, from, to } = given;
  const rolesOf = (personId: string) =>
    tx.first<{ roles: Role[]; isOver: boolean }>(rolesThen, [committeeId, personId, from, to, tx.now]);
  const [principal, holder] = [await rolesOf(principalId), await rolesOf(holderId)];
  if (principal?.isOver) throw new Invalid('mandate-over', {}, 'to');
  const fit = fitFor[scope];
  if (!principal?.roles.some((role) => fit.principal.includes(role))) {
    throw new Invalid('principal-unfit', {}, 'principalId');
  }
  if (!holder?.roles.some((role) => fit.holder.includes(role))) {
    throw new Invalid('holder-unfit', {}, 'holderId');
  }
  if (scope !== 'draft') return;
  const colleagues = await tx.query(
    `select from organisation_members a join organisation_members b on b.organisation_id = a.organisation_id
      where a.person_id = $1 and b.person_id = $2 and $3::date between a.from_date and coalesce(a.to_date, 'infinity')
        and $3::date between b.from_date and coalesce(b.to_date, 'infinity')`,
    [principalId, holderId, from],
  );
  if (colleagues.length === 0) throw new Invalid('holder-unfit', {}, 'holderId');
}
