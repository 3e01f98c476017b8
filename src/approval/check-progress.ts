import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { acts } from './acts';
import { performIn } from './perform-act';
import { consume } from '../ledger/outbox';
import type { Tx } from '../platform/database/tx';

/**
 * Looks, under the exclusive lock, whether the last answer is in, and if so moves the document on. Commands under the
 * shared lock leave this to the outbox, so that two last answers at once neither deadlock nor get lost.
 */
@Injectable()
export class CheckProgress {
  constructor(private readonly transactions: Transactions) {}

  async run(outboxId: string): Promise<void> {
    await this.transactions.run(systemActor, async (tx) => {
      const documentId = await this.claim(tx, outboxId);
      if (documentId === undefined || !(await this.closesConfirming(tx, documentId))) tx.markUnchanged();
      return {};
    });
  }

  private async claim(tx: Tx, outboxId: string): Promise<string | undefined> {
    const row = await tx.first<{ documentId: string }>(
      'select document_id as "documentId" from outbox where id = $1',
      [outboxId],
    );
    return row && (await consume(tx, outboxId)) ? row.documentId : undefined;
  }

  private async closesConfirming(tx: Tx, documentId: string): Promise<boolean> {
    const state = await tx.first<{ state: string }>('select state from documents where id = $1', [
      documentId,
    ]);
    if (state?.state !== 'revision.confirming') return false;
    try {
      await performIn(
        tx,
        systemActor,
        { documentId, act: acts['close-confirming'], input: {} },
        { ifMatch: '*' },
      );
      return true;
    } catch (error) {
      // Refused before anything was written: somebody still has to answer, or to rule.
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}
