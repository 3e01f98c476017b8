import { annexAt, beginsAnew, footBeginsAt } from './annexes-and-feet';
import { endOfTable, QuotedLines } from './blocks';
import { toClauses, type ClauseDraft } from './clause-draft';
import type { ClauseKind, ParsedClause } from '../clause';
import { LineReader, type LineMarker } from './line-reader';
import { holds, isBullet, isDepth, isHeadingFamily, type Marker } from './marker';
import { NumberWarnings } from './number-warnings';
import { OutlineStack, pathBelow } from './outline-stack';
import { SourceLines } from './source-lines';
import { findTitle, type Title } from './titles';

/** More than any act has; what follows stays as text of the last clause, so nothing is lost. */
const MOST_CLAUSES = 20_000;
/** Lines are wrapped where they are full; a short one ended of its own will. */
const SHORTEST_WRAPPED = 40;
const SENTENCE_END = /[.;:!?…”"’)\]]$/;

/** Walks once over the lines and cuts the source into clauses. */
export class OutlineReader {
  readonly numbers = new NumberWarnings();
  private readonly lines: SourceLines;
  private readonly reader: LineReader;
  private readonly quoted: QuotedLines;
  private readonly stack: OutlineStack;
  private readonly drafts: ClauseDraft[] = [];
  /** The last line that belongs to a title: the line below it begins afresh. */
  private titleLine = -1;
  private inFoot = false;
  private afterTable = false;

  constructor(
    private readonly source: string,
    private readonly markdown: boolean,
  ) {
    this.lines = new SourceLines(source);
    this.reader = new LineReader(this.lines, markdown);
    this.quoted = new QuotedLines(source, markdown);
    this.stack = new OutlineStack(markdown);
  }

  read(): void {
    for (let line = 0; line < this.lines.count; line++) {
      if (this.drafts.length >= MOST_CLAUSES) {
        this.numbers.say({ code: 'too-many-clauses', params: { most: MOST_CLAUSES } });
        return;
      }
      line = this.readLine(line);
    }
    if (
      this.drafts.length === 1 &&
      this.drafts[0]!.kind === 'preamble' &&
      this.drafts[0]!.markerEnd === this.drafts[0]!.start
    )
      this.splitIntoParagraphs();
  }

  clauses(): ParsedClause[] {
    return toClauses(this.source, this.drafts, this.markdown);
  }

  /** Returns the last line that was taken. */
  private readLine(line: number): number {
    if (this.quoted.covers(this.lines, line)) return this.runningText(line);
    if (this.reader.isPlain(line)) return this.inFoot ? line : this.runningText(line);
    const head = this.lines.head(line);
    const annex = this.drafts.length > 1 || this.inFoot ? annexAt(this.lines, line) : undefined;
    if (annex) {
      this.inFoot = false;
      return this.addMarked(line, annex);
    }
    if (this.inFoot && !beginsAnew(this.reader.readings(line)[0])) return line;
    this.inFoot = false;
    if (this.drafts.length > 0 && footBeginsAt(this.lines, line)) {
      this.inFoot = true;
      this.stack.clear();
      this.add('signature', line, this.lines.starts[line]!, this.lines.starts[line]!);
      return line;
    }
    if (head.startsWith('|')) return this.readTable(line);
    const marked = this.accepted(line);
    return marked ? this.addMarked(line, marked) : this.runningText(line);
  }

  private accepted(line: number): LineMarker | undefined {
    const readings = this.reader.readings(line);
    const marker = this.stack.choose(readings.map((reading) => reading.marker));
    const found = readings.find((reading) => reading.marker === marker);
    if (!found || !marker) return undefined;
    if (marker.family === 'atx') return found;
    if (isBullet(marker.family) && this.isPreamble() && this.reader.hasNumbersAfter(line)) return undefined;
    const goesOn = this.stack.goesOn(marker) || this.numbers.goesOn(marker);
    if (found.isBare && !goesOn && !this.isOfRun(marker)) return readings.at(-1);
    if (this.breaksSentence(line) && this.isPartOfIt(found, goesOn)) return undefined;
    if (goesOn) return found;
    if (marker.suffix !== '' && marker.family === 'number') return undefined;
    if (marker.value <= 1) return found;
    // Out of the blue, these are a figure or a person's initials more often than an item.
    if (marker.family === 'capital' || marker.family === 'letter-dot') return undefined;
    if (marker.family === 'decimal') return this.isOfRun(marker) ? found : undefined;
    const initial = marker.family === 'roman' && marker.component.length === 1;
    return initial && !this.stack.has((open) => open.family === 'roman' && open.value >= marker.value - 3)
      ? undefined
      : found;
  }

  /** Whether numbers of its kind are open, or what it counts below. */
  private isOfRun(marker: Marker): boolean {
    if (marker.family !== 'decimal')
      return marker.value <= 1 || this.stack.has(({ family }) => family === marker.family);
    return this.stack.has((open) => holds(open, marker) || open.prefix === marker.prefix);
  }

  /** Whether a marker in the middle of a sentence is part of it: `khoản / 3.`, `chính trị / - xã hội`, `2021 / - 2025`. */
  private isPartOfIt({ marker, from }: LineMarker, goesOn: boolean): boolean {
    if (isBullet(marker.family))
      return !this.markdown && /^[\p{N}\p{Ll}]/u.test(this.source.slice(from, from + 9).trimStart());
    if (goesOn) return false;
    return marker.value > 1 || this.stack.has(({ family }) => family === marker.family);
  }

  private isPreamble(): boolean {
    return this.drafts.length === 0 || (this.drafts.length === 1 && this.drafts[0]!.kind === 'preamble');
  }

  /** The line above is running text that goes on here: a number at the head of this line is part of the sentence. */
  private breaksSentence(line: number): boolean {
    const { starts, ends, afterBlank } = this.lines;
    if (this.isPreamble() || afterBlank[line] || this.titleLine === line - 1) return false;
    if (ends[line - 1]! - starts[line - 1]! < SHORTEST_WRAPPED) return false;
    return !SENTENCE_END.test(this.source.slice(ends[line - 1]! - 1, ends[line - 1]));
  }

  private addMarked(line: number, { marker, rank, from, indent, isTitle }: LineMarker): number {
    if (isTitle && this.drafts.length === 0) {
      this.add('preamble', line, from, this.lines.ends[line]!);
      return line;
    }
    const introduced = line > 0 && this.source[this.lines.ends[line - 1]! - 1] === ':';
    this.stack.closeFor(marker, rank, indent, introduced);
    const title = this.titleOf(line, { marker, rank, from, indent });
    const label = pathBelow(marker, this.stack.open);
    const parent = this.stack.top?.ordinal ?? null;
    const path = label === '' ? (this.stack.top?.path ?? '') : label;
    const ordinal = this.add(marker.kind, line, from, title.end, label);
    this.numbers.see(marker, parent, label);
    this.stack.push({ ordinal, marker, rank, indent, path });
    this.titleLine = title.end > from ? title.lastLine : -1;
    return title.lastLine;
  }

  private titleOf(line: number, { marker, rank, from }: LineMarker): Title {
    const end = this.lines.ends[line]!;
    // A heading of Markdown is one, whatever it looks like; that of an article may be its first sentence all the same.
    if (isDepth(rank) && from < end && !isHeadingFamily(marker.family)) return { end, lastLine: line };
    return findTitle(marker, line, from, {
      lines: this.lines,
      belowArticle: this.stack.isDirectlyBelow('article', 'roman'),
      markerAt: (at) => this.reader.readings(at)[0]?.marker,
      startsSomething: (at) =>
        this.reader.readings(at).length > 0 ||
        annexAt(this.lines, at) !== undefined ||
        footBeginsAt(this.lines, at),
    });
  }

  private readTable(line: number): number {
    const last = endOfTable(this.lines, line);
    if (last === line) return this.runningText(line);
    this.add('table', line, this.lines.starts[line]!, this.lines.starts[line]!);
    this.afterTable = true;
    return last;
  }

  /** Belongs to the clause above; only before the first marker and behind a table does it make a clause of its own. */
  private runningText(line: number): number {
    const start = this.lines.starts[line]!;
    if (this.drafts.length === 0) this.add('preamble', line, start, start);
    else if (this.afterTable) this.add('paragraph', line, start, start);
    return line;
  }

  private add(kind: ClauseKind, line: number, markerEnd: number, headingEnd: number, label = ''): number {
    this.afterTable = false;
    const parent = this.stack.top?.ordinal ?? null;
    const level = parent === null ? 1 : this.drafts[parent]!.level + 1;
    // The first clause takes what stands before it (nothing but spaces), so the slices cover the whole source.
    const start = this.drafts.length === 0 ? 0 : this.lines.starts[line]!;
    return this.drafts.push({ start, markerEnd, headingEnd, parent, level, label, kind }) - 1;
  }

  private splitIntoParagraphs(): void {
    this.drafts.length = 0;
    for (let line = 0; line < this.lines.count && this.drafts.length < MOST_CLAUSES; line++)
      if (this.lines.afterBlank[line])
        this.add('paragraph', line, this.lines.starts[line]!, this.lines.starts[line]!);
    this.numbers.say({ code: 'no-outline', params: {} });
  }
}
