import type { Placed } from './anchor';
import { followWords, letters, type Followed, type QuotedWords } from './follow-words';
import { linkedTo } from './presumed-heir';
import type { Revision } from './revision';
import type { Occurrence } from './version-text';

/** How much of the quote must be left, in letters of both, for its place to be shown at all. */
const enough = { own: 0.4, linked: 0.45, other: 0.55 };
/** A place elsewhere has to be so much better than one in the clause's own history. */
const kin = { own: 0.2, linked: 0.15, other: 0 };
/** Elsewhere a few words in common mean nothing, and two places alike are no place. */
const fewWords = 6;
const secondBest = 0.8;
const looked = 4;
/** So much of the words elsewhere, in letters, makes a place uncertain. */
const much = 0.6;

/** Where the quote stands in other words by now: always uncertain. */
export function otherWords(revision: Revision, origin: Occurrence): Placed | undefined {
  const { clauses } = revision.before;
  const own = revision.after.indexOf(clauses[origin.clause]!.id);
  const linked = linkedTo(revision, origin.clause);
  const quoted = quotedWords(revision, origin);
  const near = best(revision, quoted, own === undefined ? [] : [own], 'own');
  const part = best(revision, quoted, linked, 'linked');
  const far = near && near.likeness > 0.75 ? undefined : elsewhere(revision, quoted, [own, ...linked]);
  const ranked = [
    ...(near ? [{ place: near, rank: near.likeness + kin.own }] : []),
    ...(part ? [{ place: part, rank: part.likeness + kin.linked }] : []),
    ...(far ? [{ place: far, rank: far.likeness + kin.other }] : []),
  ].sort((left, right) => right.rank - left.rank);
  return ranked[0] && placed(revision, origin, ranked[0].place);
}

function quotedWords(revision: Revision, { clause, from, to }: Occurrence): QuotedWords {
  const list = revision.wordsBefore(clause);
  const first = list.ends.findIndex((end) => end > from);
  const last = list.starts.findLastIndex((start) => start < to);
  return first < 0 || last < first ? { list, first: 0, last: 0 } : { list, first, last: last + 1 };
}

function best(
  revision: Revision,
  quoted: QuotedWords,
  clauses: readonly number[],
  kinship: 'own' | 'linked',
): Followed | undefined {
  if (clauses.length === 0) return undefined;
  const [place] = followWords(revision.index(), quoted, clauses, looked);
  return place && (place.isBetween || place.likeness >= enough[kinship]) ? place : undefined;
}

function elsewhere(
  revision: Revision,
  quoted: QuotedWords,
  known: readonly (number | undefined)[],
): Followed | undefined {
  const [place, second] = followWords(revision.index(), quoted, 'any', looked)
    .filter(({ clause, kept }) => kept > 0 && !known.includes(clause))
    .filter((found) => isNew(revision, found));
  if (!place || place.likeness < enough.other || place.shared < fewWords) return undefined;
  return second && second.likeness > place.likeness * secondBest ? undefined : place;
}

/** Whether much of the words, with what stood around them, is also in another clause than the one they are shown in. */
export function standsAlmost(revision: Revision, origin: Occurrence, shown: number): boolean {
  const quoted = quotedWords(revision, origin);
  const own = revision.after.indexOf(revision.before.clauses[origin.clause]!.id);
  const total = letters(quoted.list.words.slice(quoted.first, quoted.last));
  const near = own === undefined ? [] : followWords(revision.index(), quoted, [own], looked);
  return [...near, ...followWords(revision.index(), quoted, 'any', looked)].some(
    (found) =>
      found.clause !== shown &&
      found.kept >= much * total &&
      found.shared >= fewWords &&
      (found.clause === own || isNew(revision, found)),
  );
}

/** What stood in that clause before was not moved there. */
function isNew({ before, after }: Revision, { clause, from, to }: Followed): boolean {
  const old = before.indexOf(after.clauses[clause]!.id);
  return old === undefined || !before.form(old).text.includes(after.form(clause).text.slice(from, to));
}

function placed({ before, after }: Revision, origin: Occurrence, { clause, from, to }: Followed): Placed {
  const quote = before.form(origin.clause).text.slice(origin.from, origin.to);
  const { text, stored } = after.form(clause);
  const [head, tail] = [/^[^\p{L}\p{M}\p{N}]*/u.exec(quote)![0], /[^\p{L}\p{M}\p{N}]*$/u.exec(quote)![0]];
  // Words are followed; a bracket or full stop that was quoted with them comes along.
  const start = text.slice(0, from).endsWith(head) ? from - head.length : from;
  const end = text.startsWith(tail, to) ? to + tail.length : to;
  const [first, last] = stored(start, end);
  return { clauseId: after.clauses[clause]!.id, from: first, to: last, how: 'fuzzy', flagged: true };
}
