import { Inject, Injectable } from '@nestjs/common';
import { record } from '../../ledger/record';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden } from '../../platform/errors';
import { Passwords } from '../sign-in/passwords';
import { hashOfSecret } from '../sign-in/secrets';
import { revokeSessions } from './revoke-sign-ins';

const waiting = 'select person_id as "personId" from users where reset_hash = $1 and reset_expires_at > $2';

/** Whoever has the one-time token sets the password that signs this person in. */
@Injectable()
export class UsePasswordReset {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Forbidden `reset-token-wrong`, the same for one unknown, used or expired. */
  async run({ token, password }: { token: string; password: string }): Promise<void> {
    const hash = hashOfSecret(token);
    // Before anything costly: nobody without a token may make us hash passwords.
    const user = await this.reads.first<{ personId: string }>(waiting, [hash, this.clock.now()]);
    if (!user) throw new Forbidden('reset-token-wrong');
    const { personId } = user;
    const passwordHash = await this.passwords.hash(password);
    await this.transactions.run({ personId }, async (tx) => {
      const used = await tx.query(
        `update users set password_hash = $3, reset_hash = null, reset_expires_at = null
          where reset_hash = $1 and reset_expires_at > $2 returning person_id`,
        [hash, tx.now, passwordHash],
      );
      if (used.length === 0) throw new Forbidden('reset-token-wrong');
      revokeSessions(tx, personId);
      record(tx, { type: 'person.password-changed', committeeId: null, data: { personId } });
      return { personId };
    });
  }
}
