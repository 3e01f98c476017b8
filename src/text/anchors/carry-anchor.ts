import { orphan, type Anchor, type FoundBy, type Place, type Placed } from './anchor';
import { comparedQuote } from './compared';
import { carryWholeClause } from './carry-whole-clause';
import { isItself } from './is-itself';
import { otherWords } from './other-words';
import type { Revision } from './revision';
import { isDistinct, sameWords } from './same-words';
import type { Occurrence } from './version-text';
import { isLong } from './word-list';

/**
 * Where a quote of the version before stands in the new one. Confident only where the same words stand at a place that is
 * clearly better than any other; words that changed, and places that could be taken for each other, are flagged; the rest
 * are orphans. What was uncertain once stays so, unless the words are there again and nowhere else.
 */
export function carryAnchor(revision: Revision, anchor: Anchor): Place {
  const { here } = anchor;
  const clause = here ? revision.before.indexOf(here.clauseId) : undefined;
  if (!here || clause === undefined) return anchor.quote === null ? orphan : cameBack(revision, anchor.quote);
  if (here.how === 'clause') return carryWholeClause(revision, clause, here);
  const now = revision.after.indexOf(here.clauseId);
  if (now !== undefined && revision.isUnchanged(now))
    return { ...here, flagged: here.flagged || !isItself(revision, now) };
  const [from, to] = revision.before.form(clause).compared(here.from, here.to);
  const reads = revision.before.form(clause).text.slice(from, to);
  return anchor.quote !== null && comparedQuote(anchor.quote) === reads
    ? carryWords(revision, { clause, from, to }, reads, here.flagged)
    : carryOtherWords(revision, { clause, from, to }, reads, anchor.quote);
}

function carryWords(revision: Revision, origin: Occurrence, quote: string, wasFlagged: boolean): Place {
  const same = sameWords(revision, quote, origin);
  if (!same) return otherWords(revision, origin) ?? orphan;
  const flagged = same.flagged || (wasFlagged && !isDistinct(revision, quote));
  return placedAt(revision, same.place, same.how, flagged);
}

/** The words had changed already. */
function carryOtherWords(revision: Revision, origin: Occurrence, reads: string, quote: string | null): Place {
  const again = quote === null ? orphan : cameBack(revision, quote);
  if (again.how !== 'orphan') return again;
  const same = sameWords(revision, reads, origin);
  if (same) return placedAt(revision, same.place, 'fuzzy', true);
  return otherWords(revision, origin) ?? orphan;
}

/** Words that were gone, or changed, and are there again, in one place alone: shown there, as uncertain. */
function cameBack(revision: Revision, wording: string): Place {
  const quote = comparedQuote(wording);
  const found = revision.after.everywhere(quote, 2);
  const before = revision.before.everywhere(quote, 1);
  if (found.length !== 1 || before.length > 0 || !isLong(quote)) return orphan;
  return placedAt(revision, found[0]!, 'exact', true);
}

function placedAt(
  { after }: Revision,
  { clause, from, to }: Occurrence,
  how: FoundBy,
  flagged: boolean,
): Placed {
  const [first, last] = after.form(clause).stored(from, to);
  return { clauseId: after.clauses[clause]!.id, from: first, to: last, how, flagged };
}
