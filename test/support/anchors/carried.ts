import { matchClauses } from '../../../src/text/matching/clause-matching';
import type { ParsedClause } from '../../../src/text/clause';
import { Revision } from '../../../src/text/anchors/revision';

/** Two versions with the lineages that saving them would give. */
export interface Saved {
  readonly revision: Revision;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function saved(before: readonly ParsedClause[], after: readonly ParsedClause[]): Saved {
  const old = before.map((clause, at) => ({
    ...clause,
    id: `old ${at}`,
    parentId: clause.parent === null ? null : `old ${clause.parent}`,
  }));
  const { matches, parts } = matchClauses(old, after);
  const ids = matches.map(({ clauseId }, at) => clauseId ?? `new ${at}`);
  const next = after.map((clause, at) => ({ ...clause, id: ids[at]! }));
  const links = parts.map(({ from, nextOrdinal }) => ({ from, to: ids[nextOrdinal]! }));
  const unsure = new Set(matches.flatMap(({ sure }, at) => (sure ? [] : [ids[at]!])));
  return { revision: new Revision(old, next, links, unsure), before: old.map(({ id }) => id), after: ids };
}
