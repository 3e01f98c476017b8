import type { ClauseKind, Span } from '../clause';

/** A clause of either version, in reading order; the `raw` of all of them, joined, are the version's source. */
export interface RedlineClause {
  /** Lineage id: the same in both versions for a clause that went on. */
  readonly id: string;
  readonly label: string;
  readonly kind: ClauseKind;
  readonly level: number;
  readonly raw: string;
  /** Where the printed number or bullet stands in `raw`. */
  readonly marker: Span;
}

/** Words of the clause `from` went to the clause `to`: beside the lineages, what splits and mergers left behind. */
export interface WentTo {
  readonly from: string;
  readonly to: string;
}

export interface ComparedTexts {
  readonly before: readonly RedlineClause[];
  readonly after: readonly RedlineClause[];
  readonly went: readonly WentTo[];
}

/**
 * A stretch of text. `spelling` is the same wording written otherwise (`hòa` and `hoà`, NFC and NFD, white space, kinds of
 * dash): both ways of writing are kept.
 */
export type Segment =
  | { readonly kind: 'same' | 'inserted' | 'deleted'; readonly text: string }
  | { readonly kind: 'spelling'; readonly before: string; readonly after: string };

export interface ClauseName {
  readonly clauseId: string;
  readonly label: string;
  readonly kind: ClauseKind;
  readonly level: number;
}

/** Words that stood together in one clause before, with what was written between them. */
export interface Piece {
  /** Null: nothing of it stood in the text before. `at` is the offset in the source before where its words begin. */
  readonly from: (ClauseName & { readonly at: number }) | null;
  readonly segments: readonly Segment[];
}

export const CLAUSE_CHANGES = [
  'unchanged',
  'spelling',
  'renumbered',
  'modified',
  'inserted',
  'deleted',
  'moved-away',
] as const;
export type ClauseChange = (typeof CLAUSE_CHANGES)[number];

/**
 * One clause at its place in the new text; a deleted one where it stood. `moved-away` holds no words: it marks where a
 * moved clause stood, and names it.
 */
export interface RedlineGroup {
  readonly change: ClauseChange;
  /** It stands elsewhere in the order than before. */
  readonly moved: boolean;
  /** Its words come from a clause that others come from, too, or from several. */
  readonly joined: 'split' | 'merged' | null;
  /** Some of it was too much to compare word by word, and is shown as taken out and put in whole. */
  readonly coarse: boolean;
  /** The clause in the new version, null for a deleted one. */
  readonly clause: ClauseName | null;
  readonly pieces: readonly Piece[];
}

/** Reads as the new text in order, with all that it took from the old one: `settle.ts` makes either of it again. */
export interface Redline {
  readonly coarse: boolean;
  readonly groups: readonly RedlineGroup[];
}
