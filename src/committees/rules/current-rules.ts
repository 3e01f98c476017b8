import type { Reads } from '../../platform/database/reads';
import type { Tx } from '../../platform/database/tx';
import type { Rules } from './rules.schema';

export interface CurrentRules {
  readonly id: string;
  readonly n: number;
  readonly rules: Rules;
}

/** What holds today for documents of a type: the newest version of its own, else the newest of the committee's. */
export async function currentRules(
  on: Tx | Reads,
  committeeId: string,
  documentTypeId: string | null,
): Promise<CurrentRules> {
  const current = await on.first<CurrentRules>(
    `select id, n, rules from rules_versions
      where committee_id = $1 and (document_type_id is null or document_type_id = $2)
      order by document_type_id nulls last, n desc limit 1`,
    [committeeId, documentTypeId],
  );
  if (!current) throw new Error(`The committee ${committeeId} has no rules`);
  return current;
}
