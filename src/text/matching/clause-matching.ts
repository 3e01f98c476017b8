import type { ClauseMatch, MatchableClause, MatchResult, NextClause } from './clause-match';
import { movedAmongSiblings } from './clause-order';
import { Pairing, wordsOf } from './clause-pairing';
import { similarity } from './similarity';

/**
 * Says which clause became which: the id given, else the same wording (phrases that occur once, then repeated ones in
 * order under the same parent when both sides have as many), else the same label and kind, else inserted. Never a guess:
 * what stays ambiguous is inserted on one side and deleted on the other. No lineage id is used twice. O(n log n).
 */
export function matchClauses(previous: readonly MatchableClause[], next: readonly NextClause[]): MatchResult {
  const pairing = new Pairing(previous, next);
  const refused = pairing.byGivenId();
  pairing.byUniqueWording();
  // Level by level, so that a parent is settled before its children ask for "the same parent".
  for (const level of pairing.levels) {
    pairing.underSameParent(level, 'identical');
    pairing.underSameParent(level, 'label');
    pairing.byUniqueLabel(level);
    pairing.byOnlyOneLeft(level);
  }
  const moved = movedClauses(pairing);
  return {
    matches: next.map((_clause, at) => describe(pairing, at, moved.has(at))),
    deleted: previous.filter((_clause, at) => !pairing.taken[at]).map(({ id }) => id),
    ...refused,
  };
}

function describe(
  { pairs, previous, next, previousKeys, nextKeys }: Pairing,
  at: number,
  moved: boolean,
): ClauseMatch {
  const pair = pairs[at];
  const nextOrdinal = next[at]!.ordinal;
  if (!pair)
    return { nextOrdinal, clauseId: null, kind: 'inserted', similarity: 0, changed: true, moved: false };
  const before = previous[pair.previous]!;
  const changed = previousKeys[pair.previous] !== nextKeys[at];
  return {
    nextOrdinal,
    clauseId: before.id,
    kind: pair.kind,
    similarity: changed ? similarity(wordsOf(before), wordsOf(next[at]!)) : 1,
    changed,
    moved,
  };
}

function movedClauses(pairing: Pairing): Set<number> {
  const moved = new Set<number>();
  const stayed = new Map<number | null, number[]>();
  pairing.pairs.forEach((pair, at) => {
    if (!pair) return;
    const parent = pairing.parentOfPrevious(pairing.previous[pair.previous]!);
    if (pairing.parentBefore(at) !== parent) moved.add(at);
    else if (stayed.has(parent)) stayed.get(parent)!.push(at);
    else stayed.set(parent, [at]);
  });
  for (const siblings of stayed.values()) {
    const flags = movedAmongSiblings(siblings.map((at) => pairing.pairs[at]!.previous));
    siblings.forEach((at, n) => flags[n] && moved.add(at));
  }
  return moved;
}
