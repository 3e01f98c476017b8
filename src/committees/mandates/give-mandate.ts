import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { isOffice } from '../../access/predicates';
import { record } from '../../ledger/record';
import { isBackwards } from '../../platform/calendar';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Forbidden, Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { committeeStanding, lockCommittee } from '../committee-standing';
import { currentRules } from '../rules/current-rules';
import { Mandate } from './mandate.entity';
import type { NewMandate } from './new-mandate';
import { refuseClash } from './refuse-clash';
import { requireFit } from './require-fit';

/** The principal, or the office from a paper, lets somebody act in the principal's place. */
@Injectable()
export class GiveMandate {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: NewMandate): Promise<{ mandateId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { committeeId, holderId, scope, from, to, basis, paperId = null } = input;
      await lockCommittee(tx, actor, committeeId, 'mandate.give');
      const principalId = await this.principalOf(tx, actor, input);
      const given = { ...input, principalId };
      if (principalId === holderId) throw new Invalid('mandate-to-oneself', {}, 'holderId');
      if (isBackwards({ from, to })) throw new Invalid('period-backwards', {}, 'to');
      const { rules } = await currentRules(tx, committeeId, null);
      if (!rules.delegable.includes(scope)) throw new Invalid('scope-not-delegable', {}, 'scope');
      await requireFit(tx, given);
      await refuseClash(tx, given);
      const id = newId();
      await tx.insert(Mandate, {
        ...{ id, committeeId, principalId, holderId, scope, fromDate: from, toDate: to, basis, paperId },
        ...{ recordedBy: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'mandate.given',
        committeeId,
        data: { mandateId: id, principalId, holderId, scope, from, to, basis, paperId },
      });
      return { mandateId: id };
    });
  }

  private async principalOf(tx: Tx, actor: Actor, input: NewMandate): Promise<string> {
    const { committeeId, principalId = actor.personId!, paperId } = input;
    const office = isOffice(await committeeStanding(tx, actor, committeeId, tx.now));
    if (principalId !== actor.personId) {
      if (!office) throw new Forbidden();
      if (!paperId) throw new Invalid('mandate-paper-missing', {}, 'paperId');
    }
    if (!paperId) return principalId;
    // The office reads every paper of its committee; of anybody else only what they entered is sure to be known to them.
    const paper = await tx.query(
      'select from papers where id = $1 and committee_id = $2 and ($3 or recorded_by = $4)',
      [paperId, committeeId, office, actor.personId],
    );
    if (paper.length === 0) throw new Invalid('unknown-paper', {}, 'paperId');
    return principalId;
  }
}
