import type { Piece } from './pieces';
import type { TargetReading } from './target-reading';
import { CHANGES_FIRST, FILLERS, HEAD_ONLY, LINKS, VERB } from './target-words';

type Range = { readonly from: number; readonly to: number };

/**
 * Of whom or what a piece speaks: what stands before its number and its verb (`Tỷ lệ hộ nghèo giảm …`), or after a share
 * (`100% cấp ủy các cấp …`). Null where the piece begins with its verb.
 */
export function subjectOf(
  { open, exclusions }: TargetReading,
  piece: Piece,
  comparatorFrom: number,
): Range | null {
  const { quantity } = piece;
  if (!quantity) return upToVerb(open, piece);
  const before = piece.further ? null : upToVerb(open, { from: piece.from, to: comparatorFrom });
  if (before) return before;
  const counts = quantity.sign === null && quantity.form !== 'ratio' && quantity.numbers[0] !== 0;
  if (counts || piece.further) return null;
  const behind = quantity.to + BEHIND_NUMBER.exec(open.slice(quantity.to, piece.to))![0].length;
  return upToVerb(open, { from: behind, to: untilSign(open, behind, piece.to, exclusions) });
}

/** `70% trở lên xã`: they belong to the number. */
const BEHIND_NUMBER = /^(?:\s*(?:trở lên|trở xuống|or more)(?!\p{L}))?/u;
const LONGEST_LIST = 80;

function upToVerb(open: string, { from, to }: Range): Range | null {
  let start = from;
  for (const pattern of [FILLERS, ...CHANGES_FIRST.map(([, pattern]) => pattern)]) {
    start += pattern.exec(open.slice(start, to))?.[0].length ?? 0;
  }
  start += /^\s*/.exec(open.slice(start, to))![0].length;
  let end = to;
  for (let after = start; ;) {
    const verb = VERB.exec(open.slice(after, to));
    if (!verb) break;
    end = after + verb.index;
    if (end === start) return null;
    if (!HEAD_ONLY.test(open.slice(start, end).trim())) break;
    after = end + verb[0].length;
    end = to;
  }
  const words = open.slice(start, end);
  const tail = LINKS.exec(words)?.[0].length ?? 0;
  const length = words.length - tail;
  return /\p{L}/u.test(words.slice(0, length)) ? { from: start, to: start + length } : null;
}

/** A comma ends it, but where a verb follows on what is then a list: `100% xã, phường có …`. */
function untilSign(open: string, from: number, to: number, exclusions: TargetReading['exclusions']): number {
  const excluded = exclusions.find((one) => one.from >= from && one.from < to)?.from ?? to;
  const words = open.slice(from, excluded).replace(/[\s,(]+$/u, '');
  const end = /[;:()]/.exec(words)?.index ?? words.length;
  const comma = words.slice(0, end).indexOf(',');
  const verb = VERB.exec(/^[^;:()]*/.exec(open.slice(from, to))![0])?.index ?? Infinity;
  const isList = verb <= LONGEST_LIST && !/,\s*(?:trong đó|riêng)/u.test(words);
  return from + (comma < 0 || isList ? end : comma);
}
