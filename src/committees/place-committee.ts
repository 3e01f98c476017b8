import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import type { CommitteePlace } from './committees.schemas';

/** Says what kind of body a committee is, on which level, and which one stands above it. */
@Injectable()
export class PlaceCommittee {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Invalid `unknown-committee`, Refused `superior-circle` */
  run(actor: Actor, committeeId: string, place: CommitteePlace): Promise<{ committeeId: string }> {
    return this.transactions.run(actor, async (tx) => {
      // All of them: two that were put above each other at once would make a circle that neither command sees.
      await tx.query('select id from committees order by id for no key update');
      if (!(await tx.first('select id from committees where id = $1', [committeeId]))) throw new NotFound();
      await requireSuperior(tx, committeeId, place.superiorId);
      await tx.query('update committees set organ = $2, level = $3, superior_id = $4 where id = $1', [
        ...[committeeId, place.organ, place.level, place.superiorId],
      ]);
      record(tx, { type: 'committee.placed', committeeId, data: { ...place } });
      return { committeeId };
    });
  }
}

const above = `with recursive above as (
    select id, superior_id from committees where id = $1
    union select c.id, c.superior_id from above a join committees c on c.id = a.superior_id)
  select id from above`;

/** @throws Invalid `unknown-committee`, Refused `superior-circle` */
export async function requireSuperior(tx: Tx, committeeId: string, superiorId: string | null): Promise<void> {
  if (superiorId === null) return;
  const chain = await tx.query<{ id: string }>(above, [superiorId]);
  if (chain.length === 0) throw new Invalid('unknown-committee', {}, 'superiorId');
  if (chain.some(({ id }) => id === committeeId)) throw Refused.because('superior-circle');
}
