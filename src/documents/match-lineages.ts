import type { Tx } from '../platform/database/tx';
import { Invalid } from '../platform/errors';
import { newId } from '../platform/ids';
import { stepByStep } from '../platform/step-by-step';
import type { ClauseMatch, MatchableClause, MatchResult } from '../text/matching/clause-match';
import { matchingInSteps } from '../text/matching/clause-matching';
import type { OpenDocument } from './document-standing';
import type { TextClause } from './read-text';

type LinkKind = 'unchanged' | 'modified' | 'moved' | 'inserted' | 'deleted' | 'split' | 'merged';

export interface Link {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: LinkKind;
  readonly similarity: number;
  readonly moved: boolean;
  readonly sure: boolean;
}

export interface Lineages {
  /** The lineage of each clause of the new version, in order. */
  readonly ids: readonly string[];
  /** Those that begin with this version. */
  readonly begun: readonly string[];
  readonly links: readonly Link[];
}

/** Carries clause identity over from the latest version; new clauses begin a lineage. */
export async function lineagesOf(
  tx: Tx,
  document: OpenDocument,
  next: readonly TextClause[],
): Promise<Lineages> {
  const previous = await clausesIn(tx, document.id, document.latestVersion);
  const result = await stepByStep(
    matchingInSteps(
      previous,
      next.map((clause) => ({ ...clause, clauseId: clause.clauseId ?? null })),
    ),
  );
  if (result.duplicateIds.length > 0) throw new Invalid('duplicate-clause', {}, 'clauses');
  if (result.unknownIds.length > 0) throw new Invalid('unknown-clause', {}, 'clauses');
  const begun: string[] = [];
  const ids = result.matches.map((match) => {
    if (match.clauseId) return match.clauseId;
    const id = newId();
    begun.push(id);
    return id;
  });
  return { ids, begun, links: document.latestVersion === 0 ? [] : linksOf(result, ids) };
}

/** A version's clauses in order, by their lineages. */
export function clausesIn(tx: Tx, documentId: string, n: number): Promise<MatchableClause[]> {
  return tx.query<MatchableClause & Record<string, unknown>>(
    `select vc.clause_id as id, vc.parent_clause_id as "parentId", vc.label, vc.kind, ct.heading, ct.text
       from version_clauses vc join clause_texts ct on ct.id = vc.text_id
      where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`,
    [documentId, n],
  );
}

/** A clause that was split or merged has its own lineage's link and one for each part. */
export function linksOf(
  { matches, parts, deleted }: Pick<MatchResult, 'matches' | 'parts' | 'deleted'>,
  ids: readonly string[],
): Link[] {
  const split = new Set(parts.flatMap(({ kind, from }) => (kind === 'split' ? from : [])));
  const merged = new Set(parts.flatMap(({ kind, nextOrdinal }) => (kind === 'merged' ? nextOrdinal : [])));
  const begunBySplit = new Set(
    parts.flatMap(({ kind, nextOrdinal }) => (kind === 'split' ? nextOrdinal : [])),
  );
  const gone = new Set(parts.flatMap(({ kind, from }) => (kind === 'merged' ? from : [])));
  return [
    ...matches.flatMap((match, at): Link[] => {
      const { clauseId: from, nextOrdinal, similarity, moved, sure } = match;
      if (from === null && begunBySplit.has(nextOrdinal)) return [];
      const kind = merged.has(nextOrdinal) ? 'merged' : from && split.has(from) ? 'split' : linkKind(match);
      return [{ from, to: ids[at]!, kind, similarity, moved, sure }];
    }),
    ...parts.map(({ kind, from, nextOrdinal, similarity }): Link => ({
      ...{ from, to: ids[nextOrdinal]!, kind, similarity, moved: false, sure: true },
    })),
    ...deleted.flatMap((from): Link[] =>
      gone.has(from) ? [] : [{ from, to: null, kind: 'deleted', similarity: 0, moved: false, sure: true }],
    ),
  ];
}

function linkKind(match: ClauseMatch): LinkKind {
  if (match.clauseId === null) return 'inserted';
  if (match.changed) return 'modified';
  return match.moved ? 'moved' : 'unchanged';
}
