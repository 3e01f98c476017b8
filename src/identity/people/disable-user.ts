import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Refused } from '../../platform/errors';
import { lockUser } from './lock-user';
import { revokeSessions, revokeTokens } from './revoke-sign-ins';

/** Nobody signs in as this person any more; who is signed in is thrown out. Roles and what was done stand. */
@Injectable()
export class DisableUser {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Refused `not-yourself`: an installation keeps an administrator. */
  run(actor: PersonActor, personId: string, reason: string): Promise<{ personId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { disabledAt } = await lockUser(tx, personId);
      if (personId === actor.personId) throw Refused.because('not-yourself');
      if (disabledAt !== null) {
        tx.markUnchanged();
        return { personId };
      }
      tx.send(
        `update users set disabled_at = $2, reset_hash = null, reset_expires_at = null where person_id = $1`,
        [personId, tx.now],
      );
      revokeSessions(tx, personId);
      revokeTokens(tx, personId);
      record(tx, { type: 'person.disabled', committeeId: null, data: { personId, reason } });
      return { personId };
    });
  }
}
