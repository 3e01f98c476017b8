import type { CommentView } from './types';

/** Places are told of one version; in any other a comment stands with its clause. */
const placeIn = ({ place }: CommentView, n: number) => (place?.versionN === n ? place : null);

/** The clause beside which a comment is shown in version `n`; null for the whole text, and where its words are gone. */
export const clauseIn = (comment: CommentView, n: number): string | null => {
  const place = placeIn(comment, n);
  return place ? place.clauseId : comment.clauseId;
};

export const isGoneIn = (comment: CommentView, n: number): boolean => placeIn(comment, n)?.how === 'orphan';
export const isUncertainIn = (comment: CommentView, n: number): boolean =>
  placeIn(comment, n)?.flagged ?? false;
