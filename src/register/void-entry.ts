import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { NotFound, Refused } from '../platform/errors';
import { openSeries } from './open-series';

interface Entry {
  documentId: string | null;
  committeeId: string;
  period: string;
  number: number;
  text: string;
  voidedAt: Date | null;
}

const locked = `select document_id as "documentId", committee_id as "committeeId", period, number, text,
    voided_at as "voidedAt"
  from register_entries where id = $1 and series_id = $2 for update`;

/** Strikes out a number that a paper outside the system bore. A document's number is voided by recalling the document. */
@Injectable()
export class VoidEntry {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Forbidden, Refused `number-of-a-document`, `number-void` */
  run(actor: Actor, seriesId: string, entryId: string, reason: string): Promise<{ entryId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await openSeries(tx, actor, seriesId);
      const entry = await tx.first<Entry & Record<string, unknown>>(locked, [entryId, seriesId]);
      if (!entry) throw new NotFound();
      if (entry.documentId !== null) throw Refused.because('number-of-a-document', { text: entry.text });
      if (entry.voidedAt !== null) throw Refused.because('number-void', { text: entry.text });
      await tx.query('update register_entries set voided_at = $2, void_reason = $3 where id = $1', [
        ...[entryId, tx.now, reason],
      ]);
      const { committeeId, period, number, text } = entry;
      record(tx, { type: 'number.voided', committeeId, data: { seriesId, period, number, text, reason } });
      return { entryId };
    });
  }
}
