import { Injectable } from '@nestjs/common';
import { systemActor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import type { ActType, DocumentState } from '../workflow/facts';
import { acts } from './acts';
import { performIn } from './perform-act';
import { consume } from '../ledger/outbox';
import type { Tx } from '../platform/database/tx';

/** What the last answer, or the last vote, brings about. */
const completing: Partial<Record<DocumentState, ActType>> = {
  'revision.confirming': 'close-confirming',
  'adoption.voting': 'close-ballot',
};

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
      if (documentId === undefined || !(await this.advances(tx, documentId))) tx.markUnchanged();
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

  private async advances(tx: Tx, documentId: string): Promise<boolean> {
    const found = await tx.first<{ state: DocumentState }>('select state from documents where id = $1', [
      documentId,
    ]);
    const type = found && completing[found.state];
    if (!type) return false;
    try {
      await performIn(tx, systemActor, { documentId, act: acts[type], input: {} }, { ifMatch: '*' });
      return true;
    } catch (error) {
      // Refused before anything was written: somebody still has to answer, to rule, or to vote.
      if (error instanceof Refused) return false;
      throw error;
    }
  }
}
