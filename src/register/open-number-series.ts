import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { lockCommittee } from '../committees/committee-standing';
import { formRules, type DocumentForm } from '../committees/document-types/forms';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { leapTo } from './leap';
import { NumberSeries, NumberSeriesType } from './number-series.entity';
import { isPattern } from './number-text';
import { periodNamed } from './period-named';
import type { NewNumberSeries } from './register.schemas';

/** The office opens the series of a document type, from the beginning or where its paper register stands. */
@Injectable()
export class OpenNumberSeries {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: NewNumberSeries): Promise<{ id: string }> {
    const { committeeId, documentTypeId, last, reason } = input;
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'register.keep');
      if (input.pattern !== undefined && !isPattern(input.pattern)) {
        throw new Invalid('unknown-number-pattern', { placeholder: '{number}' }, 'pattern');
      }
      const form = formRules[await requireFreeType(tx, committeeId, documentTypeId)];
      const { period = form.period, pattern = form.pattern } = input;
      if (last > 0 && reason === undefined) throw new Invalid('reason-missing', {}, 'reason');
      const lastIn =
        last > 0 || input.lastIn !== undefined
          ? await periodNamed(tx, committeeId, period, input.lastIn)
          : null;
      const id = newId();
      await tx.insert(NumberSeries, { id, committeeId, period, pattern, createdAt: tx.now });
      await tx.insert(NumberSeriesType, { committeeId, documentTypeId, seriesId: id, addedAt: tx.now });
      record(tx, {
        type: 'number-series.opened',
        committeeId,
        data: { seriesId: id, documentTypeId, period, pattern, last, lastIn },
      });
      if (last > 0) await leapTo(tx, { seriesId: id, committeeId, period: lastIn!, last, reason: reason! });
      return { id };
    });
  }
}

/**
 * Under the committee's lock, so that nobody else gives the type a series meanwhile. Returns its form.
 * @throws Invalid `unknown-document-type`, Refused `number-series-exists`
 */
export async function requireFreeType(tx: Tx, committeeId: string, typeId: string): Promise<DocumentForm> {
  const type = await tx.first<{ form: DocumentForm; taken: boolean }>(
    `select t.form, exists (select from number_series_types s where s.document_type_id = t.id) as taken
       from document_types t where t.committee_id = $1 and t.id = $2`,
    [committeeId, typeId],
  );
  if (!type) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
  if (type.taken) throw Refused.because('number-series-exists');
  return type.form;
}
