import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { HttpRefusal } from '../../platform/http/problem';
import { networkOf } from './network-of';

/** Attempts within a window. An address may stand for a whole office, an account stands for one person. */
export const attemptsAllowed = { account: 10, address: 100 } as const;
export const windowMinutes = 15;

interface AttemptRow {
  subject: string;
  failures: number;
  windowStartedAt: Date;
}

/** Counts sign-in attempts per account and per address, where every process of the installation sees them. */
@Injectable()
export class SignInLimits {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt before it is tried, so that many at once cannot all be the tenth.
   * @throws HttpRefusal 429 with Retry-After.
   */
  async count(email: string, address: string): Promise<void> {
    const rows = await this.transactions.housekeeping((tx) =>
      tx.query<AttemptRow>(
        `insert into sign_in_failures as f (subject, window_started_at, failures)
         values ($1, $3, 1), ($2, $3, 1)
         on conflict (subject) do update set
           failures = case when f.window_started_at > $4 then f.failures + 1 else 1 end,
           window_started_at = case when f.window_started_at > $4 then f.window_started_at else $3 end
         returning subject, failures, window_started_at as "windowStartedAt"`,
        [accountSubject(email), addressSubject(address), tx.now, windowStart(tx.now)],
      ),
    );
    const exhausted = rows.filter(({ subject, failures }) => failures > allowedFor(subject));
    if (exhausted.length === 0) return;
    const ends = Math.max(...exhausted.map((row) => row.windowStartedAt.getTime() + windowMinutes * 60_000));
    const seconds = Math.max(1, Math.ceil((ends - this.clock.now().getTime()) / 1000));
    throw new HttpRefusal(429, 'too-many-attempts', { 'Retry-After': String(seconds) });
  }

  /** A success clears its account and takes its own attempt off the address; what is long past goes too. */
  async forget(tx: Tx, email: string, address: string): Promise<void> {
    await tx.query('delete from sign_in_failures where subject = $1 or window_started_at < $2', [
      accountSubject(email),
      windowStart(tx.now),
    ]);
    await tx.query(
      'update sign_in_failures set failures = failures - 1 where subject = $1 and failures > 0',
      [addressSubject(address)],
    );
  }
}

const windowStart = (now: Date): Date => new Date(now.getTime() - windowMinutes * 60_000);

const allowedFor = (subject: string): number =>
  subject.startsWith('account:') ? attemptsAllowed.account : attemptsAllowed.address;

/** Hashed: what is typed into the email field by mistake may be a password. */
const accountSubject = (email: string): string =>
  `account:${createHash('sha256').update(email).digest('hex')}`;
const addressSubject = (address: string): string => `address:${networkOf(address)}`;
