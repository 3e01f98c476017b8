import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { systemClock } from '../clock';
import { JobQueues } from './job-queues';
import { QUEUE_OPTIONS, type QueueOptions } from './queue-options';
import { Schedules, schedulesQueue, type Schedule } from './schedules';

const lookEvery = 5_000;
/** A scheduler this many turns behind has lost its next job. */
const turnsBehind = 4;

/** Keeps the queue's schedulers as the code has them: also after Redis came back empty. */
@Injectable()
export class ScheduleKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private readonly logger = new Logger(ScheduleKeeper.name);

  constructor(
    private readonly queues: JobQueues,
    private readonly schedules: Schedules,
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.role === 'api') return;
    this.timer = setInterval(() => this.look(), lookEvery);
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking ??= this.keep()
      .catch((error: Error) => this.logger.warn(`Schedules are not in place: ${error.message}`))
      .finally(() => (this.looking = undefined));
  }

  private async keep(): Promise<void> {
    await this.queues.requireReachable();
    const queue = this.queues.queue(schedulesQueue);
    const kept = await queue.getJobSchedulers();
    const wanted = this.schedules.all;
    for (const schedule of wanted) {
      if (
        this.isInPlace(
          schedule,
          kept.find((scheduler) => scheduler.key === schedule.name),
        )
      )
        continue;
      await queue.upsertJobScheduler(
        schedule.name,
        { every: schedule.everySeconds * 1000 },
        { name: schedule.name },
      );
    }
    for (const { key } of kept) {
      if (!wanted.some((schedule) => schedule.name === key)) await queue.removeJobScheduler(key);
    }
  }

  private isInPlace(schedule: Schedule, found: { every?: number; next?: number } | undefined): boolean {
    const every = schedule.everySeconds * 1000;
    // BullMQ keeps its turns by the machine's time, whatever clock the product is given.
    const now = systemClock.now().getTime();
    return found?.every === every && (found.next ?? 0) > now - turnsBehind * every;
  }
}
