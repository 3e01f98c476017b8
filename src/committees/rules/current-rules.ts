import type { Reads } from '../../platform/database/reads';
import type { Tx } from '../../platform/database/tx';
import type { Rules } from './rules.schema';

export interface CurrentRules {
  readonly id: string;
  readonly n: number;
  readonly rules: Rules;
}

/** The newest version of a committee's rules; every committee has at least one. */
export async function currentRules(on: Tx | Reads, committeeId: string): Promise<CurrentRules> {
  const current = await on.first<CurrentRules>(
    'select id, n, rules from rules_versions where committee_id = $1 order by n desc limit 1',
    [committeeId],
  );
  if (!current) throw new Error(`The committee ${committeeId} has no rules`);
  return current;
}
