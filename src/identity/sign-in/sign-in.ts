import { Injectable } from '@nestjs/common';
import { Reads } from '../../platform/database/reads';
import { Transactions } from '../../platform/database/transactions';
import { unauthenticated } from '../../platform/http/problem';
import { newId } from '../../platform/ids';
import { normalEmail } from '../people/add-person';
import { Passwords } from './passwords';
import { hashOfSecret, newSecret } from './secrets';
import { Session } from './session.entity';
import { SignInLimits } from './sign-in-limits';

export const sessionDays = 7;

interface OpenedSession {
  readonly personId: string;
  /** Goes into the cookie and nowhere else. */
  readonly secret: string;
  readonly expiresAt: Date;
}

interface UserRow {
  personId: string;
  passwordHash: string;
  enabled: boolean;
}

const stillOpens = `select from users where person_id = $1 and password_hash = $2 and disabled_at is null for share`;

/** Signing in is no act in a procedure: it opens a session and leaves no ledger row. */
@Injectable()
export class SignIn {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /** @throws 401 `sign-in-failed`, the same for an unknown, a disabled and a mistyped account; 429; 503. */
  async run(input: { email: string; password: string }, address: string): Promise<OpenedSession> {
    const email = normalEmail(input.email);
    await this.limits.count(email, address);
    const user = await this.reads.first<UserRow>(
      `select person_id as "personId", password_hash as "passwordHash", disabled_at is null as enabled
         from users where lower(email) = $1`,
      [email],
    );
    const matches = await this.passwords.matches(input.password, user?.passwordHash);
    if (!user || !matches || !user.enabled) throw unauthenticated('sign-in-failed');
    return this.open(user, email, address);
  }

  private open({ personId, passwordHash }: UserRow, email: string, address: string): Promise<OpenedSession> {
    const secret = newSecret();
    return this.transactions.housekeeping(async (tx) => {
      // Comparing took its time: a password reset meanwhile opens nothing, and no session escapes its revocation.
      const still = await tx.query(stillOpens, [personId, passwordHash]);
      if (still.length === 0) throw unauthenticated('sign-in-failed');
      const expiresAt = new Date(tx.now.getTime() + sessionDays * 86_400_000);
      await this.limits.forget(tx, email, address);
      await tx.query('delete from sessions where person_id = $1 and expires_at < $2', [personId, tx.now]);
      await tx.insert(Session, {
        id: newId(),
        personId,
        secretHash: hashOfSecret(secret),
        createdAt: tx.now,
        expiresAt,
      });
      return { personId, secret, expiresAt };
    });
  }
}
