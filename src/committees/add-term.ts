import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { Transactions } from '../platform/database/transactions';
import { lockCommittee } from './committee-standing';
import type { NewTerm } from './committees.schemas';
import { storeTerm } from './terms';

@Injectable()
export class AddTerm {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, committeeId: string, input: NewTerm): Promise<{ termId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      return { termId: await storeTerm(tx, committeeId, input) };
    });
  }
}
