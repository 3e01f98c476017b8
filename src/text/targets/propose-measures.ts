import type { Span } from '../clause';
import { fold } from '../fold';
import type { Change, Comparator, Doubt, MeasurePart, ProposedMeasure } from './measure';
import { changeOf, comparatorOf } from './comparator';
import { comparatorStart, piecesOf, type Piece } from './pieces';
import { subjectOf } from './subject';
import { readTarget, type Found, type TargetReading } from './target-reading';
import { BASICALLY, EACH, SEVERAL, STRIVEN_FOR, unitAt } from './target-words';

/** No sentence asks for as much; the rest of what does is left to a person. */
const most = 100;

export interface Surroundings {
  /** The headings above, the nearest first: `Các chỉ tiêu chủ yếu đến năm 2025` says by when. */
  readonly headings?: readonly string[];
  /** The last measure of the target before: "at least 2 topics" there, and "2 topics" here. */
  readonly before?: ProposedMeasure | undefined;
}

/**
 * What a target asks for, one measure for each number, and for each further demand that shares one. A proposal: what the
 * words leave open is among the doubts, and a person confirms.
 */
export function proposeMeasures(words: string, surroundings: Surroundings = {}): ProposedMeasure[] {
  const reading = readTarget(words);
  const measures: ProposedMeasure[] = [];
  const read: Piece[] = [];
  for (const piece of piecesOf(reading).slice(0, most)) {
    const context = { words, reading, read, measures, surroundings };
    measures.push(new MeasureOf(piece, context).measure());
    read.push(piece);
  }
  return measures;
}

interface Context {
  readonly words: string;
  readonly reading: TargetReading;
  /** The pieces before this one, and their measures. */
  readonly read: readonly Piece[];
  readonly measures: readonly ProposedMeasure[];
  readonly surroundings: Surroundings;
}

class MeasureOf {
  private readonly at: Partial<Record<MeasurePart, Span>> = {};
  private readonly doubts = new Set<Doubt>();
  private readonly comparatorFrom: number;

  constructor(
    private readonly piece: Piece,
    private readonly context: Context,
  ) {
    const { quantity, from } = piece;
    this.comparatorFrom = quantity ? comparatorStart(context.reading.open, from, quantity.from) : from;
  }

  measure(): ProposedMeasure {
    const { piece, context } = this;
    const { quantity, further } = piece;
    for (const doubt of quantity?.doubts ?? []) this.doubts.add(doubt);
    if (further) this.doubts.add('number-carried-over');
    if (!quantity) this.doubts.add('no-number');
    if (quantity && !further) this.mark('numbers', quantity.from, quantity.to);
    const verbatim = this.mark('verbatim', piece.from, piece.to);
    const unit = this.unit();
    const subject = this.subject(unit === null || quantity?.sign !== null);
    const words = context.reading.lower.slice(piece.from, piece.to);
    if (BASICALLY.test(words)) this.doubts.add('basically');
    if (STRIVEN_FOR.test(words)) this.doubts.add('striven-for');
    return {
      ...{ verbatim, subject, comparator: this.comparator(unit), change: this.change() },
      ...{ numbers: quantity?.numbers ?? [], form: quantity?.form ?? 'none', unit },
      ...{ frequency: this.frequency(), period: this.period(), baseline: this.own('baseline', 'baselines') },
      ...{ exclusion: this.own('exclusion', 'exclusions'), at: this.at, doubts: [...this.doubts] },
    };
  }

  private subject(isShare: boolean): string | null {
    const found = subjectOf(this.context.reading, this.piece, this.comparatorFrom);
    const words = found ? this.mark('subject', found.from, found.to) : this.subjectBefore();
    if (words !== null && !isShare && SEVERAL.test(words.toLowerCase()) && !EACH.test(words.toLowerCase())) {
      this.doubts.add('each-or-all');
    }
    return words;
  }

  private subjectBefore(): string | null {
    const before = this.context.measures.at(-1)?.subject ?? null;
    this.doubts.add(before === null ? 'no-subject' : 'subject-carried-over');
    return before;
  }

