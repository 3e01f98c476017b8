import { Global, Logger, Module, type DynamicModule } from '@nestjs/common';
import { JobProcessors } from './job-processors';
import { JobQueues, QUEUE_BACKEND } from './job-queues';
import { JobWorkers } from './job-workers';
import { postgresBackend } from './postgres-backend';
import type { QueueBackend } from './queue-backend';
import { QUEUE_OPTIONS, redisPrefix, type QueueOptions } from './queue-options';
import { redisBackend } from './redis-backend';
import { ScheduleKeeper } from './schedule-keeper';
import { Schedules } from './schedules';
import { seldom } from './seldom';

/** Owns the job queues: which store, who works them off, what repeats. Knows no job by name. */
@Global()
@Module({})
export class QueueModule {
  static forRoot(options: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      providers: [
        { provide: QUEUE_OPTIONS, useValue: options },
        { provide: QUEUE_BACKEND, useFactory: () => backendFor(options) },
        JobQueues,
        JobProcessors,
        JobWorkers,
        Schedules,
        ScheduleKeeper,
      ],
      exports: [QUEUE_OPTIONS, JobQueues, JobProcessors, Schedules],
    };
  }
}

function backendFor({ databaseUrl, redisUrl }: QueueOptions): QueueBackend {
  const logger = new Logger('Queue');
  const onError = seldom((message) => logger.warn(message));
  return redisUrl
    ? redisBackend({ url: redisUrl, prefix: redisPrefix(databaseUrl), onError })
    : postgresBackend({ url: databaseUrl, onError });
}
