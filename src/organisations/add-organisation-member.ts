import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { requirePerson } from '../identity/people/add-person';
import { record } from '../ledger/record';
import { isBackwards, overlap, type Period } from '../platform/calendar';
import { Transactions } from '../platform/database/transactions';
import { Invalid, Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { OrganisationMember } from './organisation-member.entity';
import { followSuccessor } from './follow-successor';
import { passMembersOn } from './merge-organisation';
import { lockOrganisation, requireUnmerged } from './organisation-in';
import type { NewOrganisationMember } from './organisations.schemas';

@Injectable()
export class AddOrganisationMember {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `organisation-member-overlap`, Invalid `period-backwards`, NotFound. */
  run(actor: Actor, organisationId: string, input: NewOrganisationMember): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockOrganisation(tx, organisationId);
      const merger = await requireUnmerged(tx, organisationId, input.from);
      await requirePerson(tx, input.personId);
      const { personId, role } = input;
      const period = { from: input.from, to: input.to ?? null };
      if (isBackwards(period)) throw new Invalid('period-backwards', {}, 'to');
      const held = await tx.query<Period>(
        `select from_date::text as "from", to_date::text as "to" from organisation_members
          where organisation_id = $1 and person_id = $2`,
        [organisationId, personId],
      );
      const clash = held.find((other) => overlap(other, period));
      if (clash)
        throw Refused.because('organisation-member-overlap', { from: clash.from, to: clash.to ?? '…' });
      const id = newId();
      await tx.insert(OrganisationMember, {
        id,
        organisationId,
        personId,
        role,
        fromDate: period.from,
        toDate: period.to,
        createdAt: tx.now,
      });
      await followSuccessor(tx, organisationId);
      if (merger) {
        await lockOrganisation(tx, merger.into);
        await passMembersOn(tx, organisationId, merger.into, merger.on);
        await followSuccessor(tx, merger.into);
      }
      record(tx, {
        type: 'organisation.member-added',
        committeeId: null,
        data: { memberId: id, organisationId, personId, role, ...period },
      });
      return { memberId: id };
    });
  }
}
