import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { lockCommittee } from '../committees/committee-standing';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound } from '../platform/errors';
import { NumberSeriesType } from './number-series.entity';
import { requireFreeType } from './open-number-series';
import { openSeries } from './open-series';

/** Another type draws from the series: a full committee and its standing committee print the same symbol and share one. */
@Injectable()
export class ShareNumberSeries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Forbidden, Invalid `unknown-document-type`, Refused `number-series-exists` */
  run(actor: Actor, id: string, documentTypeId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const series = await openSeries(tx, actor, id);
      const type = await tx.first<{ committeeId: string }>(
        'select committee_id as "committeeId" from document_types where id = $1',
        [documentTypeId],
      );
      if (!type) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
      const { committeeId } = type;
      if (committeeId !== series.committeeId) await lockOther(tx, actor, committeeId);
      await requireFreeType(tx, committeeId, documentTypeId);
      await tx.insert(NumberSeriesType, { committeeId, documentTypeId, seriesId: id, addedAt: tx.now });
      record(tx, { type: 'number-series.shared', committeeId, data: { seriesId: id, documentTypeId } });
      return { id };
    });
  }
}

/** A type of a committee that the actor may not see is like one that is not there. */
async function lockOther(tx: Tx, actor: Actor, committeeId: string): Promise<void> {
  await lockCommittee(tx, actor, committeeId, 'register.keep').catch((error: unknown) => {
    if (error instanceof NotFound) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
    throw error;
  });
}
