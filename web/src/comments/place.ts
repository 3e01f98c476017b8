import type { CommentView } from './types';

/** Places are told of one version; in any other a comment stands with its clause. */
const placeIn = ({ place }: CommentView, n: number) => (place?.versionN === n ? place : null);

/** The clause beside which a comment is shown in version `n`; null for the whole text, and where its words are gone. */
export const clauseIn = (comment: CommentView, n: number): string | null => {
  const place = placeIn(comment, n);
  return place ? place.clauseId : (comment.anchor?.clauseId ?? null);
};

export const commentAnchor = (id: string): string => `comment-${id}`;

export const isGoneIn = (comment: CommentView, n: number): boolean => placeIn(comment, n)?.how === 'orphan';
export const isUncertainIn = (comment: CommentView, n: number): boolean =>
  placeIn(comment, n)?.flagged ?? false;

/** The comments shown beside each clause in version `n`; under null those about the whole text. */
export function groupedByClause(
  comments: readonly CommentView[],
  n: number,
): Map<string | null, CommentView[]> {
  const groups = new Map<string | null, CommentView[]>();
  for (const comment of comments) {
    const clauseId = clauseIn(comment, n);
    const group = groups.get(clauseId);
    if (group) group.push(comment);
    else groups.set(clauseId, [comment]);
  }
  return groups;
}
