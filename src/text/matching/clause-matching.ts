import { byWhatStandsBelow, Places } from './by-place';
import { byEqualWording, byGivenId, NearWordings } from './by-wording';
import type { ClauseMatch, MatchableClause, MatchResult, NextClause } from './clause-match';
import { movedAmongSiblings } from './clause-order';
import { pairingOf, wordsOf, type Pairing } from './clause-pairing';
import { findParts } from './parts';
import { similarity } from './similarity';
import { Wordings } from './wordings';

/**
 * Says which clause became which: the id given, else the same wording, else the nearest wording that has no rival, else what
 * stands below or around it, else the same label while the wording does not speak against it. Never a guess: what stays
 * ambiguous is inserted on one side and deleted on the other. No lineage id is used twice. About O(n log n).
 */
export function matchClauses(previous: readonly MatchableClause[], next: readonly NextClause[]): MatchResult {
  return atOnce(matchingInSteps(previous, next));
}

/** The same in short steps, for whoever must let others in between. */
export function* matchingInSteps(
  previous: readonly MatchableClause[],
  next: readonly NextClause[],
): Generator<void, MatchResult> {
  const pairing = yield* pairingOf(previous, next);
  const refused = byGivenId(pairing);
  byEqualWording(pairing);
  yield;
  const wordings = yield* Wordings.of(pairing);
  const near = new NearWordings(pairing, wordings);
  yield;
  near.take();
  yield;
  byWhatStandsBelow(pairing);
  yield;
  new Places(pairing, wordings, near).take();
  yield;
  // What was ambiguous may be the only one left by now.
  byEqualWording(pairing);
  yield;
  near.take();
  yield;
  const parts = findParts(pairing, wordings);
  return {
    matches: yield* describeAll(pairing),
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
  const pairing = atOnce(pairingOf(previous, next));
  byGivenId(pairing, lineages);
  return atOnce(describeAll(pairing));
}

function* describeAll(pairing: Pairing): Generator<void, ClauseMatch[]> {
  const moved = movedClauses(pairing);
  const matches: ClauseMatch[] = [];
  for (const at of pairing.next.keys()) yield void matches.push(describe(pairing, at, moved.has(at)));
  return matches;
}

function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
