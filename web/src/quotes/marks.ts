import { findQuote } from '#text/anchors/find-quote';
import type { Clause } from '../api/types';
import type { CommentView } from '../comments/types';

/** UTF-16 units of the clause's heading and text, a space between them where it has both. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}
export interface Mark extends Spot {
  readonly uncertain: boolean;
}

/** The words of a clause that comments are about, in version `n`. */
export const marksOf = (comments: readonly CommentView[], clause: Clause, n: number): Mark[] =>
  comments.flatMap((comment) => (comment.withdrawnAt === null ? (markOf(comment, clause, n) ?? []) : []));

/** The place is told of the newest version alone; in the one commented on the quote is found again. */
function markOf({ place, anchor, versionN }: CommentView, clause: Clause, n: number): Mark | undefined {
  const quote = anchor?.quote;
  if (!quote) return undefined;
  if (place?.versionN === n) {
    const { from, to, flagged } = place;
    return from === null || to === null ? undefined : { from, to, uncertain: flagged };
  }
  if (versionN !== n) return undefined;
  const found = findQuote(clause, quote);
  return found.found === 'once' ? { from: found.from, to: found.to, uncertain: false } : undefined;
}

export interface Stretch {
  readonly words: string;
  /** Null: nothing is said of it. */
  readonly mark: 'certain' | 'uncertain' | null;
}

/** Words that stand from `at` on in a clause, cut where a mark begins or ends. */
export function stretchesOf(words: string, at: number, marks: readonly Mark[]): Stretch[] {
  const end = at + words.length;
  const cuts = marks.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > at && cut < end);
  const edges = [...new Set([at, ...cuts, end])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const over = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const certain = over.some(({ uncertain }) => !uncertain);
    const mark = over.length === 0 ? null : certain ? 'certain' : 'uncertain';
    return { words: words.slice(from - at, to - at), mark };
  });
}
