import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, NotFound } from '../../platform/errors';
import { lockCommittee } from '../committee-standing';
import type { Suspension } from '../committees.schemas';

interface Held {
  personId: string;
  role: string;
  /** Last day on which it rests, `infinity` where nobody has said; null where it is held today. */
  restsTo: string | null;
  today: string;
}

/** A role rests for a time: its holder is neither asked nor counted, and what they did stands. */
@Injectable()
export class SuspendMember {
  constructor(private readonly transactions: Transactions) {}

  /**
   * With a last day the role is back on the next one without anybody acting. The same last day again changes nothing.
   * @throws NotFound, Forbidden, Invalid `suspension-over`
   */
  suspend(
    actor: Actor,
    committeeId: string,
    memberId: string,
    { reason, to }: Suspension,
  ): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const { personId, role, restsTo, today } = await heldIn(tx, committeeId, memberId);
      if (to !== undefined && to < today) throw new Invalid('suspension-over', {}, 'to');
      const through = to ?? 'infinity';
      if (restsTo === through) {
        tx.markUnchanged();
        return { memberId };
      }
      tx.send(
        `update memberships set suspended_through = $2,
           suspended_since = case when $3 then suspended_since else $4::timestamptz end where id = $1`,
        [memberId, through, restsTo !== null, tx.now],
      );
      record(tx, {
        type: 'committee.member-suspended',
        committeeId,
        data: { memberId, personId, role, reason, to: to ?? null },
      });
      return { memberId };
    });
  }

  /** The role is held again, from now on. @throws NotFound, Forbidden */
  resume(actor: Actor, committeeId: string, memberId: string, reason: string): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const { personId, role, restsTo } = await heldIn(tx, committeeId, memberId);
      if (restsTo === null) {
        tx.markUnchanged();
        return { memberId };
      }
      tx.send(
        `update memberships set suspended_since = null, suspended_through = '-infinity' where id = $1`,
        [memberId],
      );
      record(tx, {
        type: 'committee.member-resumed',
        committeeId,
        data: { memberId, personId, role, reason },
      });
      return { memberId };
    });
  }
}

async function heldIn(tx: Tx, committeeId: string, memberId: string): Promise<Held> {
  const held = await tx.first<Held & Record<string, unknown>>(
    `select m.person_id as "personId", m.role, t.today::text,
       case when m.suspended_through >= t.today then m.suspended_through::text end as "restsTo"
      from memberships m join committees c on c.id = m.committee_id
      cross join lateral (select ($3::timestamptz at time zone c.time_zone)::date as today) t
      where m.id = $1 and m.committee_id = $2`,
    [memberId, committeeId, tx.now],
  );
  if (!held) throw new NotFound();
  return held;
}
