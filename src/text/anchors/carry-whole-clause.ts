import { orphan, type Place, type Placed } from './anchor';
import { isItself } from './is-itself';
import { otherWords } from './other-words';
import type { Revision } from './revision';

/** Below this share of common words the clause keeps its comments, but who reads them is told. */
const likeEnough = 0.4;

/**
 * A comment on a clause as a whole follows the clause's lineage; where that ended, the words it was split or merged into,
 * or that moved elsewhere: both uncertain.
 */
export function carryWholeClause(revision: Revision, clause: number, here: Placed): Place {
  const now = revision.after.indexOf(here.clauseId);
  if (now === undefined) {
    const { text } = revision.before.form(clause);
    return otherWords(revision, { clause, from: 0, to: text.length }) ?? orphan;
  }
  const to = revision.after.words(now).length;
  const isLike =
    revision.isUnchanged(now) ||
    (revision.isSure(here.clauseId) && revision.sameness(clause, now) >= likeEnough);
  return { ...here, from: 0, to, flagged: here.flagged || !isLike || !isItself(revision, now) };
}
