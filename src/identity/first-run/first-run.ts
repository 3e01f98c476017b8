import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions';
import { hashOfSecret, newSecret } from '../sign-in/secrets';

/** Lets only whoever reads the terminal of the first start make the first administrator. */
@Injectable()
export class FirstRun {
  constructor(private readonly transactions: Transactions) {}

  /** A new one-time token to print, or null when somebody can sign in already. Only the newest one works. */
  prepare(): Promise<string | null> {
    const token = newSecret();
    return this.transactions.housekeeping(async (tx) => {
      const stored = await tx.query(
        `insert into installation (singleton, first_run_hash)
         select true, $1 where not exists (select from users)
         on conflict (singleton) do update set first_run_hash = excluded.first_run_hash
         returning singleton`,
        [hashOfSecret(token)],
      );
      return stored.length > 0 ? token : null;
    });
  }
}