  private unit(): string | null {
    const { quantity, further } = this.piece;
    if (!quantity) return null;
    const { open, lower } = this.context.reading;
    if (quantity.sign !== null) {
      const sign = lower.lastIndexOf(quantity.sign, quantity.to);
      return further ? quantity.sign : this.mark('unit', sign, sign + 1);
    }
    const behind = open.slice(quantity.to, this.piece.to);
    const from = quantity.to + (/^\s*(?:trở lên|trở xuống|or more)?\s*/.exec(behind)?.[0].length ?? 0);
    const { length, unsure } = unitAt(open.slice(from, this.piece.to));
    if (length === 0) return null;
    if (unsure) this.doubts.add('unit-unsure');
    return this.mark('unit', from, from + length);
  }

  private comparator(unit: string | null): Comparator {
    const { quantity, further } = this.piece;
    if (!quantity) return 'done';
    if (further) return this.context.measures.at(-1)!.comparator;
    const { open } = this.context.reading;
    const written = comparatorOf(open, this.piece, quantity, this.comparatorFrom);
    if (written) {
      this.mark('comparator', written.from, written.to);
      return written.value;
    }
    if (quantity.form === 'range') return 'between';
    if (quantity.sign !== null || quantity.form !== 'one' || quantity.numbers[0] === 0) return 'equal';
    return this.comparatorBefore(unit);
  }

  /** A bare number beside one of the same unit that is a limit. */
  private comparatorBefore(unit: string | null): Comparator {
    const before = this.context.measures.at(-1) ?? this.context.surroundings.before;
    const sameUnit = unit !== null && before?.unit != null && fold(before.unit) === fold(unit);
    if (sameUnit && (before.comparator === 'at-least' || before.comparator === 'at-most')) {
      this.doubts.add('comparator-carried-over');
      return before.comparator;
    }
    this.doubts.add('bare-number');
    return 'equal';
  }

  private change(): Change | null {
    if (!this.piece.quantity) return null;
    const found = changeOf(this.context.reading.open, this.piece, this.comparatorFrom);
    if (found) this.mark('change', found.from, found.to);
    return found?.value ?? null;
  }

  private frequency(): ProposedMeasure['frequency'] {
    const found = this.inPiece(this.context.reading.frequencies);
    if (found) {
      this.mark('frequency', found.from, found.to);
      return found.value;
    }
    return this.opening('frequencies', 'frequency-past-semicolon')?.value ?? null;
  }

  private period(): string | null {
    const found = this.inPiece(this.context.reading.periods);
    if (found) return this.mark('period', found.from, found.to);
    const opening = this.opening('periods', 'period-past-semicolon');
    return opening ? this.slice(opening.from, opening.to) : this.periodOfHeadings();
  }

  private periodOfHeadings(): string | null {
    for (const heading of this.context.surroundings.headings ?? []) {
      const { periods, spanOf } = readTarget(heading);
      if (periods[0]) return heading.slice(...spanOf(periods[0].from, periods[0].to));
    }
    return null;
  }

  /** What opens the sentence holds for all of it; whether past a semicolon is for a person to say. */
  private opening<Name extends 'frequencies' | 'periods'>(
    name: Name,
    doubt: Doubt,
  ): TargetReading[Name][number] | undefined {
    const { reading, read } = this.context;
    const { sentence, from: segmentFrom } = this.piece.segment;
    const heads = read.filter(
      ({ segment, quantity, further }) => segment.sentence === sentence && quantity && !further,
    );
    for (const head of heads.toReversed()) {
      const found = (reading[name] as readonly Found<unknown>[]).find(
        ({ from }) => from >= head.from && from < head.quantity!.from,
      );
      if (!found) continue;
      if (head.segment.from !== segmentFrom) this.doubts.add(doubt);
      return found as TargetReading[Name][number];
    }
    return undefined;
  }

  private own(part: 'baseline' | 'exclusion', name: 'baselines' | 'exclusions'): string | null {
    const found = this.inPiece(this.context.reading[name]);
    return found ? this.mark(part, found.from, found.to) : null;
  }

  private inPiece<One extends Found<unknown>>(all: readonly One[]): One | undefined {
    return all.find(({ from, to }) => from >= this.piece.from && to <= this.piece.to);
  }

  private mark(part: MeasurePart, from: number, to: number): string {
    this.at[part] = this.context.reading.spanOf(from, to);
    return this.slice(from, to);
  }

  private slice(from: number, to: number): string {
    return this.context.words.slice(...this.context.reading.spanOf(from, to));
  }
}
