import type { Actor } from '../../access/actor';
import type { Reads } from '../../platform/database/reads';
import type { Tx } from '../../platform/database/tx';
import { Forbidden } from '../../platform/errors';

/** People are shared by all committees: whoever may add members to one may add and find them. @throws Forbidden */
export async function requireKeepsPeople(on: Tx | Reads, actor: Actor, now: Date): Promise<void> {
  if (actor.administrator) return;
  const keeps = await on.first(
    `select from memberships m join committees c on c.id = m.committee_id
      where m.person_id = $1 and m.role = 'admin' and m.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
        and m.from_date <= ($2::timestamptz at time zone c.time_zone)::date
        and (m.to_date is null or m.to_date >= ($2::timestamptz at time zone c.time_zone)::date) limit 1`,
    [actor.personId, now],
  );
  if (!keeps) throw new Forbidden();
}
