import { describeMatches } from '../../text/matching/clause-matching';
import type { MatchableClause } from '../../text/matching/clause-match';
import { similarity } from '../../text/matching/similarity';
import { wordsOf } from '../../text/matching/clause-pairing';
import { linksOf, type Link } from '../match-lineages';
import type { SaidLink } from '../store-links';

export interface KnownLink extends Link {
  readonly byWhom: string;
}

interface Restated {
  /** Position of the clause in its version. */
  readonly at: number;
  /** The lineage of every clause of the version, in order, the restated one's among them. */
  readonly ids: readonly string[];
  /** What the clause's wording comes from besides its own lineage. */
  readonly alsoFrom: readonly string[];
  readonly byWhom: string;
}

/** All links of a version anew, where somebody says of one clause where it comes from; the rest stays as it was said. */
export function restateLinks(
  before: readonly MatchableClause[],
  after: readonly MatchableClause[],
  known: readonly KnownLink[],
  { at, ids, alsoFrom, byWhom }: Restated,
): SaidLink[] {
  const former = after[at]!.id;
  const id = ids[at]!;
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const ordinals = new Map(ids.map((clauseId, ordinal) => [clauseId, ordinal]));
  const lives = (clauseId: string) => ordinals.has(clauseId);
  const others = known.flatMap(({ from, to }) =>
    from !== null && to !== null && from !== to && to !== former ? [{ from, to }] : [],
  );
  const parts = [...others, ...alsoFrom.map((from) => ({ from, to: id }))].map(({ from, to }) => {
    const nextOrdinal = ordinals.get(to)!;
    const kind = lives(from) ? ('split' as const) : ('merged' as const);
    return {
      kind,
      from,
      nextOrdinal,
      similarity: similarity(wordsOf(old.get(from)!), wordsOf(after[nextOrdinal]!)),
    };
  });
  const positions = new Map(after.map((clause, ordinal) => [clause.id, ordinal]));
  const next = after.map((clause, ordinal) => ({
    ...clause,
    ordinal,
    parent: clause.parentId === null ? null : (positions.get(clause.parentId) ?? null),
  }));
  const matches = describeMatches(
    before,
    next,
    ids.map((clauseId) => (old.has(clauseId) ? clauseId : null)),
  );
  const deleted = before.flatMap((clause) => (lives(clause.id) ? [] : clause.id));
  const said = new Map(known.map((link) => [`${link.from} ${link.to}`, link]));
  return linksOf({ matches, parts, deleted }, ids).map((link): SaidLink => {
    if (link.to === id) return { ...link, sure: true, byWhom };
    const { sure = true, byWhom: by = byWhom } = said.get(`${link.from} ${link.to}`) ?? {};
    return { ...link, sure, byWhom: by };
  });
}
