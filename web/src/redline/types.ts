/** What `GET /documents/:id/compare` answers: see the API's description. */
export type Segment =
  | { readonly kind: 'same' | 'inserted' | 'deleted'; readonly text: string }
  | { readonly kind: 'spelling'; readonly before: string; readonly after: string };

export interface ClauseName {
  readonly clauseId: string;
  readonly label: string;
  readonly level: number;
}

export interface Piece {
  readonly from: (ClauseName & { readonly at: number }) | null;
  readonly segments: readonly Segment[];
}

export interface Group {
  readonly change:
    'unchanged' | 'spelling' | 'renumbered' | 'modified' | 'inserted' | 'deleted' | 'moved-away';
  readonly moved: boolean;
  readonly joined: 'split' | 'merged' | null;
  readonly coarse: boolean;
  /** False: that it is the same clause as before is uncertain. */
  readonly sure: boolean;
  readonly clause: ClauseName | null;
  readonly pieces: readonly Piece[];
}

export const countedChanges = [
  ...(['modified', 'renumbered', 'inserted', 'deleted', 'moved', 'split', 'merged', 'spelling'] as const),
];

export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly coarse: boolean;
  readonly counts: Readonly<Record<(typeof countedChanges)[number] | 'unchanged', number>>;
  readonly groups: readonly Group[];
}
