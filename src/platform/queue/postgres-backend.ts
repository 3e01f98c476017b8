import { createPostgresBackend, withBackend } from 'bullmq';
import { Pool } from 'pg';
import { applicationRole } from '../database/data-source';
import { retention, type QueueBackend } from './queue-backend';

/** Each worker holds one connection for LISTEN; the rest is for commands and closes when idle. */
const connections = 7;
const connectionTimeoutMillis = 10_000;

/** BullMQ's tables in the product's own database (schema `bullmq`, made by `migrate`), over one small pool. */
export function postgresBackend(options: { url: string; onError: (error: Error) => void }): QueueBackend {
  const pool = new Pool({
    connectionString: options.url,
    max: connections,
    connectionTimeoutMillis,
    keepAlive: true,
    application_name: 'resolute-queue',
    options: `-c role=${applicationRole} -c search_path=bullmq`,
  });
  pool.on('error', options.onError);
  // A connection in use has no listener of the pool's own.
  pool.on('connect', (client) => client.on('error', options.onError));
  pool.setMaxListeners(0);
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    kind: 'postgres',
    queue: (name) => new Queue(name, { connection: pool, defaultJobOptions: retention }),
    worker: (name, processor, workerOptions) =>
      new Worker(name, processor, {
        ...workerOptions,
        connection: pool,
      }),
    async requireReachable() {
      await pool.query('select 1');
    },
    leave: () => undefined,
    close: () => pool.end(),
  };
}
