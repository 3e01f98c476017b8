import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { Flawed, Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { lockCommittee } from '../committee-standing';
import type { NewRules } from '../committees.schemas';
import { bodyInOffice } from './body-in-office';
import { presetRules } from './presets/presets';
import type { Rules } from './rules.schema';
import { RulesVersion } from './rules-version.entity';
import { flawsOf } from './workable';

/** The next version of the rules of procedure. Rounds under way keep the version they pinned. */
@Injectable()
export class SetRules {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Flawed `rules-unworkable`, Invalid `unknown-document-type`. */
  run(actor: Actor, committeeId: string, input: NewRules): Promise<{ rulesId: string }> {
    return this.transactions.run(actor, async (tx) => {
      await lockCommittee(tx, actor, committeeId, 'committee.manage');
      const { documentTypeId = null, preset = null } = input;
      if (documentTypeId) await requireDocumentType(tx, committeeId, documentTypeId);
      const rules = rulesFrom(input);
      return { rulesId: await storeRules(tx, { committeeId, documentTypeId, preset, rules }) };
    });
  }
}

/** Written out or by the name of a preset; the shape of the request lets exactly one of them through. */
export const rulesFrom = ({ rules, preset }: Pick<NewRules, 'rules' | 'preset'>): Rules =>
  rules ?? presetRules(preset!);

interface NewVersion extends Pick<RulesVersion, 'committeeId' | 'documentTypeId' | 'rules'> {
  /** Where the rules were taken from, if not written out. */
  readonly preset: string | null;
}

/** Under the committee's lock: the next number is the one after the last. @throws Flawed `rules-unworkable`. */
export async function storeRules(
  tx: Tx,
  { committeeId, documentTypeId, preset, rules }: NewVersion,
): Promise<string> {
  const flaws = flawsOf(rules, await bodyInOffice(tx, committeeId));
  if (flaws.length > 0) throw new Flawed('rules-unworkable', flaws);
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
    data: { rulesId: id, documentTypeId, n, preset, rules: { ...rules } },
  });
  return id;
}

async function requireDocumentType(tx: Tx, committeeId: string, id: string): Promise<void> {
  const found = await tx.query('select from document_types where committee_id = $1 and id = $2', [
    committeeId,
    id,
  ]);
  if (found.length === 0) throw new Invalid('unknown-document-type', {}, 'documentTypeId');
}
