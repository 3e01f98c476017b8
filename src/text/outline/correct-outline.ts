import type { ClauseKind, ParsedClause } from '../clause';

/** What a person says of a clause that was read otherwise: its depth, from 1, or its kind. */
export interface ClauseCorrection {
  readonly ordinal: number;
  readonly level?: number | undefined;
  readonly kind?: ClauseKind | undefined;
}

/**
 * Puts clauses where a person says they stand. What hangs below a clause moves along with it; a level that leaves a gap
 * becomes the next one below the clause above. Labels are paths and follow; the slices of the source stay as they are.
 */
export function correctOutline(
  clauses: readonly ParsedClause[],
  corrections: readonly ClauseCorrection[],
): ParsedClause[] {
  const said = new Map(corrections.map((correction) => [correction.ordinal, correction]));
  const wished: number[] = [];
  for (const { ordinal, parent, level } of clauses) {
    const moved = parent === null ? 0 : wished[parent]! - clauses[parent]!.level;
    wished.push(said.get(ordinal)?.level ?? level + moved);
  }
  const placed: ParsedClause[] = [];
  const open: number[] = [];
  for (const clause of clauses) {
    while (open.length > 0 && wished[open.at(-1)!]! >= wished[clause.ordinal]!) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(clause.ordinal);
    placed.push({
      ...clause,
      parent,
      level: parent === null ? 1 : placed[parent]!.level + 1,
      label: labelBelow(pathAbove(placed, parent), clause, pathAbove(clauses, clause.parent)),
      kind: said.get(clause.ordinal)?.kind ?? clause.kind,
    });
  }
  return placed;
}

/** The label of the nearest clause that has one, from here upwards. */
function pathAbove(clauses: readonly ParsedClause[], from: number | null): string {
  for (let at = from; at !== null; at = clauses[at]!.parent)
    if (clauses[at]!.label !== '') return clauses[at]!.label;
  return '';
}

function labelBelow(path: string, { label, kind }: ParsedClause, before: string): string {
  if (label === '' || path === before) return label;
  const wasBelow = before !== '' && label.startsWith(`${before}.`);
  // Articles run through a whole text and are cited without what they stand in.
  if (!wasBelow && (before !== '' || kind === 'article' || kind === 'annex')) return label;
  const own = wasBelow ? label.slice(before.length + 1) : label;
  return path === '' ? own : `${path}.${own}`;
}
