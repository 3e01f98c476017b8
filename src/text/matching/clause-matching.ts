import { byWhatStandsBelow, Places } from './by-place';
import { byEqualWording, byGivenId, NearWordings } from './by-wording';
import type { ClauseMatch, MatchableClause, MatchResult, NextClause } from './clause-match';
import { movedAmongSiblings } from './clause-order';
import { Pairing, wordsOf } from './clause-pairing';
import { findParts } from './parts';
import { similarity } from './similarity';
import { Wordings } from './wordings';

/**
 * Says which clause became which: the id given, else the same wording, else the nearest wording that has no rival, else what
 * stands below or around it, else the same label while the wording does not speak against it. Never a guess: what stays
 * ambiguous is inserted on one side and deleted on the other. No lineage id is used twice. About O(n log n).
 */
export function matchClauses(previous: readonly MatchableClause[], next: readonly NextClause[]): MatchResult {
  const pairing = new Pairing(previous, next);
  const refused = byGivenId(pairing);
  byEqualWording(pairing);
  const wordings = new Wordings(pairing);
  const near = new NearWordings(pairing, wordings);
  near.take();
  byWhatStandsBelow(pairing);
  new Places(pairing, wordings, near).take();
  // What was ambiguous may be the only one left by now.
  byEqualWording(pairing);
  near.take();
  const parts = findParts(pairing, wordings);
  return {
    matches: describeAll(pairing),
    parts: parts.map((part) => ({
      ...{ kind: part.kind, from: previous[part.previous]!.id, nextOrdinal: next[part.next]!.ordinal },
      similarity: similarity(wordsOf(previous[part.previous]!), wordsOf(next[part.next]!)),
    })),
    deleted: previous.filter((_clause, at) => pairing.isLeft(at)).map(({ id }) => id),
    ...refused,
  };
}

/** What to say of clauses whose lineages are known: null begins one. */
export function describeMatches(
  previous: readonly MatchableClause[],
  next: readonly NextClause[],
  lineages: readonly (string | null)[],
): ClauseMatch[] {
  const pairing = new Pairing(previous, next);
  byGivenId(pairing, lineages);
  return describeAll(pairing);
}

function describeAll(pairing: Pairing): ClauseMatch[] {
  const moved = movedClauses(pairing);
  return pairing.next.map((_clause, at) => describe(pairing, at, moved.has(at)));
}

function describe(pairing: Pairing, at: number, moved: boolean): ClauseMatch {
  const pair = pairing.pairs[at];
  const nextOrdinal = pairing.next[at]!.ordinal;
  if (!pair)
    return {
      ...{ nextOrdinal, clauseId: null, kind: 'inserted', similarity: 0 },
      ...{ changed: true, moved: false, sure: true },
    };
  const before = pairing.previous[pair.previous]!;
  const changed = !pairing.saysTheSame(at, pair.previous);
  return {
    ...{ nextOrdinal, clauseId: before.id, kind: pair.kind, moved, changed },
    similarity: changed ? similarity(wordsOf(before), wordsOf(pairing.next[at]!)) : 1,
    sure: pair.sure,
  };
}

function movedClauses(pairing: Pairing): Set<number> {
  const moved = new Set<number>();
  const stayed = new Map<number | null, number[]>();
  pairing.pairs.forEach((pair, at) => {
    if (!pair) return;
    const parent = pairing.previousParents[pair.previous]!;
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
