import type { Piece } from './pieces';
import type { TargetReading } from './target-reading';
import { CHANGES_FIRST, FILLERS, HEAD_ONLY, LINKS, VERB } from './target-words';

type Range = { readonly from: number; readonly to: number };

/**
 * Of whom or what a piece speaks: what stands before its number and its verb (`Tỷ lệ hộ nghèo giảm …`), or after a share
 * (`100% cấp ủy các cấp …`). Null where the piece begins with its verb.
 */
export function subjectOf({ open }: TargetReading, piece: Piece, comparatorFrom: number): Range | null {
  const { quantity } = piece;
  if (!quantity) return upToVerb(open, piece);
  const before = piece.further ? null : upToVerb(open, { from: piece.from, to: comparatorFrom });
  if (before) return before;
  const counts = quantity.sign === null && quantity.form !== 'ratio' && quantity.numbers[0] !== 0;
  if (counts || piece.further) return null;
  return upToVerb(open, { from: quantity.to, to: untilSign(open, quantity.to, piece.to) });
}

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

function untilSign(open: string, from: number, to: number): number {
  const sign = /[,;:()]/.exec(open.slice(from, to));
  return sign ? from + sign.index : to;
}
