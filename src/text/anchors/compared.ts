import { foldSpelling } from '../fold';

/**
 * A wording in the form that quotes are looked for in (NFC, one spelling of the tone's place, one space for any run of them,
 * one kind of dash and of quotation mark, no invisible format characters), with the way back to the stored form.
 */
export interface Compared {
  readonly text: string;
  /** The stored wording's offsets, in UTF-16 code units, of the part [from, to) of `text`. */
  readonly stored: (from: number, to: number) => readonly [from: number, to: number];
  /** The part of `text` that covers these stored offsets. */
  readonly compared: (from: number, to: number) => readonly [from: number, to: number];
}

/** Where the two forms differ in length. All else is one unit for one unit. */
const UNEVEN = /\s\s|\p{Cf}/u;
const PIECE = /[\u1100-\u11ff]+|(?:\p{Cf}*\s)+|\p{Cf}+|[^\p{M}\s]\p{M}*|\p{M}+/gu;

export function comparedForm(wording: string): Compared {
  if (!UNEVEN.test(wording) && wording.normalize('NFC') === wording)
    return { text: evenly(wording), stored: (from, to) => [from, to], compared: (from, to) => [from, to] };
  return withOffsets(wording);
}

/** What changes no length: the tone's place, dashes, quotation marks, the kind of a single space. */
function evenly(text: string): string {
  return foldSpelling(text)
    .replace(/[\u2010-\u2015\u2212\uff0d]/g, '-')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/\s/g, ' ');
}

function withOffsets(wording: string): Compared {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const { 0: piece, index } of wording.matchAll(PIECE)) {
    const shown = shownAs(piece);
    text += shown;
    for (let unit = 0; unit < shown.length; unit += 1) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  const even = evenly(text);
  return {
    // A mark can compose with a letter only now that what stood between them is gone: then the letters stay as they are.
    text: even.length === text.length ? even : text,
    stored: (from, to) =>
      from < to
        ? [starts[from]!, ends[to - 1]!]
        : [starts[from] ?? wording.length, starts[from] ?? wording.length],
    compared: (from, to) => {
      const first = firstAtLeast(ends, from + 1);
      return [first, Math.max(first, firstAtLeast(starts, to))];
    },
  };
}

const shownAs = (piece: string): string =>
  /\s/u.test(piece) ? ' ' : /^\p{Cf}/u.test(piece) ? '' : piece.normalize('NFC');

function firstAtLeast(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quote as it is looked for: without the spaces around it, which nobody means. */
export const comparedQuote = (quote: string): string => comparedForm(quote).text.trim();

/** Two vowels of which either may bear the tone: in the compared form the first one alone is not what was written. */
const TONE_PAIR = /^(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])/iu;

/** Whether a letter may end or begin here: no mark, no half of a pair and no tone is cut off. */
export function cutsCleanly(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const code = text.charCodeAt(at);
  if (code < 0xc0) return true;
  return (
    !/^(?:\p{M}|[\udc00-\udfff])/u.test(text.slice(at, at + 2)) && !TONE_PAIR.test(text.slice(at - 1, at + 1))
  );
}
