import type { Doubt, Measure } from '#text/targets/measure';
import type { Named } from '../api/types';

export interface MeasureView extends Measure {
  /** What the words leave open. */
  readonly doubts: readonly Doubt[];
}
/** A target clause, and what it asks for: as it was confirmed, else as it was read from the words. */
export interface Target {
  readonly clauseId: string;
  readonly label: string;
  readonly words: string;
  readonly measures: readonly MeasureView[];
  readonly confirmed: { readonly by: Named; readonly at: string; readonly versionN: number } | null;
  readonly etag: string | null;
}
