import { rankOf, type Marker } from './marker';
import type { SourceLines } from './source-lines';

const LONGEST_TITLE = 250;
const LONGEST_ITEM_TITLE = 120;
const LONGEST_RUN_IN = 80;
const WRAPPED_LINES = 3;

/** What the title finder may ask about a later line. */
export interface Surroundings {
  lines: SourceLines;
  /** Whether any marker, foot or annex begins there. */
  startsSomething(line: number): boolean;
  /** The likeliest marker there. */
  markerAt(line: number): Marker | undefined;
  /** Clauses below an article are sentences without titles. */
  belowArticle: boolean;
}

export interface Title {
  /** Offset where the title ends; the start of the rest when there is none. */
  end: number;
  /** The last line that the title takes. */
  lastLine: number;
}

/** Finds where the title behind a marker ends. `from` is the offset behind the marker on `line`. */
export function findTitle(marker: Marker, line: number, from: number, around: Surroundings): Title {
  const rest = around.lines.source.slice(from, around.lines.ends[line]).trim();
  const none = { end: from, lastLine: line };
  switch (marker.family) {
    case 'atx':
      return { end: around.lines.ends[line]!, lastLine: line };
    case 'annex':
    case 'part':
    case 'chapter':
    case 'division':
    case 'subdivision':
      return rest === ''
        ? titleBelow(line, none, around)
        : titleOnLine(rest, line, around, LONGEST_TITLE, none);
    case 'roman':
    case 'capital':
      if (rest === '') return titleBelow(line, none, around);
      return titleOnLine(rest, line, around, LONGEST_TITLE, runIn(line, from, around) ?? none);
    case 'article':
      return endsOpen(rest) ? titleOnLine(rest, line, around, LONGEST_TITLE, none) : none;
    case 'number':
    case 'decimal':
    case 'letter-dot':
    case 'letter':
      return around.belowArticle ? none : itemTitle(marker, rest, line, from, around);
    case 'number-paren':
    case 'lower-roman':
    case 'paren-number':
    case 'paren-letter':
    case 'paren-roman':
    case 'dash':
    case 'plus':
    case 'dot':
      return none;
  }
}

function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

function endsOpen(text: string): boolean {
  return text !== '' && !/[.;:,]$/.test(text);
}

/** A sentence broken by the line's end goes on with a small letter below; a title does not. */
function goesOnBelow(line: number, { lines, startsSomething }: Surroundings): boolean {
  const below = line + 1;
  if (below >= lines.count || lines.afterBlank[below] || !/^\p{Ll}/u.test(lines.head(below))) return false;
  return !startsSomething(below);
}

function titleOnLine(
  rest: string,
  line: number,
  around: Surroundings,
  longest: number,
  otherwise: Title,
): Title {
  if (rest.length > longest) return otherwise;
  if (isCapitals(rest)) return capitalsFrom(line, around);
  if (!/[^.;,]$/.test(rest) || goesOnBelow(line, around)) return otherwise;
  return { end: around.lines.ends[line]!, lastLine: line };
}

/** Names in capitals wrap over two or three lines. */
function capitalsFrom(line: number, around: Surroundings): Title {
  const { lines } = around;
  let last = line;
  while (
    last + 1 < lines.count &&
    last - line < WRAPPED_LINES - 1 &&
    !lines.afterBlank[last + 1] &&
    !around.startsSomething(last + 1) &&
    lines.ends[last + 1]! - lines.starts[last + 1]! <= LONGEST_TITLE &&
    isCapitals(lines.text(last + 1))
  )
    last++;
  return { end: lines.ends[last]!, lastLine: last };
}

/** `Chương I` alone: its name stands on the next line, in capitals, or plain right above the next heading. */
function titleBelow(line: number, none: Title, around: Surroundings): Title {
  const { lines } = around;
  const below = line + 1;
  if (below >= lines.count || around.startsSomething(below)) return none;
  if (lines.ends[below]! - lines.starts[below]! > LONGEST_TITLE) return none;
  const text = lines.text(below);
  if (isCapitals(text)) return capitalsFrom(below, around);
  const standsAlone = below + 1 < lines.count && around.startsSomething(below + 1);
  return endsOpen(text) && text.length <= LONGEST_ITEM_TITLE && standsAlone
    ? { end: lines.ends[below]!, lastLine: below }
    : none;
}

function itemTitle(marker: Marker, rest: string, line: number, from: number, around: Surroundings): Title {
  const none = { end: from, lastLine: line };
  if (isCapitals(rest) && rest.length <= LONGEST_TITLE) return capitalsFrom(line, around);
  const below = line + 1;
  const next = below < around.lines.count ? around.markerAt(below) : undefined;
  const opensMore =
    below < around.lines.count && (next ? rankOf(next) > rankOf(marker) : !around.startsSomething(below));
  const isTitle = rest !== '' && rest.length <= LONGEST_ITEM_TITLE && !/[.;,]$/.test(rest);
  if (isTitle && opensMore && !goesOnBelow(line, around))
    return { end: around.lines.ends[line]!, lastLine: line };
  return runIn(line, from, around) ?? none;
}

/** `1. Mục tiêu tổng quát: Nâng cao ...`: the title ends with the colon, which stays with it. */
function runIn(line: number, from: number, { lines }: Surroundings): Title | undefined {
  const rest = lines.source.slice(from, Math.min(lines.ends[line]!, from + LONGEST_RUN_IN));
  const colon = rest.search(/:\s/);
  if (colon < 1 || /[.;]/.test(rest.slice(0, colon))) return undefined;
  return { end: from + colon + 1, lastLine: line };
}
