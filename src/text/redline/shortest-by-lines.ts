import { wholeLines, type Lines } from './lines';
import type { Box, Run, ShortestEdit } from './shortest-edit';

const PATIENCE = 100;
/** Some milliseconds' worth of cuts. */
const AT_ONCE = 50;

/** The lines that a box of words has in common by the shortest edit, as runs of words. `search` is over the lines' numbers. */
export function* shortestByLines(a: Lines, b: Lines, box: Box, search: ShortestEdit): Generator<void, Run[]> {
  const [a0, a1] = wholeLines(a, box.a0, box.a1);
  const [b0, b1] = wholeLines(b, box.b0, box.b1);
  const open: Box[] = [{ a0, a1, b0, b1 }];
  const found: Run[] = [];
  let cuts = 0;
  while (open.length > 0 && search.mayGoOn) {
    let { a0: fromA, a1: toA, b0: fromB, b1: toB } = open.pop()!;
    const equal = (lineA: number, lineB: number): boolean => a.numbers[lineA] === b.numbers[lineB];
    const take = (lineA: number, lineB: number): void => {
      const [first, last] = [a.starts[lineA]!, a.starts[lineA + 1]!];
      const length = last - first;
      if (b.starts[lineB + 1]! - b.starts[lineB]! === length)
        found.push({ a: first, b: b.starts[lineB]!, length });
    };
    while (fromA < toA && fromB < toB && equal(fromA, fromB)) take(fromA++, fromB++);
    while (fromA < toA && fromB < toB && equal(toA - 1, toB - 1)) take(--toA, --toB);
    if (fromA === toA || fromB === toB) continue;
    const rest = { a0: fromA, a1: toA, b0: fromB, b1: toB };
    if (++cuts % AT_ONCE === 0) yield;
    const cut = search.cut(rest, PATIENCE);
    open.push({ ...rest, a1: cut.a, b1: cut.b }, { ...rest, a0: cut.a, b0: cut.b });
  }
  return found.sort((one, other) => one.a - other.a);
}
