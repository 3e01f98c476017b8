import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Forbidden, NotFound, Refused } from '../../platform/errors';
import { revokeSessions, revokeTokens } from './revoke-sign-ins';

/** Nobody signs in as this person any more; who is signed in is thrown out. Roles and what was done stand. */
@Injectable()
export class DisableUser {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Forbidden, Refused `not-yourself`: an installation keeps an administrator. */
  run(actor: PersonActor, personId: string, reason: string): Promise<{ personId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const [disabled, mine] = await areDisabled(tx, [personId, actor.personId]);
      if (disabled === undefined) throw new NotFound();
      if (personId === actor.personId) throw Refused.because('not-yourself');
      if (mine) throw new Forbidden();
      if (disabled) {
        tx.markUnchanged();
        return { personId };
      }
      tx.send(
        `update users set disabled_at = $2, reset_hash = null, reset_expires_at = null where person_id = $1`,
        [personId, tx.now],
      );
      revokeSessions(tx, personId);
      revokeTokens(tx, personId);
      record(tx, { type: 'person.disabled', committeeId: null, data: { personId, reason } });
      return { personId };
    });
  }
}

const locked = `select person_id as id, disabled_at is not null as disabled from users
 where person_id = any ($1::uuid[]) order by person_id for update`;

/** Under the locks of all of them: of two administrators who disable each other at once, one comes too late. */
async function areDisabled(tx: Tx, ids: readonly string[]): Promise<(boolean | undefined)[]> {
  const users = await tx.query<{ id: string; disabled: boolean }>(locked, [ids]);
  return ids.map((personId) => users.find(({ id }) => id === personId)?.disabled);
}
