import { Injectable } from '@nestjs/common';
import { record } from '../../ledger/record';
import { Reads } from '../../platform/database/reads';
import { Transactions } from '../../platform/database/transactions';
import { Invalid, Refused } from '../../platform/errors';
import type { SignedIn } from './credentials';
import { Passwords } from './passwords';
import { SignInLimits } from './sign-in-limits';

interface UserRow {
  email: string;
  passwordHash: string;
}

/** A new password, and every other session of the person closed with it. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /** @throws Invalid `current-password-wrong`; 429: whoever finds an open browser must not guess for ever. */
  async run(actor: SignedIn, input: { current: string; new: string }, address: string): Promise<void> {
    const user = await this.reads.first<UserRow>(
      'select email, password_hash as "passwordHash" from users where person_id = $1',
      [actor.personId],
    );
    await this.limits.count(user?.email ?? '', address);
    if (!user || !(await this.passwords.matches(input.current, user.passwordHash))) {
      throw new Invalid('current-password-wrong', {}, 'current');
    }
    const passwordHash = await this.passwords.hash(input.new);
    await this.transactions.run(actor, async (tx) => {
      await this.limits.forget(tx, user.email, address);
      const changed = await tx.query(
        'update users set password_hash = $2 where person_id = $1 and password_hash = $3 returning person_id',
        [actor.personId, passwordHash, user.passwordHash],
      );
      if (changed.length === 0) throw Refused.because('password-just-changed');
      await tx.query(
        `update sessions set revoked_at = $2
          where person_id = $1 and revoked_at is null and id is distinct from $3::uuid`,
        [actor.personId, tx.now, actor.sessionId],
      );
      record(tx, {
        type: 'person.password-changed',
        committeeId: null,
        data: { personId: actor.personId },
      });
      return {};
    });
  }
}
