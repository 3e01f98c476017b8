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

/** That an organisation goes up in another one, from a day on that may lie ahead. */
interface WrittenMerger {
  readonly into: string;
  readonly name: string;
  readonly on: string;
}

/**
 * Under its lock: what went up in another organisation changes only with that one. Until the day it does, it lives on;
 * what would begin on that day or later is the other one's. Returns the merger that lies ahead.
 * @throws Refused `organisation-merged`
 */
export async function requireUnmerged(tx: Tx, id: string, from: string): Promise<WrittenMerger | undefined> {
  const merger = await mergerOf(tx, id);
  if (merger && (merger.on <= from || merger.on <= (await organisationDay(tx, tx.now)))) refuseMerged(merger);
  return merger;
}

/** @throws Refused `organisation-merged` also where the merger lies ahead: it goes up in one organisation, once. */
export async function requireNoMerger(tx: Tx, id: string): Promise<void> {
  const merger = await mergerOf(tx, id);
  if (merger) refuseMerged(merger);
}

const mergerOf = (tx: Tx, id: string): Promise<WrittenMerger | undefined> =>
  tx.first<WrittenMerger & Record<string, unknown>>(
    `select o.successor_id as into, n.name, o.merged_on::text as "on" from organisations o
       join organisation_names n on n.organisation_id = o.successor_id
      where o.id = $1 order by n.from_date desc limit 1`,
    [id],
  );

function refuseMerged({ name }: WrittenMerger): never {
  throw Refused.because('organisation-merged', { name });
}

/** @throws NotFound */
export async function requireOrganisation(on: Tx | Reads, id: string): Promise<void> {
  if (!(await on.first('select id from organisations where id = $1', [id]))) throw new NotFound();
}
