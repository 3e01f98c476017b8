import { Injectable } from '@nestjs/common';
import { Transactions } from '../platform/database/transactions';
import { JobQueues } from '../platform/queue/job-queues';
import { unclaim, type ClaimedRow } from './claim-outbox-rows';
import { outboxKinds, queueOf } from './outbox';

/** Gives claimed outbox rows to their queues. Runs outside any transaction. */
@Injectable()
export class HandOver {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
  ) {}

  /**
   * The attempt is part of the job's id: a queue that still keeps a failed job ignores another one under its id.
   * @throws when a queue did not take them; the rows are then as they were before they were claimed.
   */
  async give(rows: readonly ClaimedRow[]): Promise<void> {
    try {
      for (const kind of outboxKinds) {
        const jobs = rows
          .filter((row) => row.kind === kind)
          .map(({ outboxId, attempt, documentId, ledgerId, handedAt }) => ({
            id: `o-${outboxId}-${attempt}`,
            name: kind,
            data: { outboxId, attempt, documentId, ledgerId },
            at: handedAt,
          }));
        if (jobs.length > 0) await this.queues.addAll(queueOf[kind], jobs);
      }
    } catch (error) {
      await this.transactions.housekeeping((tx) => unclaim(tx, rows));
      throw error;
    }
  }
}
