import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import type { Period } from '../../platform/calendar';
import { Transactions } from '../../platform/database/transactions';
import { Invalid, NotFound, Refused } from '../../platform/errors';
import { lockCommittee } from '../committee-standing';

/** A role ends with a day that is still part of it. What its holder did stands. */
@Injectable()
export class EndMember {
  constructor(private readonly transactions: Transactions) {}

  /** Repeating the same day changes nothing. @throws NotFound, Invalid `period-backwards`, Refused `member-ended`. */
  run(actor: Actor, committeeId: string, memberId: string, to: string): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const held = await tx.first<Period & { personId: string; role: string }>(
        `select person_id as "personId", role, from_date::text as "from", to_date::text as "to"
           from memberships where id = $1 and committee_id = $2`,
        [memberId, committeeId],
      );
      if (!held) throw new NotFound();
      if (to < held.from) throw new Invalid('period-backwards', {}, 'to');
      if (held.to === to) {
        tx.markUnchanged();
        return { memberId };
      }
      if (held.to !== null && to > held.to) throw Refused.because('member-ended', { to: held.to });
      await tx.query('update memberships set to_date = $2 where id = $1', [memberId, to]);
      const { personId, role } = held;
      record(tx, {
        type: 'committee.member-ended',
        committeeId,
        data: { memberId, personId, role, to },
      });
      return { memberId };
    });
  }
}
