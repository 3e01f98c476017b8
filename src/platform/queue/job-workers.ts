import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobProcessors } from './job-processors';
import { QUEUE_BACKEND } from './job-queues';
import { QUEUE_OPTIONS, type QueueOptions } from './queue-options';
import type { BackendWorker, QueueBackend } from './queue-backend';
import { seldom } from './seldom';
import { within } from './within';

/** Running jobs may end; after this many milliseconds they are left to whoever finds them stalled. */
const closingTakesAtMost = 4_000;
const disconnectingTakesAtMost = 1_000;
const runRetryDelay = 1_000;

/** Works the queues off, in processes whose role says so. Closed before the database pool is. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: BackendWorker[] = [];
  private readonly logger = new Logger(JobWorkers.name);
  private readonly complain = seldom((message) => this.logger.warn(message));

  constructor(
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
    private readonly processors: JobProcessors,
  ) {}

  onApplicationBootstrap(): void {
    this.processors.check();
    if (this.options.role === 'api') return;
    this.workers = this.processors.all.map(({ queue, handle, concurrency }) => {
      const worker = this.backend.worker(
        queue,
        (job) => handle({ id: job.id ?? '', name: job.name, data: job.data }),
        {
          concurrency,
          lockDuration: this.options.stalledAfter,
          stalledInterval: this.options.stalledAfter,
          // A job that takes its process down with it comes back once here, then again from the outbox's sweep.
          maxStalledCount: 1,
          runRetryDelay,
        },
      );
      worker.on('error', this.complain);
      return worker;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.backend.leave();
    const closing = this.workers.map(async (worker) => {
      if (await within(closingTakesAtMost, worker.close())) return;
      // Redis is gone, or a job takes too long: its connections would keep the process alive.
      await within(disconnectingTakesAtMost, worker.disconnect());
    });
    this.workers = [];
    await Promise.all(closing);
  }
}
