import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { jobStates, type JobState, type NewJob } from './job';
import { type BackendQueue, type QueueBackend } from './queue-backend';
import { seldom } from './seldom';
import { within } from './within';

/** Injection token of the {@link QueueBackend}. */
export const QUEUE_BACKEND = Symbol('QueueBackend');
const closingTakesAtMost = 2_000;

/** Adds jobs and looks at queues, in every process. Nothing here may be called inside a transaction. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<string, BackendQueue>();
  private readonly logger = new Logger(JobQueues.name);
  private readonly complain = seldom((message) => this.logger.warn(message));

  constructor(@Inject(QUEUE_BACKEND) private readonly backend: QueueBackend) {}

  /** @throws when the jobs may not have arrived; adding them again under the same ids is harmless. */
  async addAll(name: string, jobs: readonly NewJob[]): Promise<void> {
    await this.backend.requireReachable();
    await this.queue(name).addBulk(
      jobs.map((job) => ({
        name: job.name,
        data: job.data,
        opts: { jobId: job.id, timestamp: job.at.getTime() },
      })),
    );
  }

  /** When the job that has waited longest was handed over; undefined where none waits. */
  async longestWaiting(name: string): Promise<Date | undefined> {
    await this.backend.requireReachable();
    const [job] = await this.queue(name).getJobs('waiting', 0, 0, true);
    return job ? new Date(job.timestamp) : undefined;
  }

  async counts(name: string): Promise<Record<JobState, number>> {
    await this.backend.requireReachable();
    const counts = await this.queue(name).getJobCounts(...jobStates);
    return Object.fromEntries(jobStates.map((state) => [state, counts[state] ?? 0])) as Record<
      JobState,
      number
    >;
  }

  /** @throws when jobs cannot be added right now. */
  requireReachable(): Promise<void> {
    return this.backend.requireReachable();
  }

  queue(name: string): BackendQueue {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.backend.queue(name);
      queue.on('error', this.complain);
      this.queues.set(name, queue);
    }
    return queue;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => within(closingTakesAtMost, queue.close())));
    await within(closingTakesAtMost, this.backend.close());
  }
}
