import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import type { Period } from '../platform/calendar';
import { Transactions } from '../platform/database/transactions';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { followSuccessor } from './follow-successor';
import { lockOrganisation } from './organisation-in';

interface Held extends Period {
  readonly personId: string;
  readonly followsId: string | null;
  readonly [column: string]: unknown;
}

/** Somebody leaves with a day that is still part of the membership; what they did stands. */
@Injectable()
export class EndOrganisationMember {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Invalid `period-backwards`, Refused `organisation-member-ended`, `member-of-the-successor` */
  run(actor: Actor, organisationId: string, memberId: string, to: string): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      const held = await tx.first<Held>(
        `select person_id as "personId", follows_id as "followsId", from_date::text as "from", to_date::text as "to"
           from organisation_members where id = $1 and organisation_id = $2`,
        [memberId, organisationId],
      );
      if (!held) throw new NotFound();
      if (held.followsId !== null) throw Refused.because('member-of-the-successor');
      if (to < held.from) throw new Invalid('period-backwards', {}, 'to');
      if (held.to === to) {
        tx.markUnchanged();
        return { memberId };
      }
      if (held.to !== null && to > held.to)
        throw Refused.because('organisation-member-ended', { to: held.to });
      await tx.query('update organisation_members set to_date = $2 where id = $1', [memberId, to]);
      await followSuccessor(tx, organisationId);
      record(tx, {
        type: 'organisation.member-ended',
        committeeId: null,
        data: { memberId, organisationId, personId: held.personId, to },
      });
      return { memberId };
    });
  }
}
