import type { Box } from './shortest-edit';

const SAMPLES = 4000;
const LEAST = 0.05;
const AT_ONCE = 20_000;

/** Whether two long stretches share so few runs of three words that to compare them word by word says nothing. */
export function* haveLittleInCommon(
  a: Int32Array,
  b: Int32Array,
  { a0, a1, b0, b1 }: Box,
): Generator<void, boolean> {
  if (a1 - a0 < 3 || b1 - b0 < 3) return true;
  const known = new Set<number>();
  for (let at = a0; at + 2 < a1; at++) {
    if (at % AT_ONCE === 0) yield;
    known.add(three(a, at));
  }
  const step = Math.max(1, Math.floor((b1 - b0 - 2) / SAMPLES));
  let [asked, common] = [0, 0];
  for (let at = b0; at + 2 < b1; at += step) {
    asked += 1;
    if (known.has(three(b, at))) common += 1;
  }
  return common < asked * LEAST;
}

function three(numbers: Int32Array, at: number): number {
  const first = Math.imul(numbers[at]! + 1, 0x01000193) ^ (numbers[at + 1]! + 1);
  return Math.imul(first, 0x5bd1e995) ^ (numbers[at + 2]! + 1);
}
