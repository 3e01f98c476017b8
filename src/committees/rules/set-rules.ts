import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { newId } from '../../platform/ids';
import { lockCommittee } from '../committee-standing';
import { currentRules } from './current-rules';
import type { Rules } from './rules.schema';
import { RulesVersion } from './rules-version.entity';

/** The next version of the rules of procedure. Rounds under way keep the version they pinned. */
@Injectable()
export class SetRules {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, committeeId: string, rules: Rules): Promise<{ rulesId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const { n } = await currentRules(tx, committeeId);
      return { rulesId: await storeRules(tx, committeeId, n + 1, rules) };
    });
  }
}

export async function storeRules(tx: Tx, committeeId: string, n: number, rules: Rules): Promise<string> {
  const id = newId();
  const recordedBy = tx.context.personId;
  await tx.insert(RulesVersion, { id, committeeId, n, rules, recordedAt: tx.now, recordedBy });
  record(tx, {
    type: 'committee.rules-set',
    committeeId,
    data: { rulesId: id, n, rules: { ...rules } },
  });
  return id;
}
