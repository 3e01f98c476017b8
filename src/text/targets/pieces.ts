import type { Quantity } from './quantities';
import { quantitiesIn } from './quantities';
import type { Segment, TargetReading } from './target-reading';
import {
  COMPARATORS_BEFORE,
  FILLERS,
  FURTHER_DEMAND,
  NONE_LEFT,
  OPENS_WITH_DEMAND,
  VERB,
} from './target-words';

/** A stretch that asks for one thing: with its number, or taking it over from the piece before. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly segment: Segment;
  readonly quantity: Quantity | null;
  /** Shares the number of the piece before. */
  readonly further: boolean;
}

/** Between two numbers the last of these starts the second one's words. */
const SEPARATORS = /,|(?<![\p{L}])(?:và|and)(?![\p{L}])/gu;

export function piecesOf(reading: TargetReading): Piece[] {
  const bySegment = reading.segments.map((segment) => ({
    segment,
    quantities: quantitiesOf(reading, segment),
  }));
  if (bySegment.every(({ quantities }) => quantities.length === 0)) return wholeOf(reading);
  return bySegment.flatMap(({ segment, quantities }, at) => {
    if (quantities.length > 0) return divide(reading, segment, quantities);
    const words = reading.open.slice(segment.from, segment.to);
    const opening = words.replace(FILLERS, '');
    const goesOn = at > 0 && OPENS_WITH_DEMAND.test(opening);
    return goesOn ? [{ ...trim(reading, segment), segment, quantity: null, further: false }] : [];
  });
}

/** A target without a number is one thing to do. */
function wholeOf(reading: TargetReading): Piece[] {
  const [first] = reading.segments;
  const last = reading.segments.at(-1);
  if (!first || !last) return [];
  const whole = trim(reading, { from: first.from, to: last.to });
  return [{ ...whole, segment: { ...first, to: last.to }, quantity: null, further: false }];
}

function quantitiesOf({ open, vietnamese }: TargetReading, { from, to }: Segment): Quantity[] {
  const words = open.slice(from, to);
  const found = quantitiesIn(words, vietnamese);
  const none = found.length === 0 ? NONE_LEFT.exec(words) : null;
  if (none) {
    const end = none.index + none[0].length;
    found.push({ from: none.index, to: end, numbers: [0], form: 'one', sign: null, doubts: [] });
  }
  return found.map((quantity) => ({ ...quantity, from: quantity.from + from, to: quantity.to + from }));
}

function divide(reading: TargetReading, segment: Segment, quantities: readonly Quantity[]): Piece[] {
  const starts = quantities.map((quantity, at) =>
    at === 0 ? segment.from : startOf(reading.open, quantities[at - 1]!.to, quantity.from),
  );
  return quantities.flatMap((quantity, at) => {
    const range = { from: starts[at]!, to: starts[at + 1] ?? segment.to };
    const cuts = quantity.sign === null ? [] : furtherDemands(reading.open, quantity.to, range.to);
    const ends = [...cuts, range.to];
    return ends.map((to, part) => ({
      ...trim(reading, { from: part === 0 ? range.from : ends[part - 1]!, to }),
      ...{ segment, quantity, further: part > 0 },
    }));
  });
}

function startOf(open: string, after: number, quantity: number): number {
  const between = open.slice(after, quantity);
  const separator = [...between.matchAll(SEPARATORS)].at(-1);
  return separator ? after + separator.index : comparatorStart(open, after, quantity);
}

/** Where the words that belong to a number begin; at the number itself where there are none. */
export function comparatorStart(open: string, after: number, quantity: number): number {
  const before = open.slice(after, quantity);
  for (const [, pattern] of COMPARATORS_BEFORE) {
    const found = pattern.exec(before);
    if (found) return after + found.index;
  }
  return quantity;
}

/** Of "100% of them do this much and do that" where each "and do that" starts; "draw up and carry out" is one demand. */
function furtherDemands(open: string, from: number, to: number): number[] {
  const words = open.slice(from, to);
  const verb = VERB.exec(words);
  if (!verb) return [];
  const cuts: number[] = [];
  let since = verb.index + verb[0].length;
  for (const { 0: separator, index } of words.matchAll(FURTHER_DEMAND)) {
    if (index < since || words.slice(since, index).trim().split(/\s+/).length < 2) continue;
    cuts.push(from + index);
    since = index + separator.length;
  }
  return cuts;
}

const HEAD = /^(?:[\s,.:;–-]|(?:và|and)(?![\p{L}]))+/u;
const TAIL = /(?:[\s,.:;]|(?<![\p{L}])(?:và|and))+$/u;

function trim(
  { lower }: TargetReading,
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  const words = lower.slice(from, to);
  const start = from + (HEAD.exec(words)?.[0].length ?? 0);
  return { from: start, to: Math.max(start, to - (TAIL.exec(words)?.[0].length ?? 0)) };
}
