import type { ParsedClause } from '../../../src/text/clause';
import { wordingKey } from '../../../src/text/fold';
import type { MatchableClause, MatchResult } from '../../../src/text/matching/clause-match';
import type { EditedText, Share } from '../text-edits';

/** Fewer words than this may come and go without being said to be a part. */
const A_PART = 8;
/** Two parts that are so near in size may both be said to hold most: words can be counted in more than one way. */
const isTie = (most: number, second: number) => most - second <= Math.max(2, most / 5);

export interface Verdict {
  /** Clauses of the edited text whose fate can be known. */
  clauses: number;
  right: number;
  /** Of these, those that an edit touched or made. */
  touched: number;
  touchedRight: number;
  /** Said to continue another clause than it does, without a doubt. */
  surelyWrong: number;
  unsurelyWrong: number;
  /** Said to be new though it lived before. */
  open: number;
  /** Clauses split off or merged in. */
  parts: number;
  partsFound: number;
  /** Said to be a part of what it holds nothing of. */
  partsWrong: number;
  /** Of what is surely wrong. */
  examples: string[];
}

export const noVerdict = (): Verdict => ({
  ...{ clauses: 0, right: 0, touched: 0, touchedRight: 0, surelyWrong: 0, unsurelyWrong: 0, open: 0 },
  ...{ parts: 0, partsFound: 0, partsWrong: 0, examples: [] },
});

export const asPrevious = (clauses: readonly ParsedClause[]): MatchableClause[] =>
  clauses.map((clause) => ({
    ...clause,
    id: `c${clause.ordinal}`,
    parentId: clause.parent === null ? null : `c${clause.parent}`,
  }));

type Truth = ReadonlyMap<number, number | 'unknowable'>;
const positionOf = (id: string) => Number(id.slice(1));
const keyOf = ({ heading, text }: ParsedClause) => wordingKey(`${heading}\n${text}`);

/** Counts what a matching says of edited clauses against the truth, into `verdict`. */
export function judge(
  given: readonly ParsedClause[],
  edited: EditedText,
  result: MatchResult,
  verdict: Verdict,
): void {
  const truths = lineages(edited);
  const keys = given.map(keyOf);
  const known = new Set(keys);
  const said = result.matches.map(({ clauseId }) => (clauseId === null ? undefined : positionOf(clauseId)));
  const carried = new Set(
    said.flatMap((original, at) => {
      const looks = original !== undefined && original !== truths.get(at);
      return looks && looksCarried(edited, truths, keys, at, original)
        ? [`next ${at}`, `previous ${original}`]
        : [];
    }),
  );
  const touched = new Set(edited.edits.flatMap((edit) => edit.touched));
  const times = countOf([...keys, ...edited.clauses.map(keyOf)]);
  edited.clauses.forEach((clause, at) => {
    const truth = truths.get(at);
    if (truth === 'unknowable' || (truth === undefined && known.has(keyOf(clause)))) return;
    if (carried.has(`next ${at}`) || carried.has(`previous ${truth}`)) return;
    const original = said[at];
    const equal = original !== undefined && truth !== undefined && keys[original] === keys[truth];
    // Clauses of equal words can be told from each other by nobody, so it is no fault to leave them open.
    if (original === undefined && truth !== undefined && times.get(keyOf(clause))! > 2) return;
    const isTouched = truth === undefined || touched.has(truth);
    verdict.clauses += 1;
    verdict.touched += Number(isTouched);
    if (original === truth || equal) {
      verdict.right += 1;
      verdict.touchedRight += Number(isTouched);
    } else if (original === undefined) verdict.open += 1;
    else if (!result.matches[at]!.sure) verdict.unsurelyWrong += 1;
    else {
      verdict.surelyWrong += 1;
      const { heading, text } = given[original]!;
      verdict.examples.push(`${heading} ${text} -> ${clause.heading} ${clause.text}`);
    }
  });
  judgeDeleted(edited, result, keys, verdict);
  judgeParts(edited, result, truths, verdict);
}

/** What no clause holds a word of any more, and no copy stands for, is deleted. */
function judgeDeleted(
  edited: EditedText,
  { deleted }: MatchResult,
  keys: readonly string[],
  verdict: Verdict,
): void {
  const living = new Set(
    edited.clauses.flatMap(({ holds, repeats, base }) =>
      [...holds, ...repeats, ...(base === null ? [] : [{ clause: base }])].map(({ clause }) => keys[clause]),
    ),
  );
  const gone = [...keys.keys()].filter((original) => !living.has(keys[original]));
  verdict.touched += gone.length;
  verdict.touchedRight += gone.filter((original) => deleted.includes(`c${original}`)).length;
}

function countOf(keys: readonly string[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/** Which original each edited clause continues: most words first; unknowable where it is a tie or nothing is left to tell by. */
function lineages(edited: EditedText): Truth {
  const shares = edited.clauses.flatMap(({ holds, base }, next) =>
    holds.map(({ clause, words }) => ({ next, clause, words: words + (base === clause ? 0.5 : 0) })),
  );
  shares.sort((a, b) => b.words - a.words);
  const found = new Map<number, number | 'unknowable'>();
  const taken = new Map<number, { next: number; words: number }>();
  for (const { next, clause, words } of shares) {
    if (found.has(next)) continue;
    const heir = taken.get(clause);
    if (!heir) {
      found.set(next, clause);
      taken.set(clause, { next, words });
    } else if (isTie(heir.words, words)) {
      found.set(next, 'unknowable');
      found.set(heir.next, 'unknowable');
    }
  }
  edited.clauses.forEach(({ base, holds: [most, second] }, next) => {
    const tie = most && second && isTie(most.words, second.words);
    if (tie || (base !== null && !most)) found.set(next, 'unknowable');
  });
  return found;
}

/** About as many of a clause's words were written here again as are left in its heir: it reads as if it had been carried here. */
function looksCarried(
  edited: EditedText,
  truths: Truth,
  keys: readonly string[],
  at: number,
  original: number,
): boolean {
  const of = (shares: readonly Share[]) =>
    shares.find(({ clause }) => keys[clause] === keys[original])?.words ?? 0;
  const left = edited.clauses.map(({ holds }, n) => (truths.get(n) === original ? of(holds) : 0));
  const { repeats, holds } = edited.clauses[at]!;
  return of(repeats) > 0 && of(repeats) + of(holds) >= 0.8 * Math.max(...left);
}

function judgeParts(
  edited: EditedText,
  { parts, matches }: MatchResult,
  truths: Truth,
  verdict: Verdict,
): void {
  const nameOf = (id: string, next: number) => `${positionOf(id)} ${next}`;
  const said = new Set([
    ...parts.map(({ from, nextOrdinal }) => nameOf(from, nextOrdinal)),
    ...matches.flatMap(({ clauseId, nextOrdinal }) => (clauseId ? nameOf(clauseId, nextOrdinal) : [])),
  ]);
  const held = new Set<string>();
  edited.clauses.forEach(({ holds, repeats }, next) => {
    for (const { clause } of [...holds, ...repeats]) held.add(`${clause} ${next}`);
    for (const { clause, words } of holds) {
      if (words < A_PART || truths.get(next) === clause) continue;
      verdict.parts += 1;
      if (said.has(`${clause} ${next}`)) verdict.partsFound += 1;
    }
  });
  verdict.partsWrong += parts.filter(({ from, nextOrdinal }) => !held.has(nameOf(from, nextOrdinal))).length;
}
