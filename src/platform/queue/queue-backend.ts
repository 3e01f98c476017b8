import type { Job, JobSchedulerJson, WorkerOptions } from 'bullmq';
import type { JobData } from './job';

type ErrorListener = (error: Error) => void;

/** The part of BullMQ's Queue that is used, the same on both backends. */
export interface BackendQueue {
  addBulk(
    jobs: { name: string; data: JobData; opts?: { jobId?: string; timestamp?: number } }[],
  ): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  getJobs(state: 'waiting', start: number, end: number, ascending: boolean): Promise<{ timestamp: number }[]>;
  getJobScheduler(id: string): Promise<JobSchedulerJson | undefined>;
  getJobSchedulers(): Promise<JobSchedulerJson[]>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string }): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  close(): Promise<void>;
  on(event: 'error', listener: ErrorListener): unknown;
}

export interface BackendWorker {
  close(): Promise<void>;
  disconnect(): Promise<void>;
  on(event: 'error', listener: ErrorListener): unknown;
}

type BackendProcessor = (job: Job<JobData>) => Promise<void>;
type BackendWorkerOptions = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount' | 'runRetryDelay'
>;

/** Where the jobs live. Redis in the production set-up, PostgreSQL where nothing but Node is installed. */
export interface QueueBackend {
  readonly kind: 'redis' | 'postgres';
  queue(name: string): BackendQueue;
  worker(name: string, processor: BackendProcessor, options: BackendWorkerOptions): BackendWorker;
  /** @throws when jobs cannot be added right now. Answers at once. */
  requireReachable(): Promise<void>;
  /** The process is about to stop: a store that is gone is not waited for any more. */
  leave(): void;
  /** Called last, when every queue and worker is closed. */
  close(): Promise<void>;
}

/** Finished jobs are dropped: the outbox says what is done. Failed ones stay a while for whoever looks. */
export const retention = { removeOnComplete: true, removeOnFail: { count: 1000 } } as const;

/** The queue's store does not answer. */
export class QueueUnreachable extends Error {}
