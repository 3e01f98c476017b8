import type { Clause, Named } from '../api/types';

export interface ClauseLink {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: NonNullable<Clause['change']> | 'deleted';
  readonly moved: boolean;
  readonly sure: boolean;
  /** Null: the texts were compared. */
  readonly saidBy: Named | null;
}
export interface ClauseInVersion {
  readonly n: number;
  readonly draftNumber: number | null;
  readonly createdAt: string;
  /** Null in a version that has it no more. */
  readonly clause: Pick<Clause, 'label' | 'marker' | 'heading' | 'text'> | null;
  readonly links: readonly ClauseLink[];
}
