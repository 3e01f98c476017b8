import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CheckProgress } from '../approval/check-progress';
import { RunDeadlines } from '../approval/run-deadlines';
import { deleteExpiredSessions } from '../identity/sign-in/delete-expired-sessions';
import { deleteDoneRows } from '../ledger/delete-done-rows';
import { OutboxProcessors } from '../ledger/outbox-processors';
import { deleteOldIdempotencyKeys } from '../platform/database/delete-old-idempotency-keys';
import { Transactions } from '../platform/database/transactions';
import { Schedules } from '../platform/queue/schedules';
import { Uploads } from '../platform/storage/uploads';

const checksAtOnce = 2;
const deadlinesEvery = 15;
const cleanUpEvery = 600;

/** Which command answers which job or turn, where the module that owns the command knows no queue. */
@Injectable()
export class Jobs implements OnModuleInit {
  constructor(
    private readonly outbox: OutboxProcessors,
    private readonly schedules: Schedules,
    private readonly checkProgress: CheckProgress,
    private readonly runDeadlines: RunDeadlines,
    private readonly transactions: Transactions,
    private readonly uploads: Uploads,
  ) {}

  onModuleInit(): void {
    this.outbox.handle('check-progress', checksAtOnce, ({ outboxId }) => this.checkProgress.run(outboxId));
    this.schedules.every(deadlinesEvery, 'run-deadlines', () => this.runDeadlines.run());
    this.schedules.every(cleanUpEvery, 'clean-up', () => this.cleanUp());
  }

  private async cleanUp(): Promise<void> {
    await deleteDoneRows(this.transactions);
    await deleteOldIdempotencyKeys(this.transactions);
    await deleteExpiredSessions(this.transactions);
    await this.uploads.sweep();
  }
}
