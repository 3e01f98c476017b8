const RECENT = 8;
const LF = 10;
const CR = 13;
/** Breaks within a paragraph or between pages, as word processors and PDF readers hand them out. */
const isBreak = (code: number): boolean => (code >= LF && code <= CR) || (code >= 0x2028 && code <= 0x2029);
/** What is not seen before a marker: white space, and signs without width. */
const UNSEEN = /^[\s\u00ad\u200b-\u200f\u2060]+/;

/** The non-blank lines of a source as offsets, so that nothing is copied and every slice stays verbatim. */
export class SourceLines {
  /** Offset of the first non-space character, and of the line's end without its break. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** How far the line is set in. */
  readonly indents: number[] = [];
  /** Whether a blank line, or nothing, stands above. */
  readonly afterBlank: boolean[] = [];
  /** The last few heads: a title looks some lines ahead, and a map of all of them costs more than reading twice. */
  private readonly recentLines: number[] = new Array<number>(RECENT).fill(-1);
  private readonly recentHeads: string[] = [];

  constructor(readonly source: string) {
    let from = 0;
    let blank = true;
    for (let at = 0; at <= source.length; at++) {
      const code = source.charCodeAt(at);
      if (at < source.length && !isBreak(code)) continue;
      blank = !this.add(from, at, blank);
      // CRLF is one break; its second half would look like a blank line.
      if (code === CR && source.charCodeAt(at + 1) === LF) at++;
      from = at + 1;
    }
  }

  get count(): number {
    return this.starts.length;
  }

  text(line: number): string {
    return this.source.slice(this.starts[line], this.ends[line]);
  }

  /** The last characters, as they stand. */
  tail(line: number): string {
    const end = this.ends[line]!;
    return this.source.slice(Math.max(this.starts[line]!, end - 24), end);
  }

  /** The first characters in NFC: markers are recognised there, whatever form the source is in. */
  head(line: number): string {
    const place = line % RECENT;
    if (this.recentLines[place] === line) return this.recentHeads[place]!;
    const start = this.starts[line]!;
    const head = this.source.slice(start, Math.min(this.ends[line]!, start + 120)).normalize('NFC');
    this.recentLines[place] = line;
    this.recentHeads[place] = head;
    return head;
  }

  /** Offset in the source after the first `length` characters of the NFC head, from `skip` code units into the line. */
  offsetAfter(line: number, length: number, skip = 0): number {
    const start = this.starts[line]! + skip;
    const end = this.ends[line]!;
    let units = length;
    while (start + units < end && this.source.slice(start, start + units).normalize('NFC').length < length)
      units++;
    while (start + units < end && /^\p{M}/u.test(this.source.slice(start + units, start + units + 1)))
      units++;
    return Math.min(start + units, end);
  }

  private add(from: number, end: number, blankAbove: boolean): boolean {
    const line = this.source.slice(from, end);
    const body = line.replace(UNSEEN, '');
    if (body === '') return false;
    this.starts.push(end - body.length);
    this.ends.push(from + line.trimEnd().length);
    this.indents.push(line.length - body.length);
    this.afterBlank.push(blankAbove);
    return true;
  }
}
