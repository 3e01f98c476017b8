import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../platform/database/transactions';
import { JobProcessors } from '../platform/queue/job-processors';
import type { RunningJob } from '../platform/queue/job';
import { maxAttempts, outboxKinds, queueOf, type OutboxItem, type OutboxKind } from './outbox';

/** Opens its own transaction and calls `consume` in it; throwing means: not done, try again later. */
type OutboxHandler = (item: OutboxItem) => Promise<void>;

const longestError = 500;

/** Who works off which kind of outbox row: exactly one handler for each kind, or the process does not start. */
@Injectable()
export class OutboxProcessors implements OnModuleInit {
  private readonly logger = new Logger(OutboxProcessors.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly processors: JobProcessors,
  ) {}

  onModuleInit(): void {
    for (const kind of outboxKinds) this.processors.expect(queueOf[kind]);
  }

  /** Call it before the application has booted (`onModuleInit`). */
  handle(kind: OutboxKind, concurrency: number, handler: OutboxHandler): void {
    this.processors.handle(queueOf[kind], concurrency, async (job) => {
      const item = itemOf(job);
      try {
        await handler(item);
      } catch (error) {
        await this.failed(item, error as Error);
        throw error;
      }
    });
  }

  private async failed(item: OutboxItem, error: Error): Promise<void> {
    const message = error.message.slice(0, longestError) || error.name;
    const dead = await this.transactions.housekeeping(async (tx) =>
      tx.first<{ dead: boolean }>(
        `update outbox set last_error = $3, dead_at = case when attempt >= $4::int then $5::timestamptz end
          where id = $1 and attempt = $2 and done_at is null and dead_at is null
         returning dead_at is not null as dead`,
        [item.outboxId, item.attempt, message, maxAttempts, tx.now],
      ),
    );
    if (dead?.dead) this.logger.error(`Outbox row ${item.outboxId} went to the dead letters: ${message}`);
  }
}

function itemOf(job: RunningJob): OutboxItem {
  const { outboxId, attempt, documentId, ledgerId } = job.data;
  if (typeof outboxId !== 'string' || typeof attempt !== 'number') {
    throw new Error(`Job ${job.id} names no outbox row`);
  }
  return { outboxId, attempt, documentId: textOrNull(documentId), ledgerId: textOrNull(ledgerId) };
}

const textOrNull = (value: string | number | null | undefined): string | null =>
  typeof value === 'string' ? value : null;
