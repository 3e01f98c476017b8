import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import { leapTo } from './leap';
import { openSeries } from './open-series';
import { periodNamed } from './period-named';
import type { Continuation } from './register.schemas';

/** Numbers were taken outside the system: the register goes on after the last of them. */
@Injectable()
export class ContinueNumberSeries {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Forbidden, Invalid `unknown-period`, Refused `number-passed` */
  run(actor: Actor, id: string, { last, lastIn, reason }: Continuation): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { committeeId, period: kind } = await openSeries(tx, actor, id);
      const period = await periodNamed(tx, committeeId, kind, lastIn);
      await leapTo(tx, { seriesId: id, committeeId, period, last, reason });
      return { id };
    });
  }
}
