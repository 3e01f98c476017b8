import { calendarDay } from '../platform/calendar';
import type { Reads } from '../platform/database/reads';
import type { Tx } from '../platform/database/tx';
import { NotFound, Refused } from '../platform/errors';

/** Today for organisations: they have no time zone of their own, and the installation's committees share one calendar. */
export async function organisationDay(on: Tx | Reads, now: Date): Promise<string> {
  const first = await on.first<{ timeZone: string }>(
    'select time_zone as "timeZone" from committees order by id limit 1',
  );
  return calendarDay(now, first?.timeZone ?? 'UTC');
}

/** Keeps others from changing the organisation's names and members until this command ends. @throws NotFound */
export async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  if (!(await tx.first('select id from organisations where id = $1 for no key update', [id])))
    throw new NotFound();
}

/** Under its lock: what went up in another organisation changes only with that one. @throws Refused `organisation-merged` */
export async function requireUnmerged(tx: Tx, id: string): Promise<void> {
  const merged = await tx.first<{ name: string }>(
    `select n.name from organisations o join organisation_names n on n.organisation_id = o.successor_id
      where o.id = $1 order by n.from_date desc limit 1`,
    [id],
  );
  if (merged) throw Refused.because('organisation-merged', { name: merged.name });
}

/** @throws NotFound */
export async function requireOrganisation(on: Tx | Reads, id: string): Promise<void> {
  if (!(await on.first('select id from organisations where id = $1', [id]))) throw new NotFound();
}
