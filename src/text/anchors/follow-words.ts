import { alignWords, type Pair } from './align-words';
import type { WordIndex } from './word-index';
import type { WordList } from './word-list';

/** A quote's words in the old clause, as [first, last) of its words. */
export interface QuotedWords {
  readonly list: WordList;
  readonly first: number;
  readonly last: number;
}

/** What became of them in a clause of the new version: [from, to) of its compared form. */
export interface Followed {
  readonly clause: number;
  readonly from: number;
  readonly to: number;
  /** Letters in common, of the quote and of the place together (Dice). */
  readonly likeness: number;
  /** Letters of the quote, and words of it and of what stands around it, that are there. */
  readonly kept: number;
  readonly shared: number;
  /** What stood right before and right behind the quote stands around this place. */
  readonly isBetween: boolean;
}

/** Words around the quote that are looked for with it. */
const around = 12;
/** Longer quotes are followed by their beginning and their end. */
const longest = 320;
/** A clause up to this length is compared whole. */
const whole = 500;
/** Words put in the place of so short a quote are what became of it, where all around it stayed. */
const short = 4;

/** Where the words went in the clauses given: best first. */
export function followWords(
  index: WordIndex,
  quoted: QuotedWords,
  clauses: readonly number[] | 'any',
  limit: number,
): Followed[] {
  if (quoted.last <= quoted.first) return [];
  const { list, first, last } = quoted;
  if (last - first <= longest) return bestFirst(followPart(index, quoted, clauses, limit));
  const head = followPart(index, { list, first, last: first + longest / 2 }, clauses, limit);
  const tail = followPart(index, { list, first: last - longest / 2, last }, clauses, limit);
  return bestFirst(joined(bestFirst(head), bestFirst(tail)));
}

/** The best of each clause. */
function bestFirst(found: readonly Followed[]): Followed[] {
  const seen = new Set<number>();
  return [...found]
    .sort((left, right) => right.likeness - left.likeness)
    .filter(({ clause }) => !seen.has(clause) && seen.add(clause));
}

function followPart(
  index: WordIndex,
  quoted: QuotedWords,
  clauses: readonly number[] | 'any',
  limit: number,
): Followed[] {
  const first = Math.max(0, quoted.first - around);
  const wanted = quoted.list.words.slice(first, quoted.last + around);
  const within = (clause: number): boolean => clauses === 'any' || clauses.includes(clause);
  const small = (clause: number): boolean => index.list(clause).words.length <= whole;
  const named = clauses === 'any' ? [] : clauses.filter(small);
  const stretches = [
    ...named.map((clause) => ({ clause, first: 0, last: index.list(clause).words.length })),
    ...index.promising(wanted, limit, (clause) => within(clause) && !named.includes(clause)),
  ];
  return stretches.flatMap((stretch) => {
    const list = index.list(stretch.clause);
    const pairs = alignWords(wanted, list.words.slice(stretch.first, stretch.last));
    const place = placeOf(
      quoted,
      list,
      pairs.map(([i, j]): Pair => [i + first, j + stretch.first]),
    );
    return place ? [{ clause: stretch.clause, ...place }] : [];
  });
}

type Range = Omit<Followed, 'clause'>;

function placeOf(quoted: QuotedWords, found: WordList, pairs: readonly Pair[]): Range | undefined {
  const inside = pairs.filter(([i]) => i >= quoted.first && i < quoted.last);
  const left = pairs.filter(([i]) => i < quoted.first);
  const right = pairs.filter(([i]) => i >= quoted.last);
  const total = letters(quoted.list.words.slice(quoted.first, quoted.last));
  const kept = letters(inside.map(([i]) => quoted.list.words[i]!));
  const stands = neighbours(quoted, left, right);
  const start: Pair | undefined = stands.before ? [-1, -1] : undefined;
  const end: Pair | undefined = stands.after ? [quoted.list.words.length, found.words.length] : undefined;
  const from =
    inside.length > 0 ? withReplaced(inside[0]!, left.at(-1) ?? start, quoted.first - 1, -1) : undefined;
  const to = inside.length > 0 ? withReplaced(inside.at(-1)!, right[0] ?? end, quoted.last, 1) : undefined;
  const range: Pair | undefined =
    from !== undefined && to !== undefined ? [from, to] : replaced(quoted, found, left, right);
  if (!range) return undefined;
  const length = letters(found.words.slice(range[0], range[1] + 1));
  return {
    ...{ from: found.starts[range[0]]!, to: found.ends[range[1]]! },
    ...{ likeness: (2 * kept) / (total + length), kept, shared: pairs.length },
    isBetween: stands.before && stands.after,
  };
}

/** A quote's outermost word may have been put otherwise: up to the neighbour that stayed, or the edge, the new words are its. */
function withReplaced(outer: Pair, neighbour: Pair | undefined, expected: number, step: 1 | -1): number {
  const lost = Math.abs(expected - outer[0]) - 1;
  if (lost === 0 || !neighbour || neighbour[0] !== expected) return outer[1];
  const between = Math.abs(neighbour[1] - outer[1]) - 1;
  return between <= lost + 2 ? outer[1] + step * between : outer[1];
}

/** None of its words is left, but what stood right before and after it stands around something else now. */
function replaced(
  quoted: QuotedWords,
  found: WordList,
  left: readonly Pair[],
  right: readonly Pair[],
): Pair | undefined {
  if (quoted.last - quoted.first > short) return undefined;
  const { before, after } = neighbours(quoted, left, right);
  if (!before || !after) return undefined;
  const from = left.length > 0 ? left.at(-1)![1] + 1 : 0;
  const to = right.length > 0 ? right[0]![1] - 1 : found.words.length - 1;
  return to >= from && to - from < 2 * short ? [from, to] : undefined;
}

/** The edge of the clause will do on one side. */
function neighbours({ first, last, list }: QuotedWords, left: readonly Pair[], right: readonly Pair[]) {
  const before = left.at(-1)?.[0] === first - 1 && left.length >= 3;
  const after = right[0]?.[0] === last && right.length >= 3;
  return {
    before: before || (first === 0 && after),
    after: after || (last === list.words.length && before),
  };
}

export const letters = (words: readonly string[]): number =>
  words.reduce((sum, { length }) => sum + length, 0);

/** Beginning and end of a long quote in one clause are one place; alone, either is half of it. */
function joined(heads: readonly Followed[], tails: readonly Followed[]): Followed[] {
  const pairs = heads.map((head) => ({ head, tail: tails.find(({ clause }) => clause === head.clause) }));
  const alone = tails.filter(({ clause }) => !heads.some((head) => head.clause === clause));
  const half = (place: Followed): Followed => ({ ...place, likeness: place.likeness / 2 });
  return [
    ...pairs.map(({ head, tail }) =>
      tail && tail.to > head.from
        ? {
            ...{ clause: head.clause, from: head.from, to: tail.to },
            ...{ likeness: (head.likeness + tail.likeness) / 2 },
            ...{ kept: head.kept + tail.kept, shared: head.shared + tail.shared, isBetween: false },
          }
        : half(head),
    ),
    ...alone.map(half),
  ];
}
