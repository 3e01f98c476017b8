import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { isBackwards, type Period } from '../platform/calendar';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { lockCommittee } from './committee-standing';
import type { TermDates } from './committees.schemas';
import { refuseOverlap, termsOf } from './terms';

/** Other first and last days for a term. Whoever holds office in it leaves with its last day at the latest. */
@Injectable()
export class ChangeTerm {
  constructor(private readonly transactions: Transactions) {}

  /**
   * The same days again change nothing.
   * @throws NotFound, Invalid `period-backwards`, Refused `term-overlap`, `members-outside-term`.
   */
  run(actor: Actor, committeeId: string, termId: string, dates: TermDates): Promise<{ termId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const terms = await termsOf(tx, committeeId);
      const term = terms.find(({ id }) => id === termId);
      if (!term) throw new NotFound();
      const period = { from: dates.from ?? term.from, to: dates.to === undefined ? term.to : dates.to };
      if (isBackwards(period)) throw new Invalid('period-backwards', {}, 'to');
      if (period.from === term.from && period.to === term.to) {
        tx.markUnchanged();
        return { termId };
      }
      refuseOverlap(
        terms.filter(({ id }) => id !== termId),
        period,
      );
      await this.refuseMembersOutside(tx, termId, period);
      await tx.query('update committee_terms set from_date = $2, to_date = $3 where id = $1', [
        ...[termId, period.from, period.to],
      ]);
      const ended = await this.endMembers(tx, termId, period);
      record(tx, {
        type: 'committee.term-changed',
        committeeId,
        data: { termId, name: term.name, ...period, was: { from: term.from, to: term.to }, ended },
      });
      return { termId };
    });
  }

  /** What somebody held before the term began, or would first hold after its end, cannot be cut to fit. */
  private async refuseMembersOutside(tx: Tx, termId: string, { from, to }: Period): Promise<void> {
    const outside = await tx.query<{ personId: string }>(
      `select distinct person_id as "personId" from memberships
        where term_id = $1 and (from_date < $2::date or from_date > coalesce($3::date, 'infinity'))`,
      [termId, from, to],
    );
    const who = outside.map(({ personId }) => personId);
    if (who.length > 0) throw Refused.because('members-outside-term', { count: who.length }, who);
  }

  /** Ids of the roles that now end sooner. */
  private async endMembers(tx: Tx, termId: string, { to }: Period): Promise<string[]> {
    if (to === null) return [];
    const ended = await tx.query<{ id: string }>(
      `update memberships set to_date = $2
        where term_id = $1 and coalesce(to_date, 'infinity') > $2::date returning id`,
      [termId, to],
    );
    return ended.map(({ id }) => id).sort();
  }
}
