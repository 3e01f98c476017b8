import type { Span } from '../clause';

export const comparators = [
  ...(['equal', 'at-least', 'at-most', 'more-than', 'less-than', 'about', 'between'] as const),
  // Something is to be done, and no number says how much of it.
  'done',
] as const;
export type Comparator = (typeof comparators)[number];

export const numberForms = ['none', 'one', 'range', 'ratio', 'actual-and-target'] as const;
export type NumberForm = (typeof numberForms)[number];

export const frequencies = ['day', 'week', 'month', 'quarter', 'half-year', 'year', 'term'] as const;
export type Frequency = (typeof frequencies)[number];

export const changes = ['rise', 'fall', 'keep'] as const;
export type Change = (typeof changes)[number];

/** One thing that a target asks for. Words are verbatim slices of the clause's words. */
export interface Measure {
  /** The stretch that the measure is read from. */
  readonly verbatim: string;
  /** Of whom, or of what, it is asked. */
  readonly subject: string | null;
  readonly comparator: Comparator;
  /** Whether the number is what is reached, or by how much it goes up or down (`giảm 5%`). */
  readonly change: Change | null;
  /** In a `range` the two ends, in a `ratio` 17 of 99; else one, or none. */
  readonly numbers: readonly number[];
  readonly form: NumberForm;
  readonly unit: string | null;
  /** Once in each of these. */
  readonly frequency: Frequency | null;
  /** By when, or in which time. */
  readonly period: string | null;
  /** What it is compared with (`so với đầu nhiệm kỳ`). */
  readonly baseline: string | null;
  /** To whom it does not apply. */
  readonly exclusion: string | null;
}

export const measureParts = [
  ...(['verbatim', 'subject', 'comparator', 'change', 'numbers'] as const),
  ...(['unit', 'frequency', 'period', 'baseline', 'exclusion'] as const),
] as const;
export type MeasurePart = (typeof measureParts)[number];

export const doubts = [
  // "Hàng năm A; B": does it reach past the semicolon?
  'frequency-past-semicolon',
  'period-past-semicolon',
  // "ít nhất 2 A và 2 B": at least of both?
  'comparator-carried-over',
  // "100% of them do A and do B".
  'number-carried-over',
  'subject-carried-over',
  // Each of several bodies, or all of them together?
  'each-or-all',
  // A number of things with no word that says whether more may be.
  'bare-number',
  'no-number',
  'no-subject',
  'unit-unsure',
  'decimal-or-thousands',
  'basically',
  'striven-for',
] as const;
export type Doubt = (typeof doubts)[number];

export interface ProposedMeasure extends Measure {
  /**
   * Where each part was read, in UTF-16 units of the clause's words; what is missing here was not said there: it was
   * carried over, comes from the heading above, or follows from the rest.
   */
  readonly at: Readonly<Partial<Record<MeasurePart, Span>>>;
  readonly doubts: readonly Doubt[];
}
