import type { Reading } from './reading';
import type { Story } from './story';
import { bordersReader } from './styles';
import { through, type Attributes, type ElementReader } from './xml-reader';

export interface Cell {
  readonly blocks: readonly string[];
}
export type Row = readonly Cell[];

interface Table {
  seeLine(): void;
  add(row: Row): void;
}

const mostColumns = 200;
const empty: Cell = { blocks: [] };

/** One row of a table, as long as its cells and what they span. */
export class RowReader implements ElementReader {
  private readonly cells: Cell[] = [];
  private readonly reading: Reading;
  private leftOut = false;

  constructor(
    private readonly story: Story,
    private readonly table: Table,
  ) {
    this.reading = story.reading;
  }

  open(name: string): ElementReader | undefined {
    if (name === 'w:tblPrEx') return this.exceptionReader();
    if (name === 'w:trPr') return this.propertiesReader();
    if (name === 'w:tc') return new CellReader(this.story, this.table, (cell, span) => this.add(cell, span));
    return /^w:(?:sdt|sdtContent|customXml)$/.test(name) ? this : undefined;
  }

  close(): void {
    if (this.leftOut) this.reading.unseen -= 1;
    else if (this.cells.length > 0) this.table.add(this.cells);
  }

  private add(cell: Cell, span: number): void {
    this.cells.push(cell);
    for (let more = 1; more < span && this.cells.length < mostColumns; more += 1) this.cells.push(empty);
  }

  private propertiesReader(): ElementReader {
    return through((name, { val }) => {
      if (name === 'w:gridBefore') this.add(empty, Number(val) || 1);
      const leftOut = this.reading.leavesOut(name);
      if (leftOut !== undefined) this.reading.count(name);
      if (leftOut && !this.leftOut) {
        this.leftOut = true;
        this.reading.unseen += 1;
      }
      return undefined;
    });
  }

  private exceptionReader(): ElementReader {
    return through((name) =>
      name === 'w:tblBorders' ? bordersReader(() => this.table.seeLine()) : undefined,
    );
  }
}

const cellChanges: Readonly<Record<string, string>> = { 'w:cellIns': 'w:ins', 'w:cellDel': 'w:del' };

class CellReader implements ElementReader {
  private readonly reading: Reading;
  private readonly content: ElementReader;
  private span = 1;
  private leftOut = false;

  constructor(
    story: Story,
    private readonly table: Table,
    done: (cell: Cell, span: number) => void,
  ) {
    this.reading = story.reading;
    this.content = story.within({ inTable: true }, (blocks) =>
      done(this.leftOut ? empty : { blocks }, this.span),
    );
  }

  open(name: string, attributes: Attributes): ElementReader | undefined {
    if (name === 'w:tcPr') return this.propertiesReader();
    const reader = this.content.open(name, attributes);
    return reader === this.content ? this : reader;
  }

  close(): void {
    this.content.close?.();
    if (this.leftOut) this.reading.unseen -= 1;
  }

  private propertiesReader(): ElementReader {
    return through((name, { val }) => {
      if (name === 'w:gridSpan') this.span = Math.max(Number(val) || 1, 1);
      if (name === 'w:tcBorders') return bordersReader(() => this.table.seeLine());
      const change = cellChanges[name];
      if (change === undefined) return undefined;
      this.reading.count(change);
      if (!this.leftOut && this.reading.leavesOut(change)) {
        this.leftOut = true;
        this.reading.unseen += 1;
      }
      return undefined;
    });
  }
}
