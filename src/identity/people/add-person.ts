import { violates } from '../../platform/database/violates';
import type { Tx } from '../../platform/database/tx';
import { NotFound, Refused } from '../../platform/errors';
import { addParty } from './add-party';
import { Person } from './person.entity';
import { User } from './user.entity';

interface SignInDetails {
  readonly email: string;
  /** argon2id in PHC form, or `noPassword`. */
  readonly passwordHash: string;
  readonly administrator: boolean;
}

/** Stands where a hash would: no password matches it. Its person can be given tokens, or sign in elsewhere. */
export const noPassword = '!';

/** One spelling per address, so that it is unique however it is typed. */
export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/**
 * A person, and a user where there are details to sign in with. Writes no fact: the calling command does.
 * @throws Refused `email-taken`.
 */
export async function addPerson(tx: Tx, name: string, signIn?: SignInDetails): Promise<string> {
  const id = await addParty(tx, 'person');
  await tx.insert(Person, { id, name, createdAt: tx.now });
  if (signIn) {
    const { passwordHash, administrator } = signIn;
    const user = {
      personId: id,
      email: normalEmail(signIn.email),
      passwordHash,
      administrator,
      createdAt: tx.now,
    };
    await tx.insert(User, user).catch((error: unknown) => {
      throw violates(error, 'users_email') ? Refused.because('email-taken') : error;
    });
  }
  return id;
}

/** @throws NotFound */
export async function requirePerson(tx: Tx, personId: string): Promise<void> {
  if (!(await tx.first('select id from persons where id = $1', [personId]))) throw new NotFound();
}
