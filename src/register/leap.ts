import { record } from '../ledger/record';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { NumberLeap } from './number-series.entity';

interface Leap {
  readonly seriesId: string;
  /** Keeps the series. */
  readonly committeeId: string;
  readonly period: string;
  /** The last number taken elsewhere; the next one here follows it. */
  readonly last: number;
  readonly reason: string;
}

/**
 * Sets the count of a period forward, never back, and leaves the gap in the register with who and why.
 * @throws Refused `number-passed`
 */
export async function leapTo(tx: Tx, { seriesId, committeeId, period, last, reason }: Leap): Promise<void> {
  await tx.query(
    `insert into number_periods (series_id, committee_id, period, last) values ($1, $2, $3, 0)
     on conflict (series_id, period) do nothing`,
    [seriesId, committeeId, period],
  );
  const before = await tx.first<{ last: number }>(
    'select last from number_periods where series_id = $1 and period = $2 for update',
    [seriesId, period],
  );
  if (before!.last >= last) throw Refused.because('number-passed', { last: before!.last });
  await tx.query('update number_periods set last = $3 where series_id = $1 and period = $2', [
    ...[seriesId, period, last],
  ]);
  await tx.insert(NumberLeap, {
    ...{ id: newId(), committeeId, seriesId, period, first: before!.last + 1, last, reason },
    ...{ recordedAt: tx.now, recordedBy: tx.context.personId! },
  });
  record(tx, {
    type: 'number-series.continued',
    committeeId,
    data: { seriesId, period, first: before!.last + 1, last, reason },
  });
}
