import { record } from '../ledger/record';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { fold } from '../text/fold';
import { RegisterEntry, type SeriesPeriod } from './number-series.entity';
import { numberText } from './number-text';
import { officeOf, periodOf } from './period-of';

interface NumberWish {
  readonly committeeId: string;
  readonly typeId: string;
  /** YYYY-MM-DD; term and year are those of this day. */
  readonly officialDate: string;
}

/** What bears the number: a document, a paper outside the system, or nothing, for a reason. */
export type Bearer =
  { readonly documentId: string } | { readonly title: string } | { readonly voidReason: string };

interface TakenNumber {
  readonly entryId: string;
  readonly text: string;
  readonly number: number;
}

interface Series {
  id: string;
  committeeId: string;
  period: SeriesPeriod;
  pattern: string;
  symbol: string;
  type: string;
  organ: string;
}

const seriesOfType = `select s.id, s.committee_id as "committeeId", s.period, s.pattern, t.symbol, t.name as type,
    c.organ_symbol as organ
  from number_series_types st join number_series s on s.id = st.series_id
  join document_types t on t.id = st.document_type_id join committees c on c.id = st.committee_id
  where st.committee_id = $1 and st.document_type_id = $2`;

/** The number of a document. @throws Refused `no-number-series`, `no-term-on-that-day` */
export const takeNumber = (tx: Tx, { documentId, ...wish }: NumberWish & { documentId: string }) =>
  enterNumber(tx, wish, { documentId });

/**
 * The next number of the document type's series, entered in the register. The period's row stays locked to the end of the
 * transaction, so numbers follow each other without a gap, and one that is rolled back was never taken. The term is that
 * of the committee which keeps the series.
 * @throws Refused `no-number-series`, `no-term-on-that-day`
 */
export async function enterNumber(tx: Tx, wish: NumberWish, bearer: Bearer): Promise<TakenNumber> {
  const { committeeId, typeId, officialDate } = wish;
  const series = await tx.first<Series & Record<string, unknown>>(seriesOfType, [committeeId, typeId]);
  if (!series) throw Refused.because('no-number-series', {}, await officeOf(tx, committeeId));
  const period = await periodOf(tx, series.committeeId, series.period, officialDate);
  if (!period) {
    throw Refused.because('no-term-on-that-day', { day: officialDate }, await officeOf(tx, committeeId));
  }
  const number = await nextIn(tx, series.committeeId, series.id, period);
  const text = numberText(series.pattern, { ...series, number, year: officialDate.slice(0, 4) });
  const id = newId();
  const { documentId, title, voidReason } = {
    ...{ documentId: null, title: null, voidReason: null },
    ...bearer,
  };
  await tx.insert(RegisterEntry, {
    ...{
      id,
      committeeId,
      documentId,
      documentTypeId: typeId,
      seriesId: series.id,
      period,
      number,
      text,
      title,
    },
    ...{ symbolFolded: fold(series.symbol), organFolded: fold(series.organ), typeFolded: fold(series.type) },
    ...{ officialDate, takenAt: tx.now, takenBy: tx.context.personId },
    ...{ voidedAt: voidReason === null ? null : tx.now, voidReason },
  });
  record(tx, {
    type: 'number.taken',
    committeeId,
    ...(documentId === null ? {} : { documentId }),
    officialDate,
    data: {
      ...{ seriesId: series.id, period, number, text },
      ...(documentId === null ? { documentTypeId: typeId, title, voidReason } : {}),
    },
  });
  return { entryId: id, text, number };
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
