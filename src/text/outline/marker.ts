import type { ClauseKind } from '../clause';
import { LAST_PART, letterFollows } from './numerals';

export type MarkerFamily =
  | 'annex'
  | 'atx'
  | 'part'
  | 'chapter'
  | 'division'
  | 'subdivision'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'number-paren'
  | 'decimal'
  | 'letter-dot'
  | 'letter'
  | 'lower-roman'
  | 'paren-number'
  | 'paren-letter'
  | 'paren-roman'
  | 'dash'
  | 'plus'
  | 'dot';

/** One reading of the head of a line. */
export interface Marker {
  family: MarkerFamily;
  kind: ClauseKind;
  /** The part it adds to the label, '' for a bullet. */
  component: string;
  value: number;
  /** `a` in `Điều 4a`: an inserted number stands beside the one it follows. */
  suffix: string;
  /** For decimals, what stands before the last number: `2` in `2.1`. */
  prefix: string;
  /** Length in the NFC form of the line head. */
  length: number;
}

/**
 * Order of the families where the text itself does not say which is below which. Both Vietnamese outlines and mixed ones
 * (a decision whose Điều 1 holds I., 1., a), -) agree with it.
 */
const RANKS: Record<MarkerFamily, number> = {
  annex: 0,
  atx: 1,
  part: 10,
  chapter: 11,
  division: 12,
  subdivision: 13,
  article: 14,
  capital: 15,
  roman: 16,
  number: 17,
  decimal: 18,
  'letter-dot': 19,
  letter: 20,
  'lower-roman': 21,
  'number-paren': 22,
  'paren-number': 23,
  'paren-letter': 24,
  'paren-roman': 25,
  dash: 26,
  plus: 27,
  dot: 28,
};

const HEADING_FAMILIES = new Set<MarkerFamily>([
  'annex',
  'atx',
  'part',
  'chapter',
  'division',
  'subdivision',
  'article',
]);
const BULLETS = new Set<MarkerFamily>(['dash', 'plus', 'dot']);

export const isHeadingFamily = (family: MarkerFamily): boolean => HEADING_FAMILIES.has(family);
export const isBullet = (family: MarkerFamily): boolean => BULLETS.has(family);

export function follows(previous: Marker, next: Marker): boolean {
  if (previous.family !== next.family) return false;
  if (isBullet(next.family)) return true;
  if (previous.value === next.value) return previous.suffix < next.suffix;
  if (next.value === LAST_PART) return true;
  if (next.family === 'decimal' && previous.prefix !== next.prefix) return false;
  if (/^(?:letter|letter-dot|capital|paren-letter)$/.test(next.family))
    return letterFollows(previous.value, next.value);
  return next.value === previous.value + 1;
}

/** Whether a decimal counts below this one: `2.1` below `2`, `A.1` below `Annex A`. */
export const holds = ({ family, component }: Marker, { prefix }: Marker): boolean =>
  component === prefix || (family === 'annex' && component.endsWith(` ${prefix}`));

/** Of a Markdown heading; families of markers rank below all of them. */
export const isDepth = (rank: number): boolean => rank >= 1 && rank <= 6;

export const rankOf = (marker: Marker): number => RANKS[marker.family];
