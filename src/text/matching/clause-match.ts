import type { ClauseKind } from '../clause';

/** A clause of the version before, in reading order. `id` is its lineage id. */
export interface MatchableClause {
  id: string;
  /** Lineage id of the parent, null at the top. */
  parentId: string | null;
  label: string;
  kind: ClauseKind;
  heading: string;
  text: string;
}

/** A clause of the new version, in reading order, parents first. */
export interface NextClause {
  ordinal: number;
  parent: number | null;
  label: string;
  kind: ClauseKind;
  heading: string;
  text: string;
  /** The lineage that the author names; it wins over every other sign. */
  clauseId?: string | null;
}

/** By which sign: the author's word, equal wording, near wording, what stands below or around it, its label, none. */
export type MatchKind = 'given' | 'identical' | 'wording' | 'place' | 'label' | 'inserted';

export interface ClauseMatch {
  nextOrdinal: number;
  /** Lineage id, null for an inserted clause (the caller makes a new one). */
  clauseId: string | null;
  kind: MatchKind;
  /** 0..1, share of words in common; 0 for an inserted clause. */
  similarity: number;
  /** The wording differs, or the clause is new. */
  changed: boolean;
  /** Another parent, or another order among the siblings that stayed. A number that only shifted is no move. May be changed too. */
  moved: boolean;
  /** False where little but the label tells it: somebody should look. */
  sure: boolean;
}

/**
 * A clause whose wording came from, or went to, more than one. Split: a part that left the clause which keeps the lineage;
 * merged: a clause taken in by one that keeps another lineage.
 */
interface ClausePart {
  kind: 'split' | 'merged';
  /** Lineage id in the version before. */
  from: string;
  nextOrdinal: number;
  /** 0..1, share of words in common. */
  similarity: number;
}

export interface MatchResult {
  matches: ClauseMatch[];
  parts: ClausePart[];
  /** Lineage ids that the new version no longer has, merged ones among them, in reading order. */
  deleted: string[];
  /** Ids named by the author that the version before does not have, and ids named twice: the caller refuses both. */
  unknownIds: string[];
  duplicateIds: string[];
}
