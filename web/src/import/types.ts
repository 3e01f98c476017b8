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
/** What a person says of clauses that were read otherwise, by their place. */
export type Corrections = ReadonlyMap<number, { readonly level?: number; readonly kind?: ClauseKind }>;

/** A text as it is handed in: a file, or what was pasted. */
export interface Source {
  readonly file: File | null;
  readonly content: string;
  readonly changes: 'accept' | 'reject' | '';
}
