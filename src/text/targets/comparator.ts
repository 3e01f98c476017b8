import type { Change, Comparator } from './measure';
import type { Piece } from './pieces';
import type { Quantity } from './quantities';
import type { Found } from './target-reading';
import {
  CHANGES_BEFORE,
  CHANGES_FIRST,
  COMPARATORS_AFTER,
  COMPARATORS_BEFORE,
  REACHES,
  UP_OR_DOWN,
} from './target-words';

/** The words that say how a number limits: behind it (`trở lên`), or before it (`ít nhất`). */
export function comparatorOf(
  open: string,
  { from, to }: Piece,
  { form, from: number, to: end }: Quantity,
  comparatorFrom: number,
): Found<Comparator> | undefined {
  const behind = open.slice(end, to);
  const after = COMPARATORS_AFTER.find(([, pattern]) => pattern.test(behind));
  if (after) {
    const words = after[1].exec(behind)![0];
    return { value: after[0], from: end + words.length - words.trimStart().length, to: end + words.length };
  }
  const suffix = UP_OR_DOWN.exec(behind);
  if (suffix) {
    const place = end + suffix.index;
    const value = suffix[0] === 'trở lên' ? 'at-least' : 'at-most';
    return { value, from: place, to: place + suffix[0].length };
  }
  const before = open.slice(from, number);
  const [value] = COMPARATORS_BEFORE.find(([, pattern]) => pattern.test(before)) ?? [];
  // "từ 60 đến 70%" is a range; "từ 60%" is where it begins.
  if (value === undefined || (form === 'range' && /từ\s*$/u.test(before))) return undefined;
  return {
    value,
    from: comparatorFrom,
    to: comparatorFrom + open.slice(comparatorFrom, number).trimEnd().length,
  };
}

/** Whether the number says by how much something goes up or down, or that it stays. */
export function changeOf(open: string, { from }: Piece, comparatorFrom: number): Found<Change> | undefined {
  const before = open.slice(from, comparatorFrom);
  if (REACHES.test(before)) return undefined;
  for (const [value, pattern] of [...CHANGES_BEFORE, ...CHANGES_FIRST]) {
    const found = pattern.exec(before);
    if (!found) continue;
    const start = from + found.index + found[0].length - found[0].trimStart().length;
    return { value, from: start, to: start + found[0].trim().length };
  }
  return undefined;
}
