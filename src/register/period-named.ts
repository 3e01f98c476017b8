import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import type { SeriesPeriod } from './number-series.entity';
import { periodOf } from './period-of';

/** Today in the calendar of a committee, YYYY-MM-DD. */
export async function committeeDay(tx: Tx, committeeId: string): Promise<string> {
  const today = await tx.first<{ day: string }>(
    'select (($2::timestamptz at time zone time_zone)::date)::text as day from committees where id = $1',
    [committeeId, tx.now],
  );
  return today!.day;
}

/**
 * The key of the period that somebody named, a term by its id or a year; the present one where nobody did.
 * @throws Invalid `unknown-period`, Refused `no-term-on-that-day`
 */
export async function periodNamed(
  tx: Tx,
  committeeId: string,
  period: SeriesPeriod,
  name: string | undefined,
): Promise<string> {
  if (name === undefined) return currentPeriod(tx, committeeId, period);
  const known =
    period === 'year'
      ? /^[12]\d{3}$/.test(name) && (await isInATerm(tx, committeeId, `${name}-01-01`, `${name}-12-31`))
      : await tx.first('select id from committee_terms where committee_id = $1 and id::text = $2', [
          committeeId,
          name.toLowerCase(),
        ]);
  if (!known) throw new Invalid('unknown-period', {}, 'lastIn');
  return `${period}:${name.toLowerCase()}`;
}

/** Whether the committee existed on a day between these, as far as its terms say. */
export async function isInATerm(tx: Tx, committeeId: string, first: string, last = first): Promise<boolean> {
  const terms = await tx.query(
    `select from committee_terms
      where committee_id = $1 and from_date <= $3::date and (to_date is null or to_date >= $2::date) limit 1`,
    [committeeId, first, last],
  );
  return terms.length > 0;
}

async function currentPeriod(tx: Tx, committeeId: string, kind: SeriesPeriod): Promise<string> {
  const day = await committeeDay(tx, committeeId);
  const period = await periodOf(tx, committeeId, kind, day);
  if (!period) throw Refused.because('no-term-on-that-day', { day });
  return period;
}
