import type { Tx } from '../platform/database/tx';
import type { SeriesPeriod } from './number-series.entity';

/** The key of the period that holds a day, or undefined where the committee has no term on it. */
export async function periodOf(
  tx: Tx,
  committeeId: string,
  kind: SeriesPeriod,
  day: string,
): Promise<string | undefined> {
  if (kind === 'year') return `year:${day.slice(0, 4)}`;
  const term = await tx.first<{ id: string }>(
    `select id from committee_terms
      where committee_id = $1 and from_date <= $2::date and (to_date is null or to_date >= $2::date)
      order by from_date desc limit 1`,
    [committeeId, day],
  );
  return term && `term:${term.id}`;
}

/** Those who keep the register of a committee, today: they can clear what stands in a number's way. */
export async function officeOf(tx: Tx, committeeId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select distinct m.person_id as id from memberships m join committees c on c.id = m.committee_id
      where m.committee_id = $1 and m.role = 'office' and m.suspended_through < ($2::timestamptz at time zone c.time_zone)::date
        and m.from_date <= ($2::timestamptz at time zone c.time_zone)::date
        and (m.to_date is null or m.to_date >= ($2::timestamptz at time zone c.time_zone)::date)`,
    [committeeId, tx.now],
  );
  return rows.map(({ id }) => id);
}
