import type { Actor } from '../access/actor';
import type { CommitteePermission } from '../access/permission-map';
import { requireInCommittee } from '../access/require';
import type { CommitteeStanding, Role } from '../access/standing';
import type { Reads } from '../platform/database/reads';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';

/**
 * What the actor is to a committee today: roles whose dates hold the present day of the committee's time zone, and that
 * are not suspended.
 * @throws NotFound where there is no such committee, so that an administrator hears it too.
 */
export async function committeeStanding(
  on: Tx | Reads,
  actor: Actor,
  committeeId: string,
  now: Date,
): Promise<CommitteeStanding> {
  const row = await on.first<{ roles: Role[] }>(
    `select array(
       select m.role from memberships m
        where m.committee_id = c.id and m.person_id = $2 and m.suspended_through < today.day
          and m.from_date <= today.day and (m.to_date is null or m.to_date >= today.day)) as roles
       from committees c
      cross join lateral (select ($3::timestamptz at time zone c.time_zone)::date as day) today
      where c.id = $1`,
    [committeeId, actor.personId, now],
  );
  if (!row) throw new NotFound();
  return { administrator: actor.administrator, roles: new Set(row.roles) };
}

/**
 * The check of every command on a committee; keeps others from changing its members, terms and rules until this one ends.
 * @throws NotFound to outsiders, Forbidden to insiders without the permission.
 */
export async function lockCommittee(
  tx: Tx,
  actor: Actor,
  committeeId: string,
  permission: CommitteePermission,
): Promise<void> {
  await tx.query('select id from committees where id = $1 for no key update', [committeeId]);
  requireInCommittee(await committeeStanding(tx, actor, committeeId, tx.now), permission);
}
