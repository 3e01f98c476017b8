import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QueueUnreachable, retention, type QueueBackend } from './queue-backend';

/** Comes back within seconds of Redis, however long it was gone. */
const retryStrategy = (times: number): number => Math.min(times * 100, 2_000);
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
    close() {
      producer.disconnect();
      return Promise.resolve();
    },
  };
}
