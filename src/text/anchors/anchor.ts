/** A W3C text-quote selector, inside one clause. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A W3C text-position selector: UTF-16 units of the clause's words (`clause-words.ts`). */
interface Spot {
  readonly clauseId: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How a place was found. `exact`: the same words, nowhere else to be taken for them. `context`: the same words more than
 * once, told apart by what stands around them. `fuzzy`: other words by now. `clause`: the whole clause, nothing quoted.
 */
export type FoundBy = 'exact' | 'context' | 'fuzzy' | 'clause';

export interface Placed extends Spot {
  readonly how: FoundBy;
  /** The place is uncertain: the reader is told so. */
  readonly flagged: boolean;
}

/** No place, or none that is clearly better than another: never a guess. */
interface Orphan {
  readonly how: 'orphan';
}
export type Place = Placed | Orphan;
export const orphan: Orphan = { how: 'orphan' };

export interface Anchor {
  /** The words quoted; null for a clause as a whole. */
  readonly quote: string | null;
  /** Where that stands in the version before; null: nowhere. */
  readonly here: Placed | null;
}
