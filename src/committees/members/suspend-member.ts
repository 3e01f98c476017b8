import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { NotFound } from '../../platform/errors';
import { lockCommittee } from '../committee-standing';

interface Held {
  personId: string;
  role: string;
  suspendedAt: Date | null;
}

/** A role rests for a time: its holder is neither asked nor counted, and what they did stands. */
@Injectable()
export class SuspendMember {
  constructor(private readonly transactions: Transactions) {}

  /** Suspending a suspended one changes nothing. @throws NotFound, Forbidden */
  suspend(
    actor: Actor,
    committeeId: string,
    memberId: string,
    reason: string,
  ): Promise<{ memberId: string }> {
    return this.set(actor, committeeId, memberId, { reason, suspended: true });
  }

  /** The role is held again, from now on. @throws NotFound, Forbidden */
  resume(actor: Actor, committeeId: string, memberId: string, reason: string): Promise<{ memberId: string }> {
    return this.set(actor, committeeId, memberId, { reason, suspended: false });
  }

  private set(
    actor: Actor,
    committeeId: string,
    memberId: string,
    { reason, suspended }: { reason: string; suspended: boolean },
  ): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const { personId, role, suspendedAt } = await heldIn(tx, committeeId, memberId);
      if ((suspendedAt !== null) === suspended) {
        tx.markUnchanged();
        return { memberId };
      }
      tx.send('update memberships set suspended_at = $2 where id = $1', [
        memberId,
        suspended ? tx.now : null,
      ]);
      record(tx, {
        type: suspended ? 'committee.member-suspended' : 'committee.member-resumed',
        committeeId,
        data: { memberId, personId, role, reason },
      });
      return { memberId };
    });
  }
}

async function heldIn(tx: Tx, committeeId: string, memberId: string): Promise<Held> {
  const held = await tx.first<Held & Record<string, unknown>>(
    `select person_id as "personId", role, suspended_at as "suspendedAt" from memberships
      where id = $1 and committee_id = $2`,
    [memberId, committeeId],
  );
  if (!held) throw new NotFound();
  return held;
}
