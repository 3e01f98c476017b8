import { Injectable } from '@nestjs/common';
import { systemActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Reads } from '../../platform/database/reads';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden, Refused } from '../../platform/errors';
import { addPerson } from '../people/add-person';
import { Passwords } from '../sign-in/passwords';
import { hashOfSecret } from '../sign-in/secrets';

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

const tokenHash = 'select first_run_hash as hash from installation where singleton';

/** Makes the first administrator, exactly once. */
@Injectable()
export class SetUp {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
  ) {}

  /** @throws Refused `already-set-up`, Forbidden `set-up-token-wrong`. */
  async run(input: FirstAdministrator): Promise<{ personId: string }> {
    const sent = hashOfSecret(input.token);
    // Before anything costly: nobody without the token may make us hash passwords.
    checkToken(await this.reads.first<{ hash: Buffer | null }>(tokenHash), sent);
    const passwordHash = await this.passwords.hash(input.password);
    return this.transactions.run(systemActor, async (tx) => {
      checkToken(await tx.first<{ hash: Buffer | null }>(`${tokenHash} for update`), sent);
      const personId = await addPerson(tx, input.name, {
        email: input.email,
        passwordHash,
        administrator: true,
      });
      await tx.query('update installation set first_run_hash = null where singleton');
      record(tx, {
        type: 'installation.set-up',
        committeeId: null,
        data: { personId, name: input.name },
      });
      return { personId };
    });
  }
}

function checkToken(stored: { hash: Buffer | null } | undefined, sent: Buffer): void {
  if (!stored?.hash) throw Refused.because('already-set-up');
  if (!stored.hash.equals(sent)) throw new Forbidden('set-up-token-wrong');
}
