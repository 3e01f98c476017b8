import { mostClauses } from '../incoming/parse-incoming';
import { SourceProblem } from '../source-problem';
import { alternateReader } from './alternate-reader';
import { ParagraphReader } from './paragraph-reader';
import type { Reading } from './reading';
import type { Story } from './story';
import { TableReader } from './table-reader';
import type { ElementReader } from './xml-reader';

const transparent = /^w:(?:document|body|sdt|sdtContent|customXml|smartTag)$/;

/** The body, a cell, a text box, a note: its blocks are texts in reading order. */
export class StoryReader implements ElementReader, Story {
  readonly blocks: string[] = [];
  carried = '';

  constructor(
    readonly reading: Reading,
    private readonly closed?: (blocks: readonly string[]) => void,
    readonly inTable = false,
  ) {}

  open(name: string): ElementReader | undefined {
    if (name === 'w:p') return new ParagraphReader(this);
    if (name === 'w:tbl') return new TableReader(this);
    if (name === 'mc:AlternateContent') return alternateReader(this);
    if (name === 'w:altChunk') this.reading.found.embedded += 1;
    return transparent.test(name) || this.reading.leavesOut(name) === false ? this : undefined;
  }

  add(block: string): void {
    // Each may be a clause, so a story has no more of them.
    if (block.trim() !== '' && this.blocks.push(block) > mostClauses) {
      throw new SourceProblem('too-many-clauses', { most: mostClauses });
    }
  }

  within(
    { inTable }: { readonly inTable: boolean },
    closed: (blocks: readonly string[]) => void,
  ): StoryReader {
    return new StoryReader(this.reading, closed, inTable);
  }

  close(): void {
    this.add(this.carried);
    this.carried = '';
    this.closed?.(this.blocks);
  }
}
