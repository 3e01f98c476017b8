import { Injectable } from '@nestjs/common';
import { HttpRefusal } from '../../platform/http/problem';

const MOST_WAITING = 8;

/**
 * Runs one long piece of work after the other, so that memory holds one. In this process, step by step: a thread would
 * have both texts copied in and the result copied out.
 */
@Injectable()
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws HttpRefusal 429 where too many wait already */
  async long<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= MOST_WAITING) throw new HttpRefusal(429, 'comparing-busy', { 'Retry-After': '5' });
    this.waiting += 1;
    const mine = this.last.then(work).finally(() => (this.waiting -= 1));
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
