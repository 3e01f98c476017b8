import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { lockCommittee } from '../committees/committee-standing';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { NumberPeriod, NumberSeries, seriesPeriods } from './number-series.entity';
import { isPattern } from './number-text';
import { periodOf } from './period-of';

export const newNumberSeries = z
  .object({
    committeeId: z.uuid(),
    documentTypeId: z.uuid(),
    period: z.enum(seriesPeriods),
    pattern: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .default('{number}-{symbol}/{organ}')
      .meta({ description: 'Of {number}, {symbol}, {organ} and {year}.' }),
    last: z.number().int().min(0).max(1_000_000).default(0).meta({
      description: 'The last number taken on paper; the next one here follows it.',
    }),
    lastIn: z
      .string()
      .max(36)
      .optional()
      .meta({ description: 'The term (id) or year in which it was taken; the current one unless given.' }),
  })
  .meta({ id: 'NewNumberSeries' });
type NewNumberSeries = z.output<typeof newNumberSeries>;

/** The office opens the series of a document type, from the beginning or where its paper register stands. */
@Injectable()
export class OpenNumberSeries {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: NewNumberSeries): Promise<{ id: string }> {
    const { committeeId, documentTypeId, period, pattern, last } = input;
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'register.keep');
      if (!isPattern(pattern)) {
        throw new Invalid('unknown-number-pattern', { placeholder: '{number}' }, 'pattern');
      }
      await requireType(tx, committeeId, documentTypeId);
      const id = newId();
      await tx.insert(NumberSeries, { id, committeeId, documentTypeId, period, pattern, createdAt: tx.now });
      const lastIn = last > 0 || input.lastIn !== undefined ? await periodNamed(tx, input) : null;
      if (lastIn) await tx.insert(NumberPeriod, { seriesId: id, period: lastIn, committeeId, last });
      record(tx, {
        type: 'number-series.opened',
        committeeId,
        data: { seriesId: id, documentTypeId, period, pattern, last, lastIn },
      });
      return { id };
    });
  }
}

/** Under the committee's lock, so that nobody else opens one for the same type meanwhile. */
async function requireType(tx: Tx, committeeId: string, typeId: string): Promise<void> {
  const type = await tx.first<{ taken: boolean }>(
    `select exists (select from number_series s where s.document_type_id = t.id) as taken
       from document_types t where t.committee_id = $1 and t.id = $2`,
    [committeeId, typeId],
  );
  if (!type) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
  if (type.taken) throw Refused.because('number-series-exists');
}

async function periodNamed(tx: Tx, { committeeId, period, lastIn }: NewNumberSeries): Promise<string> {
  if (lastIn === undefined) return currentPeriod(tx, committeeId, period);
  const known =
    period === 'year'
      ? /^[12]\d{3}$/.test(lastIn)
      : await tx.first('select id from committee_terms where committee_id = $1 and id::text = $2', [
          committeeId,
          lastIn.toLowerCase(),
        ]);
  if (!known) throw new Invalid('unknown-period', {}, 'lastIn');
  return `${period}:${lastIn.toLowerCase()}`;
}

async function currentPeriod(tx: Tx, committeeId: string, kind: NewNumberSeries['period']): Promise<string> {
  const today = await tx.first<{ day: string }>(
    'select (($2::timestamptz at time zone time_zone)::date)::text as day from committees where id = $1',
    [committeeId, tx.now],
  );
  const period = await periodOf(tx, committeeId, kind, today!.day);
  if (!period) throw Refused.because('no-term-on-that-day', { day: today!.day });
  return period;
}
