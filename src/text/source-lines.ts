const BREAK = /\r\n|\n|\r/g;

/** The non-blank lines of a source as offsets, so that nothing is copied and every slice stays verbatim. */
export class SourceLines {
  /** Offset of the first non-space character, and of the line's end without its break. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** How far the line is set in. */
  readonly indents: number[] = [];
  /** Whether a blank line, or nothing, stands above. */
  readonly afterBlank: boolean[] = [];
  private readonly heads = new Map<number, string>();

  constructor(readonly source: string) {
    let from = 0;
    let blank = true;
    const add = (end: number) => {
      const line = source.slice(from, end);
      const body = line.trimStart();
      if (body === '') {
        blank = true;
        return;
      }
      this.starts.push(end - body.length);
      this.ends.push(from + line.trimEnd().length);
      this.indents.push(line.length - body.length);
      this.afterBlank.push(blank);
      blank = false;
    };
    for (const match of source.matchAll(BREAK)) {
      add(match.index);
      from = match.index + match[0].length;
    }
    add(source.length);
  }

  get count(): number {
    return this.starts.length;
  }

  text(line: number): string {
    return this.source.slice(this.starts[line], this.ends[line]);
  }

  /** The first characters in NFC: markers are recognised there, whatever form the source is in. */
  head(line: number): string {
    const known = this.heads.get(line);
    if (known !== undefined) return known;
    const start = this.starts[line]!;
    const head = this.source.slice(start, Math.min(this.ends[line]!, start + 120)).normalize('NFC');
    this.heads.set(line, head);
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
}
