import type { Reading } from './reading';
import type { ElementReader } from './xml-reader';

/** Paragraphs and tables one after another, as what stands in them sees it. */
export interface Story {
  readonly reading: Reading;
  /** Inside of a table, whose notes stand below it. */
  readonly inTable: boolean;
  /** The text of paragraphs whose ends were deleted: it belongs to the next one. */
  carried: string;
  add(block: string): void;
  /** One that stands in this one: a text box, a cell. */
  within(place: { readonly inTable: boolean }, closed: (blocks: readonly string[]) => void): ElementReader;
}
