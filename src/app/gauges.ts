import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { OutboxQueries } from '../ledger/outbox.queries';
import { CLOCK, type Clock } from '../platform/clock';
import { Metrics } from '../platform/health/metrics';
import { JobProcessors } from '../platform/queue/job-processors';
import { JobQueues } from '../platform/queue/job-queues';

/** What the product measures besides requests: how far the outbox is behind, and what the queues hold. */
@Injectable()
export class Gauges implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly outbox: OutboxQueries,
    private readonly queues: JobQueues,
    private readonly processors: JobProcessors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.gauge(
      'resolute_outbox_lag_seconds',
      'Age of the oldest outbox row not done.',
      [],
      async () => {
        const { oldestUndone } = await this.outbox.standing();
        const lag = oldestUndone ? (this.clock.now().getTime() - oldestUndone.getTime()) / 1000 : 0;
        return [{ labels: {}, value: Math.max(lag, 0) }];
      },
    );
    this.metrics.gauge('resolute_outbox_dead_rows', 'Outbox rows given up.', [], async () => {
      return [{ labels: {}, value: (await this.outbox.standing()).dead }];
    });
    this.metrics.gauge('resolute_queue_jobs', 'Jobs in a queue.', ['queue', 'state'], () => this.jobs());
  }

  private async jobs(): Promise<{ labels: Record<string, string>; value: number }[]> {
    const counted = this.processors.all.map(async ({ queue }) =>
      Object.entries(await this.queues.counts(queue)).map(([state, value]) => ({
        labels: { queue, state },
        value,
      })),
    );
    return (await Promise.all(counted)).flat();
  }
}
