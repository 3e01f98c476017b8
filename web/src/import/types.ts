import type { ClauseKind } from '#text/clause';

export interface ReadClause {
  readonly ordinal: number;
  readonly level: number;
  readonly label: string;
  readonly marker: string;
  readonly kind: ClauseKind;
  readonly heading: string;
  readonly text: string;
}
export interface Warning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
/** How a text would be read. */
export interface Reading {
  readonly clauses: readonly ReadClause[];
  readonly warnings: readonly Warning[];
}
/** What a person says of a clause that was read otherwise. */
export interface Correction {
  readonly level?: number;
  readonly kind?: ClauseKind;
}
/** By the clauses' places. */
export type Corrections = ReadonlyMap<number, Correction>;

/** A text as it is handed in: a file, or what was pasted. */
export interface Source {
  readonly file: File | null;
  readonly content: string;
  readonly changes: 'accept' | 'reject' | '';
}
