import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { lockUser } from './lock-user';

/** The person may sign in again. Sessions and tokens from before stay revoked. */
@Injectable()
export class EnableUser {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound */
  run(actor: PersonActor, personId: string, reason: string): Promise<{ personId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { disabledAt } = await lockUser(tx, personId);
      if (disabledAt === null) {
        tx.markUnchanged();
        return { personId };
      }
      tx.send('update users set disabled_at = null where person_id = $1', [personId]);
      record(tx, { type: 'person.enabled', committeeId: null, data: { personId, reason } });
      return { personId };
    });
  }
}
