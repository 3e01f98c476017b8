import { record } from '../ledger/record';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { RegisterEntry, type SeriesPeriod } from './number-series.entity';
import { numberText } from './number-text';
import { officeOf, periodOf } from './period-of';

export interface NumberWish {
  readonly committeeId: string;
  readonly documentId: string;
  readonly typeId: string;
  /** YYYY-MM-DD; term and year are those of this day. */
  readonly officialDate: string;
}

interface Series {
  id: string;
  period: SeriesPeriod;
  pattern: string;
  symbol: string;
  organ: string;
}

const seriesOfType = `select s.id, s.period, s.pattern, t.symbol, c.organ_symbol as organ
  from number_series s join document_types t on t.id = s.document_type_id join committees c on c.id = s.committee_id
  where s.committee_id = $1 and s.document_type_id = $2`;

/**
 * The next number of the document type's series, entered in the register. The period's row stays locked to the end of the
 * transaction, so numbers follow each other without a gap, and one that is rolled back was never taken.
 * @throws Refused `no-number-series`, `no-term-on-that-day`
 */
export async function takeNumber(tx: Tx, wish: NumberWish): Promise<{ text: string; number: number }> {
  const { committeeId, documentId, officialDate } = wish;
  const series = await tx.first<Series>(seriesOfType, [committeeId, wish.typeId]);
  if (!series) throw Refused.because('no-number-series', {}, await officeOf(tx, committeeId));
  const period = await periodOf(tx, committeeId, series.period, officialDate);
  if (!period) {
    throw Refused.because('no-term-on-that-day', { day: officialDate }, await officeOf(tx, committeeId));
  }
  const number = await nextIn(tx, committeeId, series.id, period);
  const year = officialDate.slice(0, 4);
  const text = numberText(series.pattern, { number, symbol: series.symbol, organ: series.organ, year });
  await tx.insert(RegisterEntry, {
    ...{ id: newId(), committeeId, documentId, seriesId: series.id, period, number, text, officialDate },
    ...{ takenAt: tx.now, takenBy: tx.context.personId },
  });
  record(tx, {
    type: 'number.taken',
    committeeId,
    documentId,
    officialDate,
    data: { seriesId: series.id, period, number, text },
  });
  return { text, number };
}

/** One statement makes the period's row or locks it, and counts on: nobody reads a number another one is taking. */
async function nextIn(tx: Tx, committeeId: string, seriesId: string, period: string): Promise<number> {
  const row = await tx.first<{ last: number }>(
    `insert into number_periods (series_id, committee_id, period, last) values ($1, $2, $3, 1)
     on conflict (series_id, period) do update set last = number_periods.last + 1 returning last`,
    [seriesId, committeeId, period],
  );
  return row!.last;
}
