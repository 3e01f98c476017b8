/** What a job carries: ids and numbers only, never content; content is read when the job runs. */
export type JobData = Readonly<Record<string, string | number | null>>;

export interface NewJob {
  /** A queue that still knows this id ignores the second one. */
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
  /** When it was handed over, by the product's clock. */
  readonly at: Date;
}

export interface RunningJob {
  readonly id: string;
  readonly name: string;
  readonly data: JobData;
}

/** Does one thing; a job may come twice, so its effect is idempotent by a constraint of the database. */
export type JobHandler = (job: RunningJob) => Promise<void>;

export const jobStates = ['waiting', 'active', 'delayed', 'failed'] as const;
export type JobState = (typeof jobStates)[number];
