import type { Marker } from './marker';
import type { SourceLines } from './source-lines';

/** Most lines are told from both by their first letter. */
const MAY_BEGIN = /^[*_NRTKOFCPBAS]/;

/** The foot of a text: list of recipients and who signs. `TM.` and `T/M` are "for and on behalf of the body". */
const FOOT =
  /^(?:\*\*|__)?(?:Nơi nhận|NƠI NHẬN|Recipients|RECIPIENTS)\s*(?:\*\*|__)?\s*(?:[:.]|$|(?=T\/M|TM\.))|^(?:\*\*|__)?(?:T\/M|TM\.|KT\.|TL\.|TUQ\.|K\/T|T\/L)\s*\p{Lu}[\p{Lu}\s]|^(?:ON BEHALF OF|FOR THE) \p{Lu}{2}/u;

/** An office in capitals signs without `TM.` in laws; elsewhere such a line is a heading, so only near an end. */
const OFFICE =
  /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|CHAIR|PRESIDENT|SECRETARY)(?!\p{L})/u;
export const NEAR_END = 6;

const ANNEX_NAME =
  /^(?:\*\*|__)?((?:Phụ lục|PHỤ LỤC|Annex|ANNEX|Appendix|APPENDIX)(?:\s+(?:số\s+|SỐ\s+)?((?:\d{1,3}|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])))?)/u;
const ANNEX = new RegExp(`${ANNEX_NAME.source}(?:\\s*[.:–-]+(?=\\s|$)|(?=\\s*$)|(?=\\s+\\p{Lu}{2}))`, 'u');
const ANNEX_HEADING = new RegExp(`${ANNEX_NAME.source}(?:\\s*[.:–-]+(?=\\s|$)|(?=\\s*$)|(?=\\s))`, 'u');

export function startsFoot(head: string, linesLeft: () => number): boolean {
  if (!MAY_BEGIN.test(head)) return false;
  if (FOOT.test(head)) return true;
  return OFFICE.test(head) && !/\p{Ll}/u.test(head) && head.length <= 80 && linesLeft() <= NEAR_END;
}

export function readAnnex(head: string): Marker | undefined {
  return MAY_BEGIN.test(head) ? annexOf(ANNEX.exec(head)) : undefined;
}

/** A heading of Markdown may go on in any way; other lines that do so speak of an annex. */
export function readAnnexHeading(head: string): Marker | undefined {
  return annexOf(ANNEX_HEADING.exec(head));
}

function annexOf(match: RegExpExecArray | null): Marker | undefined {
  if (!match) return undefined;
  const number = match[2] ?? '';
  const word = /^(?:Phụ|PHỤ)/.test(match[1]!)
    ? 'Phụ lục'
    : match[1]!.toLowerCase().startsWith('annex')
      ? 'Annex'
      : 'Appendix';
  const component = number === '' ? word : `${word} ${number}`;
  return {
    family: 'annex',
    kind: 'annex',
    component,
    value: 0,
    suffix: '',
    prefix: '',
    length: match[0].length,
  };
}

/** The last line of the table that may begin on this one. */
export function endOfTable(lines: SourceLines, line: number): number {
  let last = line;
  while (last + 1 < lines.count && !lines.afterBlank[last + 1] && lines.head(last + 1).startsWith('|'))
    last++;
  return last;
}

/** A line of three dashes, or (in the drafts of some standards) `--- abstract`. */
const FRONT_MATTER_END = /[\r\n]---(?=\s|$)/;

/** In lines; keeps the work bounded where a sign is never answered. */
const LONGEST_QUOTE = 200;
const CLOSED = /"[.;,]*$/;

/** Lines that no marker is looked for in: Markdown code, and what a text quotes over several lines. */
export class QuotedLines {
  private readonly quotes: boolean;
  private fence = '';
  private quotedUntil = -1;
  private nextOpen = -1;
  private nextClose = -1;

  constructor(
    private readonly source: string,
    private readonly markdown: boolean,
  ) {
    this.quotes = /[“"]/.test(source);
  }

  /** To be asked once for every line, in order. */
  covers(lines: SourceLines, at: number): boolean {
    if (!this.markdown && !this.quotes) return false;
    const line = lines.text(at);
    if (this.markdown && this.coversFence(line, at === 0)) return true;
    if (lines.starts[at]! < this.quotedUntil) return true;
    if (!this.quotes) return false;
    if (line.lastIndexOf('“') > line.lastIndexOf('”')) this.openQuote(lines.ends[at]!);
    else if (line.startsWith('"') && at > 0 && lines.text(at - 1).endsWith(':'))
      this.openStraightQuote(lines, at);
    return false;
  }

  private coversFence(line: string, isFirst: boolean): boolean {
    if (
      isFirst &&
      line === '---' &&
      FRONT_MATTER_END.test(this.source.slice(this.source.indexOf(line) + 3))
    ) {
      this.fence = line;
      return true;
    }
    const sign = (this.fence === '---' ? /^---(?=\s|$)/ : /^(?:`{3}|~{3})/).exec(line)?.[0];
    if (this.fence === '') {
      this.fence = sign ?? '';
      return this.fence !== '';
    }
    if (sign === this.fence) this.fence = '';
    return true;
  }

  /** Signs that look the same at both ends: it ends where one ends a line, and no other line begins with one before. */
  private openStraightQuote(lines: SourceLines, at: number): void {
    if (CLOSED.test(lines.text(at).slice(1))) return;
    for (let below = at + 1; below < lines.count && below - at <= LONGEST_QUOTE; below++) {
      const line = lines.text(below);
      if (line.startsWith('"')) return;
      if (CLOSED.test(line)) return void (this.quotedUntil = lines.ends[below]!);
    }
  }

  /** Amending texts quote whole articles. A quote that another one interrupts was never closed: it covers nothing. */
  private openQuote(end: number): void {
    if (this.nextClose < end) this.nextClose = indexAfter(this.source, '”', end);
    if (this.nextOpen < end) this.nextOpen = indexAfter(this.source, '“', end);
    if (this.nextClose < this.nextOpen) this.quotedUntil = this.nextClose;
  }
}

/** Infinity stays ahead of every later offset, so a sign that is gone is searched for only once. */
function indexAfter(source: string, sign: string, from: number): number {
  const at = source.indexOf(sign, from);
  return at < 0 ? Infinity : at;
}
