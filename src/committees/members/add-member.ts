import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { requirePerson } from '../../identity/people/add-person';
import { record } from '../../ledger/record';
import { isBackwards, overlap, within, type Period } from '../../platform/calendar';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Invalid, NotFound, Refused } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { lockCommittee } from '../committee-standing';
import type { NewMember } from '../committees.schemas';
import { termsOf, type Term } from '../terms';
import { Membership } from './membership.entity';

interface Holder extends Period {
  readonly personId: string;
  readonly name: string;
}

/** A role for a person within a term. */
@Injectable()
export class AddMember {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused `chair-taken`, `role-held`; Invalid `no-term-then`, `outside-term`, `period-backwards`. */
  run(actor: Actor, committeeId: string, input: NewMember): Promise<{ memberId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      await requirePerson(tx, input.personId);
      const term = termFor(await termsOf(tx, committeeId), input);
      const period = periodIn(term, input);
      await this.refuseClash(tx, committeeId, input, period);
      const { personId, role } = input;
      const id = newId();
      await tx.insert(Membership, {
        ...{ id, committeeId, termId: term.id, personId, role },
        ...{ fromDate: period.from, toDate: period.to, createdAt: tx.now },
      });
      record(tx, {
        type: 'committee.member-added',
        committeeId,
        data: { memberId: id, personId, role, termId: term.id, ...period },
      });
      return { memberId: id };
    });
  }

  private async refuseClash(
    tx: Tx,
    committeeId: string,
    { personId, role }: NewMember,
    period: Period,
  ): Promise<void> {
    const holders = await tx.query<Holder>(
      `select m.person_id as "personId", p.name, m.from_date::text as "from", m.to_date::text as "to"
         from memberships m join persons p on p.id = m.person_id
        where m.committee_id = $1 and m.role = $2`,
      [committeeId, role],
    );
    const clashes = holders.filter((holder) => overlap(holder, period));
    const same = clashes.find((holder) => holder.personId === personId);
    if (same) throw Refused.because('role-held', { from: same.from, to: same.to ?? '…' });
    const chair = role === 'chair' ? clashes[0] : undefined;
    if (chair) {
      throw Refused.because('chair-taken', { name: chair.name, from: chair.from, to: chair.to ?? '…' }, [
        chair.personId,
      ]);
    }
  }
}

function termFor(terms: readonly Term[], { termId, from }: NewMember): Term {
  if (termId !== undefined) {
    const named = terms.find(({ id }) => id === termId);
    if (!named) throw new NotFound();
    return named;
  }
  const holding = terms.find((term) => overlap(term, { from, to: from }));
  if (!holding) throw new Invalid('no-term-then', {}, 'from');
  return holding;
}

/** A member without a last day stays as long as the term. */
function periodIn(term: Term, input: NewMember): Period {
  const period = { from: input.from, to: input.to ?? term.to };
  if (isBackwards({ from: input.from, to: input.to ?? null }))
    throw new Invalid('period-backwards', {}, 'to');
  if (!within(period, term)) {
    const path = overlap(term, { from: input.from, to: input.from }) ? 'to' : 'from';
    throw new Invalid('outside-term', { name: term.name, from: term.from, to: term.to ?? '…' }, path);
  }
  return period;
}
