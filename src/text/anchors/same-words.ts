import type { FoundBy } from './anchor';
import { alike, surroundings, type Alike } from './context';
import { inPlace } from './in-place';
import { isItself } from './is-itself';
import { standsAlmost } from './other-words';
import { linkedTo } from './presumed-heir';
import type { Revision } from './revision';
import { isLong } from './word-list';
import { isInsideWord, type Occurrence } from './version-text';

/** What became of a quote's very words. */
interface SameWords {
  readonly place: Occurrence;
  readonly how: FoundBy & ('exact' | 'context');
  readonly flagged: boolean;
}

interface Candidate {
  readonly place: Occurrence;
  readonly kinship: 'own' | 'linked' | 'other';
  readonly around: Alike;
  readonly score: number;
}

/** What a clause's own history adds to what the surroundings say. */
const kin = { own: 0.1, linked: 0.1, other: 0 };
const clearly = 0.15;
const oneSide = 0.4;
/** A few words that stand elsewhere in their clause, with nothing that stood beside them, may be others. */
const nextToIt = 0.5;
/** Below this share of common words a clause is the same one in name only. */
const sameClause = 0.35;
const mostInClause = 60;
const mostAnywhere = 200;

/**
 * Looks for the same words in the clause's own lineage, in what it was split or merged into, and wherever they are new.
 * Another place counts only where it has one of these words more than before: what stood there all along was not moved there.
 */
export function sameWords(revision: Revision, quote: string, origin: Occurrence): SameWords | undefined {
  const candidates = candidatesFor(revision, quote, origin);
  const best = candidates.find(
    (one) => one.kinship !== 'other' || isEvidence(revision, quote, one, candidates),
  );
  if (!best) return undefined;
  const second = candidates.find((one) => one !== best);
  const rival = bestRival(revision, quote, origin, best);
  if (rival - best.score >= clearly) return undefined;
  const clear =
    candidates.every((one) => one === best || isWorse(one, best)) && best.score - rival >= clearly;
  return {
    place: best.place,
    how: second || rival > 0 ? 'context' : 'exact',
    flagged:
      !clear ||
      candidates.length >= mostInClause ||
      !isTrusted(revision, quote, origin, best) ||
      (best.kinship !== 'own' && standsAlmost(revision, origin, best.place.clause)),
  };
}

/**
 * In another clause only what stands around it counts: of two copies nobody can tell which is the one. Nor can anybody where
 * one place has what stood before the words, and another one what stood behind them.
 */
const isWorse = (one: Candidate, best: Candidate): boolean =>
  one.place.clause === best.place.clause
    ? best.score - one.score >= clearly && !fitsBetter(one.around, best.around)
    : best.around.score - one.around.score >= clearly;

const fitsBetter = (one: Alike, best: Alike): boolean =>
  one.before - best.before >= oneSide || one.after - best.after >= oneSide;

function candidatesFor(revision: Revision, quote: string, origin: Occurrence): Candidate[] {
  const { before, after } = revision;
  const { id } = before.clauses[origin.clause]!;
  const own = after.indexOf(id);
  const linked = linkedTo(revision, origin.clause);
  const steady = own === undefined ? [] : inPlace(revision, origin, own);
  const there = surroundings(before.form(origin.clause).text, origin.from, origin.to);
  const rated = (place: Occurrence, kinship: Candidate['kinship']): Candidate => {
    const around = alike(there, surroundings(after.form(place.clause).text, place.from, place.to));
    const sits = kinship === 'own' && steady.includes(place.from);
    return { place, kinship, around, score: (sits ? 1 + clearly : around.score) + kin[kinship] };
  };
  const near = [
    ...(own === undefined ? [] : after.within(own, quote, mostInClause).map((place) => rated(place, 'own'))),
    ...linked.flatMap((at) => after.within(at, quote, mostInClause).map((place) => rated(place, 'linked'))),
  ];
  const far = elsewhere(revision, quote, [own, ...linked]).map((place) => rated(place, 'other'));
  return [...near, ...far].sort((left, right) => right.score - left.score);
}

/** Words that a clause has more often than before. */
function elsewhere(
  { before, after }: Revision,
  quote: string,
  known: readonly (number | undefined)[],
): Occurrence[] {
  const found = after.everywhere(quote, mostAnywhere).filter(({ clause }) => !known.includes(clause));
  const counts = new Map<number, number>();
  for (const { clause } of found) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  const isNew = new Map(
    [...counts].map(([clause, count]) => {
      const old = before.indexOf(after.clauses[clause]!.id);
      return [clause, old === undefined || before.within(old, quote, count).length < count];
    }),
  );
  return found.filter(({ clause }) => isNew.get(clause));
}

/** How well the same words elsewhere in the old text explain the place: it may be theirs. */
function bestRival(revision: Revision, quote: string, origin: Occurrence, best: Candidate): number {
  const { before, after } = revision;
  const there = surroundings(after.form(best.place.clause).text, best.place.from, best.place.to);
  const { id } = after.clauses[best.place.clause]!;
  const sources = new Set([origin.clause, ...revision.sourcesOf(best.place.clause)]);
  const rivals =
    best.kinship === 'other'
      ? before.everywhere(quote, mostInClause)
      : [...sources].flatMap((clause) => before.within(clause, quote, mostInClause));
  return rivals
    .filter(({ clause, from }) => clause !== origin.clause || from !== origin.from)
    .map((rival) => {
      const { score } = alike(surroundings(before.form(rival.clause).text, rival.from, rival.to), there);
      const source = before.clauses[rival.clause]!.id;
      const sits =
        sources.has(rival.clause) && inPlace(revision, rival, best.place.clause).includes(best.place.from);
      const kinship =
        source === id
          ? 'own'
          : linkedTo(revision, rival.clause).includes(best.place.clause)
            ? 'linked'
            : 'other';
      return (sits ? 1 + clearly : score) + kin[kinship];
    })
    .reduce((most, score) => Math.max(most, score), 0);
}

/** Words that appear somewhere else mean the quote if they are said once in either version, or come with what stood around. */
function isEvidence(revision: Revision, quote: string, one: Candidate, all: readonly Candidate[]): boolean {
  if (one.around.isTelling || revision.isSaidOnce(quote)) return true;
  return isLong(quote) && all.every((other) => other === one || one.score - other.score >= clearly);
}

function isTrusted(
  revision: Revision,
  quote: string,
  origin: Occurrence,
  { place, kinship, around }: Candidate,
): boolean {
  if (isDistinct(revision, quote)) return true;
  if (isInsideWord(revision.after, place) && !isInsideWord(revision.before, origin)) return false;
  if (kinship !== 'own') {
    // A clause that is only presumed to be the heir is no more than another one that says the same words.
    const isHeir = revision.linksOf(revision.before.clauses[origin.clause]!.id).includes(place.clause);
    return around.isTelling && (isHeir ? revision.isOnlyOne(origin.clause) : isLong(quote));
  }
  if (!revision.isSure(revision.after.clauses[place.clause]!.id) || !isItself(revision, place.clause))
    return false;
  if (around.isTelling || inPlace(revision, origin, place.clause).includes(place.from)) return true;
  const besideTheSame = Math.max(around.before, around.after) > nextToIt;
  return besideTheSame && revision.sameness(origin.clause, place.clause) >= sameClause;
}

/** Long enough to mean one thing, and said once in either version. */
export const isDistinct = (revision: Revision, quote: string): boolean =>
  isLong(quote) && revision.isSaidOnce(quote);
