import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Transactions } from '../platform/database/transactions';
import { claimNewRows } from './claim-outbox-rows';
import { HandOver } from './hand-over';
import { batchSize } from './outbox';
import { OutboxWakes } from './outbox-wakes';

/** Milliseconds. Commits within this time share one hand-over. */
const coalesce = 100;
const pollEvery = 5_000;
const firstPause = 500;
const longestPause = 10_000;

/**
 * Carries committed outbox rows to the job queues. Woken by the commits of its own process, by those of others, and by
 * a poll; while the queues are unreachable it tries again by itself at growing intervals and ignores the wakes.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private poll: NodeJS.Timeout | undefined;
  private next: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private wokenMeanwhile = false;
  private stopped = true;
  private pause = 0;
  private readonly logger = new Logger(OutboxRelay.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly handOver: HandOver,
    private readonly wakes: OutboxWakes,
  ) {}

  onApplicationBootstrap(): void {
    this.stopped = false;
    this.transactions.onCommit(() => {
      this.wake();
      this.wakes.announce();
    });
    this.wakes.onWake(() => this.wake());
    this.poll = setInterval(() => this.wake(), pollEvery);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.poll);
    clearTimeout(this.next);
    await this.running;
  }

  /** Soon hands over what is there. */
  wake(): void {
    if (this.running) this.wokenMeanwhile = true;
    else if (!this.stopped && !this.next) this.next = setTimeout(() => this.run(), coalesce);
  }

  private run(): void {
    this.wokenMeanwhile = false;
    this.running = this.drain()
      .then(
        () => (this.pause = 0),
        (error: Error) => {
          this.pause = Math.min(this.pause * 2 || firstPause, longestPause);
          this.logger.warn(`Jobs stay in the outbox for ${this.pause} ms more: ${error.message}`);
        },
      )
      .then(() => {
        this.running = this.next = undefined;
        if (this.stopped) return;
        if (this.pause > 0) this.next = setTimeout(() => this.run(), this.pause);
        else if (this.wokenMeanwhile) this.wake();
      });
  }

  private async drain(): Promise<void> {
    for (let full = true; full && !this.stopped;) {
      const rows = await this.transactions.housekeeping(claimNewRows);
      if (rows.length > 0) await this.handOver.give(rows);
      full = rows.length === batchSize;
    }
  }
}
