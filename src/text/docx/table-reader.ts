import { RowReader, type Row } from './row-reader';
import type { Story } from './story';
import { bordersReader } from './styles';
import { through, type ElementReader } from './xml-reader';

/** Tables without lines of at most this many rows and columns are there to place text side by side. */
const layout = { rows: 4, columns: 3 };

/**
 * A table: a line for each row, `| cell | cell |`. The head and foot of a Vietnamese document stand in a table without
 * lines, as do signatures elsewhere: there the cells are read one after another as the paragraphs that they are.
 */
export class TableReader implements ElementReader {
  private readonly rows: Row[] = [];
  private style: string | undefined;
  private bordered: boolean | undefined;

  constructor(private readonly story: Story) {}

  open(name: string): ElementReader | undefined {
    if (name === 'w:tblPr') return this.propertiesReader();
    if (name === 'w:tr') {
      return new RowReader(this.story, {
        seeLine: () => (this.bordered = true),
        add: (row) => this.rows.push(row),
      });
    }
    return /^w:(?:sdt|sdtContent|customXml)$/.test(name) ? this : undefined;
  }

  close(): void {
    const { story, rows } = this;
    const { reading } = story;
    if (rows.length > 0) {
      if (this.isLayout()) for (const cell of rows.flat()) for (const block of cell.blocks) story.add(block);
      else {
        reading.found.tables += 1;
        story.add(rows.map(lineOf).join('\n'));
      }
    }
    if (!story.inTable) for (const note of reading.notes.take()) story.add(note);
  }

  private isLayout(): boolean {
    const columns = Math.max(...this.rows.map((row) => row.length));
    if (columns === 1 && this.rows.length === 1) return true;
    const bordered = this.bordered ?? this.story.reading.styles.isBordered(this.style);
    return !bordered && columns <= layout.columns && this.rows.length <= layout.rows;
  }

  private propertiesReader(): ElementReader {
    return through((name, { val }) => {
      if (name === 'w:tblStyle') this.style = val;
      if (name !== 'w:tblBorders') return undefined;
      this.bordered ??= false;
      return bordersReader(() => (this.bordered = true));
    });
  }
}

const lineOf = (row: Row): string =>
  `| ${row.map(({ blocks }) => blocks.join(' ').replace(/\s+/gu, ' ').trim().replaceAll('|', '\\|')).join(' | ')} |`;
