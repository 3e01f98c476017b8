import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { newId } from '../../platform/ids';
import { lockCommittee } from '../committee-standing';
import type { Rules } from './rules.schema';
import { RulesVersion } from './rules-version.entity';

/** The next version of the rules of procedure. Rounds under way keep the version they pinned. */
@Injectable()
export class SetRules {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, committeeId: string, rules: Rules): Promise<{ rulesId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      return { rulesId: await storeRules(tx, { committeeId, documentTypeId: null, rules }) };
    });
  }
}

/** Under the committee's lock: the next number is the one after the last. */
export async function storeRules(
  tx: Tx,
  { committeeId, documentTypeId, rules }: Pick<RulesVersion, 'committeeId' | 'documentTypeId' | 'rules'>,
): Promise<string> {
  const id = newId();
  const last = await tx.first<{ n: number }>(
    'select n from rules_versions where committee_id = $1 order by n desc limit 1',
    [committeeId],
  );
  const n = (last?.n ?? 0) + 1;
  await tx.insert(RulesVersion, {
    ...{ id, committeeId, documentTypeId, n, rules },
    ...{ recordedAt: tx.now, recordedBy: tx.context.personId },
  });
  record(tx, {
    type: 'committee.rules-set',
    committeeId,
    data: { rulesId: id, documentTypeId, n, rules: { ...rules } },
  });
  return id;
}
