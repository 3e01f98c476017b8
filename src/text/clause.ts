/**
 * `text/` owns how a source becomes clauses, how wordings are compared and which clause became which. It owns no storage
 * and no procedure: every function here is pure. Its rules are the sections "Text" and "Changed" of the product design.
 */

export const CLAUSE_KINDS = [
  'preamble',
  'part',
  'chapter',
  'section',
  'article',
  'clause',
  'point',
  'paragraph',
  'target',
  'task',
  'table',
  'annex',
  'signature',
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** From and to, in UTF-16 code units. */
export type Span = readonly [from: number, to: number];

/**
 * Where a clause and its parts stand in the source. The `raw` of all clauses, joined in order, are the source: each reaches
 * from its marker, or from the beginning of the source, to where the next one starts.
 */
export interface ClauseSpans {
  readonly raw: Span;
  readonly marker: Span;
  readonly heading: Span;
  readonly text: Span;
}

/**
 * One clause as read from a source. `marker`, `heading` and `text` are verbatim (NFD stays NFD) and stand in the order of
 * the source, so the three joined over all clauses hold every non-space character that came in.
 */
export interface ParsedClause {
  /** Position in the version, from 0, in reading order; a parent always comes before its children. */
  ordinal: number;
  /** Ordinal of the parent, null at the top. */
  parent: number | null;
  /** Depth in the tree: 1 at the top. */
  level: number;
  /** Path such as `II.2.a`, `II.2.(3)`, `Điều 5.2.a`; '' for an item without a number. In NFC. */
  label: string;
  kind: ClauseKind;
  /** The number or bullet as printed (`II.`, `Điều 5.`, `-`), with Markdown's own signs; '' when there was none. */
  marker: string;
  heading: string;
  text: string;
  spans: ClauseSpans;
}

/** Codes are stable; the sentence that a reader sees is made from `code` and `params` where it is shown. */
export interface ParseWarning {
  code:
    | 'number-skipped'
    | 'number-repeated'
    | 'number-restarted'
    | 'number-backwards'
    | 'no-outline'
    | 'code-broken'
    | 'too-many-clauses'
    | 'more-warnings'
    | 'tracked-changes'
    | 'comments-left-out'
    | 'pictures-left-out'
    | 'hidden-text-left-out'
    | 'embedded-left-out'
    | 'formulas-flattened'
    | 'text-boxes-moved'
    | 'number-format-unknown'
    | 'macros-left-out'
    | 'invisible-characters'
    | 'mixed-scripts'
    | 'unreadable-characters'
    | 'old-encoding-in-parts';
  params: Record<string, string | number>;
}

export type SourceFormat = 'text' | 'markdown';

export interface ParsedSource {
  clauses: ParsedClause[];
  warnings: ParseWarning[];
}
