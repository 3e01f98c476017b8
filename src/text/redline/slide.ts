import type { Run } from './shortest-edit';
import { ENDS_LINE, ENDS_SENTENCE, type Tokens } from './tokens';

const FURTHEST = 400;
const AT_ONCE = 1_000;

/**
 * An insertion or deletion among repeated words could stand in several places (`x y` put in after `x y`). It is put where a
 * line, else a sentence, else a word begins: where a reader sees it as one thing.
 */
export function* slid(runs: readonly Run[], a: Tokens, b: Tokens): Generator<void, Run[]> {
  const result = [...runs];
  for (let at = 0; at + 1 < result.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const [one, next] = [result[at]!, result[at + 1]!];
    const [endA, endB] = [one.a + one.length, one.b + one.length];
    const onlyA = endB === next.b;
    if (!onlyA && endA !== next.a) continue;
    const side = onlyA ? a : b;
    const [from, to] = onlyA ? [endA, next.a] : [endB, next.b];
    const by = bestShift(side, [from, to], one.length, next.length);
    result[at] = { ...one, length: one.length + by };
    result[at + 1] = { a: next.a + by, b: next.b + by, length: next.length - by };
  }
  return result.filter(({ length }) => length > 0);
}

function bestShift(
  { numbers, flags, starts, ends }: Tokens,
  [from, to]: [number, number],
  left: number,
  right: number,
): number {
  const startsWell = (token: number): number => {
    if (token === 0) return 3;
    const before = flags[token - 1]!;
    if (before & ENDS_LINE) return 3;
    if (before & ENDS_SENTENCE) return 2;
    return token < starts.length && starts[token] === ends[token - 1] ? 0 : 1;
  };
  let best = 0;
  let most = startsWell(from) + startsWell(to);
  const consider = (by: number): void => {
    const worth = startsWell(from + by) + startsWell(to + by);
    if (worth > most) [best, most] = [by, worth];
  };
  const furthest = (room: number): number => Math.min(room, FURTHEST);
  for (let by = 1; by <= furthest(left) && numbers[from - by] === numbers[to - by]; by++) consider(-by);
  for (let by = 1; by <= furthest(right) && numbers[from + by - 1] === numbers[to + by - 1]; by++)
    consider(by);
  return best;
}
