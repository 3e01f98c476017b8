/** Injection token of the {@link QueueOptions}. */
export const QUEUE_OPTIONS = Symbol('QueueOptions');

export interface QueueOptions {
  readonly databaseUrl: string;
  /** Without it the jobs live in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** `api` only adds jobs; the others work them off too. */
  readonly role: 'all' | 'api' | 'worker';
  /** Milliseconds after which a job whose process has died is taken up again. */
  readonly stalledAfter: number;
}

/** Two installations that share one Redis stay apart by their databases; the braces keep all keys in one slot. */
export const redisPrefix = (databaseUrl: string): string =>
  `{resolute:${new URL(databaseUrl).pathname.slice(1)}}`;
