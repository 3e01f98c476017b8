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
  const moved = movedClauses(pairing);
  const similarityOf = (old: number, young: number) =>
    similarity(wordsOf(previous[old]!), wordsOf(next[young]!));
  return {
    matches: next.map((_clause, at) => describe(pairing, at, moved.has(at), similarityOf)),
    parts: parts.map((part) => ({
      ...{ kind: part.kind, from: previous[part.previous]!.id, nextOrdinal: next[part.next]!.ordinal },
      similarity: similarityOf(part.previous, part.next),
    })),
    deleted: previous.filter((_clause, at) => pairing.isLeft(at)).map(({ id }) => id),
    ...refused,
  };
}

function describe(
  pairing: Pairing,
  at: number,
  moved: boolean,
  similarityOf: (old: number, young: number) => number,
): ClauseMatch {
  const pair = pairing.pairs[at];
  const nextOrdinal = pairing.next[at]!.ordinal;
  if (!pair)
    return {
      ...{ nextOrdinal, clauseId: null, kind: 'inserted', similarity: 0 },
      ...{ changed: true, moved: false, sure: true },
    };
  const changed = !pairing.saysTheSame(at, pair.previous);
  return {
    ...{ nextOrdinal, clauseId: pairing.previous[pair.previous]!.id, kind: pair.kind, moved, changed },
    similarity: changed ? similarityOf(pair.previous, at) : 1,
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
