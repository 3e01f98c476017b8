import { classAt, CLINGING, SPACE } from './characters';
import { withoutScatter } from './clean-up';
import { WordMatching } from './match-words';
import { rangesOf, type Range } from './ranges';
import type { Budget } from './shortest-edit';
import { slid } from './slide';
import { Tokens } from './tokens';
import { Vocabulary } from './vocabulary';

/** So much of what both sides begin and end with is looked at again: an edit may read better a little further on. */
const CONTEXT = 400;
/** Of both sides, in UTF-16 code units: more in one place than any law holds, and its words would fill the memory. */
const MOST = 6_000_000;

export interface Side {
  readonly text: string;
  /** Where one clause ends and the next begins, in order. */
  readonly cuts: readonly number[];
}

interface WordsCompared {
  readonly ranges: readonly Range[];
  readonly coarse: boolean;
}

/** Compares two texts word by word, some thousand words at a time. Nothing of either is lost. */
export function* compareWords(a: Side, b: Side, budget: Budget): Generator<void, WordsCompared> {
  if (a.text === b.text) return { ranges: whole('same', a.text, b.text), coarse: false };
  if (a.text === '' || b.text === '') return { ranges: whole('changed', a.text, b.text), coarse: false };
  const head = sameHead(a.text, b.text);
  const tail = sameTail(a.text, b.text, head);
  const rest = a.text.length + b.text.length - 2 * (head + tail);
  if (rest > MOST)
    return { ranges: withEnds([changedWithin(a, b, head, tail)], a, b, [head, tail]), coarse: true };
  const words = new Vocabulary();
  const before = yield* Tokens.read(...inner(a, head, tail), words);
  const after = yield* Tokens.read(...inner(b, head, tail), words);
  const matching = new WordMatching(before, after, budget);
  yield* matching.find();
  const kept = yield* withoutScatter(matching.runs, before, after);
  yield;
  const runs = yield* slid(kept, before, after);
  yield;
  const found = yield* rangesOf(runs, before, after, words);
  yield;
  const ranges = found.map((range) => shifted(range, head));
  return { ranges: withoutIslands(withEnds(ranges, a, b, [head, tail]), a.text), coarse: matching.coarse };
}

function whole(kind: Range['kind'], a: string, b: string): Range[] {
  return a === '' && b === '' ? [] : [{ kind, a0: 0, a1: a.length, b0: 0, b1: b.length }];
}

const changedWithin = (a: Side, b: Side, head: number, tail: number): Range => ({
  ...{ kind: 'changed', a0: head, a1: a.text.length - tail, b0: head, b1: b.text.length - tail },
});

function withEnds(ranges: readonly Range[], a: Side, b: Side, [head, tail]: [number, number]): Range[] {
  const [endA, endB] = [a.text.length, b.text.length];
  return [
    ...(head > 0 ? [{ kind: 'same' as const, a0: 0, a1: head, b0: 0, b1: head }] : []),
    ...ranges,
    ...(tail > 0 ? [{ kind: 'same' as const, a0: endA - tail, a1: endA, b0: endB - tail, b1: endB }] : []),
  ];
}

const inner = ({ text, cuts }: Side, head: number, tail: number): [string, number[]] => [
  text.slice(head, text.length - tail),
  cuts.filter((cut) => cut > head && cut < text.length - tail).map((cut) => cut - head),
];

const shifted = ({ kind, a0, a1, b0, b1 }: Range, by: number): Range => ({
  ...{ kind, a0: a0 + by, a1: a1 + by, b0: b0 + by, b1: b1 + by },
});

function sameHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  for (at = Math.max(0, at - CONTEXT); at > 0 && !isSeam(a, at); at--);
  return at;
}

function sameTail(a: string, b: string, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  for (length = Math.max(0, length - CONTEXT); length > 0 && !isSeam(a, a.length - length); length--);
  return length;
}

/** White space ends here and a word begins: no token reaches over it, whatever stands further on either side. */
function isSeam(text: string, at: number): boolean {
  if (classAt(text, at - 1) !== SPACE) return false;
  const next = classAt(text, at);
  return next !== SPACE && next !== CLINGING;
}

/** Two respelled words with a space between them are one respelling: else an NFD text would have a segment a word. */
function withoutIslands(ranges: readonly Range[], a: string): Range[] {
  const result: Range[] = [];
  ranges.forEach((range, at) => {
    const last = result.at(-1);
    const island =
      range.kind === 'same' &&
      ranges[at + 1]?.kind === 'spelling' &&
      /^\s+$/u.test(a.slice(range.a0, range.a1));
    if (last && (last.kind === range.kind || (last.kind === 'spelling' && island)))
      [last.a1, last.b1] = [range.a1, range.b1];
    else result.push({ ...range });
  });
  return result;
}
