import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { Transactions } from '../platform/database/transactions';
import { JobQueues } from '../platform/queue/job-queues';
import { Schedules } from '../platform/queue/schedules';
import { claimStaleRows } from './claim-outbox-rows';
import { HandOver } from './hand-over';
import { outboxKinds, queueOf, type OutboxKind } from './outbox';

const everySeconds = 5;
/** Milliseconds after which a row that is neither done nor failed counts as lost. */
const lostAfter = 60_000;

/** Hands over again what was handed over and did not get done: failed, or lost with its queue. */
@Injectable()
export class SweepOutbox implements OnModuleInit {
  private readonly logger = new Logger(SweepOutbox.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly handOver: HandOver,
    private readonly queues: JobQueues,
    private readonly schedules: Schedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.schedules.every(everySeconds, 'sweep-outbox', () => this.run());
  }

  async run(): Promise<void> {
    for (const kind of outboxKinds) {
      for (let more = true; more;) {
        const lostBefore = await this.lostBefore(kind);
        const stale = await this.transactions.housekeeping((tx) => claimStaleRows(tx, kind, lostBefore));
        if (stale.again.length > 0) await this.handOver.give(stale.again);
        if (stale.dead > 0) this.logger.error(`${stale.dead} outbox rows (${kind}) went to the dead letters`);
        more = stale.more;
      }
    }
  }

  /** Behind a long queue a row may just be waiting: only what is older than the longest waiting job can be lost. */
  private async lostBefore(kind: OutboxKind): Promise<Date> {
    const waiting = await this.queues.longestWaiting(queueOf[kind]);
    const silent = this.clock.now().getTime() - lostAfter;
    return new Date(Math.min(silent, (waiting?.getTime() ?? Infinity) - 1));
  }
}
