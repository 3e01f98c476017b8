import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { addPerson, noPassword } from '../../identity/people/add-person';
import { Passwords } from '../../identity/sign-in/passwords';
import { record } from '../../ledger/record';
import { CLOCK, type Clock } from '../../platform/clock';
import { Reads } from '../../platform/database/reads';
import { Transactions } from '../../platform/database/transactions';
import { Invalid } from '../../platform/errors';
import { requireKeepsPeople } from './keeps-people';
import type { NewPerson } from './people.schemas';

/** A person whom committees and organisations can take in; with an email address, one who may sign in. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly reads: Reads,
    private readonly transactions: Transactions,
    private readonly passwords: Passwords,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Forbidden, Invalid `email-missing`, Refused `email-taken`. */
  async run(actor: Actor, input: NewPerson): Promise<{ personId: string }> {
    const { name, email, password } = input;
    if (password !== undefined && email === undefined) throw new Invalid('email-missing', {}, 'email');
    // Before the costly hash as well: it is made outside the transaction.
    await requireKeepsPeople(this.reads, actor, this.clock.now());
    const passwordHash = password === undefined ? noPassword : await this.passwords.hash(password);
    return this.transactions.run(actor, async (tx) => {
      await requireKeepsPeople(tx, actor, tx.now);
      const signIn = email === undefined ? undefined : { email, passwordHash, administrator: false };
      const personId = await addPerson(tx, name, signIn);
      record(tx, { type: 'person.added', committeeId: null, data: { personId, name } });
      return { personId };
    });
  }
}
