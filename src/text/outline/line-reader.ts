import { isBullet, rankOf, type Marker } from './marker';
import { readHeadingNumber, readMarkers } from './outline-markers';
import { standingNumbers } from './standing-numbers';
import type { SourceLines } from './source-lines';

/** A marker found at the head of a line. */
export interface LineMarker {
  marker: Marker;
  rank: number;
  /** Offset in the source behind the marker. */
  from: number;
  indent: number;
  /** The only first-level Markdown heading, before anything else: the title of the whole text. */
  isTitle?: boolean;
  /** A number that no sign sets off, as headings may have; the last reading is then the heading without one. */
  isBare?: boolean;
}

const RECENT = 8;
/** In lines. */
const LONGEST_PREAMBLE = 200;
const SMALL = /[a-hj-uwyz]/;
const ATX = /^(#{1,6})(?:\s+|$)/;
const BOLD = /^(?:\*\*|__)(?=\S)/;
/** What a marker can begin with; most lines are running text and end here. */
const MAY_BEGIN = /^(?:[\d(#*_•·▪▫●○■□◦‣◆◇❖➢✓+–—-]|\p{L}[.)\s–-]|[IVXLCivx]|[PCMSTĐÐKA]\p{L})/u;

/** A line of a table of contents: dots lead to the number of a page. */
const IN_CONTENTS = /(?:\.\s?){4}\s*(?:\d{1,4}|[ivxl]{1,6})$/;

/** Reads markers line by line, each line once; knows nothing of what is open above. */
export class LineReader {
  private readonly recent: { line: number; readings: LineMarker[] }[] = [];
  private numbersFrom = -1;
  private lastTitle: number | undefined;
  private standingNumbers: ReadonlySet<number> | undefined;

  constructor(
    private readonly lines: SourceLines,
    private readonly markdown: boolean,
  ) {}

  /** Begins with a small letter that no marker begins with: most lines of running text, told without reading them. */
  isPlain(line: number): boolean {
    const start = this.lines.starts[line]!;
    return SMALL.test(this.lines.source[start]!) && !/[).]/.test(this.lines.source[start + 1] ?? '');
  }

  /** Every reading of the line, likeliest first. */
  readings(line: number): LineMarker[] {
    const known = this.recent[line % RECENT];
    if (known?.line === line) return known.readings;
    const isItem = MAY_BEGIN.test(this.lines.head(line)) && !IN_CONTENTS.test(this.lines.tail(line));
    const readings = isItem ? this.read(line) : [];
    this.recent[line % RECENT] = { line, readings };
    return readings;
  }

  /** Whether a numbered marker stands on this line or soon below. Asked with rising lines. */
  hasNumbersAfter(line: number): boolean {
    if (this.numbersFrom >= line) return true;
    const last = Math.min(line + LONGEST_PREAMBLE, this.lines.count);
    for (let below = line; below < last; below++) if (this.isNumbered(below)) this.numbersFrom = below;
    return this.numbersFrom >= line;
  }

  private isNumbered(line: number): boolean {
    return this.readings(line).some(({ marker }) => !isBullet(marker.family));
  }

  private read(line: number): LineMarker[] {
    const head = this.lines.head(line);
    const indent = this.lines.indents[line]!;
    const signs = this.markdown ? (ATX.exec(head) ?? BOLD.exec(head))?.[0] : undefined;
    const depth = signs?.startsWith('#') ? signs.trim().length : 0;
    const readings = markersBehind(head, signs).map((marker) => {
      const from = this.behindBold(line, this.lines.offsetAfter(line, marker.length, signs?.length));
      return { marker, rank: depth || rankOf(marker), from, indent };
    });
    const isItem = ({ marker }: LineMarker) => !isBullet(marker.family);
    if (depth === 0) return readings.length > 0 ? readings : this.standing(line, head);
    if (readings.some(isItem)) return readings.filter(isItem);
    const plain = this.plainHeading(line, signs!.length, depth);
    const marker = readHeadingNumber(head.slice(signs!.length));
    if (!marker) return [plain];
    const from = this.lines.offsetAfter(line, marker.length, signs!.length);
    return [{ marker, rank: depth, from, indent: 0, isBare: true }, plain];
  }

  /** `1 Scope`: as standards and Word's lists print it, a number without any sign. */
  private standing(line: number, head: string): LineMarker[] {
    this.standingNumbers ??= this.markdown ? new Set() : standingNumbers(this.lines);
    const marker = this.standingNumbers.has(line) ? readHeadingNumber(head) : undefined;
    if (!marker) return [];
    const from = this.lines.offsetAfter(line, marker.length);
    return [{ marker, rank: rankOf(marker), from, indent: this.lines.indents[line]! }];
  }

  private plainHeading(line: number, length: number, depth: number): LineMarker {
    const marker: Marker = {
      family: 'atx',
      kind: 'section',
      component: '',
      value: 0,
      suffix: '',
      prefix: '',
      length,
    };
    const from = Math.min(this.lines.starts[line]! + length, this.lines.ends[line]!);
    return { marker, rank: depth, from, indent: 0, isTitle: depth === 1 && line === 0 && this.onlyTitle() };
  }

  /** `**Điều 5.** Text`: the closing sign right behind the number goes with it. */
  private behindBold(line: number, from: number): number {
    const closing = this.markdown && /^(?:\*\*|__)/.exec(this.lines.source.slice(from, from + 2));
    return closing && BOLD.test(this.lines.head(line)) ? from + 2 : from;
  }

  private onlyTitle(): boolean {
    this.lastTitle ??= this.lines.starts.findLastIndex((start) =>
      /^#\s/.test(this.lines.source.slice(start, start + 2)),
    );
    return this.lastTitle === 0;
  }
}

/** `**1.** Text` reads as `1. Text`; the closing sign is put back by its offset. */
function markersBehind(head: string, signs = ''): Marker[] {
  const rest = head.slice(signs.length);
  const plain = /^(?:\*\*|__)$/.test(signs) ? rest.replace(/^([^*_]{1,40})(?:\*\*|__)/, '$1') : rest;
  return readMarkers(plain);
}
