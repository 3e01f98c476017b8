import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Refused } from '../../platform/errors';
import { hashOfSecret, newSecret } from '../sign-in/secrets';
import { noPassword } from './add-person';
import { lockUser } from './lock-user';
import { revokeSessions } from './revoke-sign-ins';

const hours = 24;

export interface PasswordReset {
  readonly personId: string;
  /** Null when the request is a repetition: a secret is kept nowhere, so it cannot be shown again. */
  readonly token: string | null;
}

/** The old password opens nothing from now on; a one-time token, handed over by the administrator, sets a new one. */
@Injectable()
export class BeginPasswordReset {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Refused `user-disabled` */
  async run(actor: PersonActor, personId: string): Promise<PasswordReset> {
    let token: string | null = null;
    await this.transactions.run(actor, async (tx) => {
      const { disabledAt } = await lockUser(tx, personId);
      if (disabledAt !== null) throw Refused.because('user-disabled');
      const fresh = newSecret();
      const expiresAt = new Date(tx.now.getTime() + hours * 3_600_000);
      tx.send(
        'update users set password_hash = $2, reset_hash = $3, reset_expires_at = $4 where person_id = $1',
        [personId, noPassword, hashOfSecret(fresh), expiresAt],
      );
      token = fresh;
      revokeSessions(tx, personId);
      record(tx, {
        type: 'person.password-reset-begun',
        committeeId: null,
        data: { personId, expiresAt: expiresAt.toISOString() },
      });
      return { personId };
    });
    return { personId, token };
  }
}
