import type { ClauseKind } from '../clause';
import type { ProposedMeasure } from './measure';
import { proposeMeasures } from './propose-measures';

/** A clause of a version, in reading order, parents first. */
interface OutlineClause {
  readonly parent: number | null;
  readonly kind: ClauseKind;
  readonly heading: string;
  readonly text: string;
}

interface ProposedTarget {
  /** Place of the clause among those given. */
  readonly at: number;
  /** What the measures' offsets count in. */
  readonly words: string;
  readonly measures: readonly ProposedMeasure[];
}

/** Longer than any target met by far; a clause beyond it is shown without a proposal. */
const longest = 10_000;

/** A clause's heading and text in one; a run-in heading (`Tỷ lệ hộ nghèo: giảm …`) belongs to the sentence. */
export function wordsOf({ heading, text }: { readonly heading: string; readonly text: string }): string {
  if (heading === '' || text === '') return heading + text;
  return `${heading}${heading.endsWith(':') ? ' ' : '\n'}${text}`;
}

/** The target clauses of a version, with the items below them, and what each asks for. */
export function proposeTargets(clauses: readonly OutlineClause[]): ProposedTarget[] {
  const isTarget = new Set<number>();
  const hasItems = new Set<number>();
  clauses.forEach(({ kind, parent }, at) => {
    const below = parent !== null && isTarget.has(parent);
    if (kind === 'target' || below) isTarget.add(at);
    if (below) hasItems.add(parent);
  });
  const targets: ProposedTarget[] = [];
  for (const at of isTarget) {
    const words = wordsOf(clauses[at]!);
    const before = targets.at(-1)?.measures.at(-1);
    const measures =
      words.length > longest ? [] : proposeMeasures(words, { headings: headingsAbove(clauses, at), before });
    // An item that only opens a list asks for nothing itself.
    const own = hasItems.has(at) ? measures.filter(({ comparator }) => comparator !== 'done') : measures;
    targets.push({ at, words, measures: own });
  }
  return targets;
}

function headingsAbove(clauses: readonly OutlineClause[], at: number): string[] {
  const headings: string[] = [];
  for (let above = clauses[at]!.parent; above !== null; above = clauses[above]!.parent) {
    const { heading } = clauses[above]!;
    if (heading !== '') headings.push(heading);
  }
  return headings;
}
