import type { Rules } from '../committees/rules/rules.schema';
import type { Reads } from '../platform/database/reads';
import { comesOutAgain } from '../workflow/made-again';

/** What of a ledger's row a decision is made again from. */
interface LedgerFact {
  readonly type: string;
  readonly recordedAt: string | Date;
  readonly actor: object | null;
  readonly data: Readonly<Record<string, unknown>>;
}
type RulesById = ReadonlyMap<string, Rules>;

/** The versions of the rules by which the facts say they were decided. */
export async function rulesNamedIn(reads: Reads, facts: readonly LedgerFact[]): Promise<RulesById> {
  const ids = new Set(facts.flatMap(({ data }) => (data['byRules'] ? [String(data['rulesVersionId'])] : [])));
  if (ids.size === 0) return new Map();
  const rows = await reads.query<{ id: string; rules: Rules }>(
    'select id, rules from rules_versions where id = any ($1::uuid[])',
    [[...ids]],
  );
  return new Map(rows.map(({ id, rules }) => [id, rules]));
}

/** A decision whose rules cannot be found does not come out again. */
export function madeAgain({ type, recordedAt, actor, data }: LedgerFact, named: RulesById): boolean | null {
  const byRules = data['byRules'];
  if (typeof byRules !== 'object' || byRules === null) return null;
  const rules = named.get(String(data['rulesVersionId']));
  if (!rules) return false;
  return comesOutAgain(type, rules, {
    recordedAt: new Date(recordedAt).toISOString(),
    ...{ byClock: actor === null, data, byRules: byRules as Record<string, unknown> },
  });
}
