import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QueueUnreachable, retention, type QueueBackend } from './queue-backend';

/** Milliseconds; so a process comes back within seconds of Redis, however long that was gone. */
const longestRetryDelay = 2_000;
const commandTimeout = 5_000;

/**
 * Producers share one connection that fails at once while Redis is away, so that nothing piles up in memory: what was
 * not handed over stays in the outbox. Workers have connections of their own that wait for Redis to come back.
 */
export function redisBackend(options: {
  url: string;
  prefix: string;
  onError: (error: Error) => void;
}): QueueBackend {
  const { url, prefix, onError } = options;
  let leaving = false;
  const retryStrategy = (times: number): number | null =>
    leaving ? null : Math.min(times * 100, longestRetryDelay);
  const producer = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout,
    retryStrategy,
  });
  producer.on('error', onError);
  return {
    kind: 'redis',
    queue: (name) => new Queue(name, { connection: producer, prefix, defaultJobOptions: retention }),
    worker: (name, processor, workerOptions) =>
      new Worker(name, processor, {
        ...workerOptions,
        connection: { url, maxRetriesPerRequest: null, retryStrategy },
        prefix,
      }),
    async requireReachable() {
      if (producer.status !== 'ready') throw new QueueUnreachable('Redis is not reachable');
      await producer.ping();
    },
    leave() {
      leaving = true;
    },
    close() {
      producer.disconnect();
      return Promise.resolve();
    },
  };
}
