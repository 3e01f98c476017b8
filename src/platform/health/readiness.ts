import { Injectable } from '@nestjs/common';
import { Reads } from '../database/reads';
import { HttpRefusal } from '../http/problem';
import { JobQueues } from '../queue/job-queues';
import { within } from '../queue/within';
import './health.messages';

const answerWithin = 2_000;

/** Whether this process can do its work right now: its database and its queues answer. */
@Injectable()
export class Readiness {
  constructor(
    private readonly reads: Reads,
    private readonly queues: JobQueues,
  ) {}

  /** @throws HttpRefusal 503, naming what does not answer. */
  async check(): Promise<void> {
    if (!(await within(answerWithin, this.reads.query('select 1 as alive')))) {
      throw new HttpRefusal(503, 'database-unreachable', { 'Retry-After': '2' });
    }
    if (!(await within(answerWithin, this.queues.requireReachable()))) {
      throw new HttpRefusal(503, 'queues-unreachable', { 'Retry-After': '2' });
    }
  }
}
