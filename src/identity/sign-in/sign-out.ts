import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions';
import { hashOfSecret } from './secrets';

/** Closes the session whose secret this is; one that is unknown or over already is as good as closed. */
@Injectable()
export class SignOut {
  constructor(private readonly transactions: Transactions) {}

  async run(secret: string | undefined): Promise<void> {
    if (secret === undefined) return;
    await this.transactions.housekeeping((tx) =>
      tx.query('update sessions set revoked_at = $2 where secret_hash = $1 and revoked_at is null', [
        hashOfSecret(secret),
        tx.now,
      ]),
    );
  }
}
