import { alternateReader } from './alternate-reader';
import { propertiesReader, settled, type ParagraphProperties } from './paragraph-properties';
import type { Reading } from './reading';
import { RunReader, type Paragraph } from './run-reader';
import type { Story } from './story';
import type { ElementReader } from './xml-reader';

const transparent =
  /^(?:w:(?:hyperlink|smartTag|sdt|sdtContent|customXml|fldSimple|dir|bdo|ruby|rubyBase)|m:(?!r$).*)$/;
/** How a formula that stands in two dimensions reads in one. */
const formulaSigns: Readonly<Record<string, string>> = { 'm:den': '/', 'm:sup': '^', 'm:sub': '_' };

/** One paragraph: its printed number, its text, and behind it the text boxes and notes that hang on it. */
export class ParagraphReader implements ElementReader, Paragraph {
  private properties: ParagraphProperties = {};
  private begun = false;
  private number = '';
  private wording = '';
  private readonly boxes: string[] = [];

  constructor(readonly story: Story) {}

  get reading(): Reading {
    return this.story.reading;
  }

  /** Whether its style hides what a run does not show by itself. */
  isHidden(): boolean {
    return this.reading.styles.isHidden(this.properties.style);
  }

  open(name: string): ElementReader | undefined {
    if (name === 'w:pPr') return propertiesReader(this.properties);
    this.begin();
    if (name === 'w:r' || name === 'm:r') return new RunReader(this);
    if (name === 'mc:AlternateContent') return alternateReader(this);
    const { reading } = this;
    const leftOut = reading.leavesOut(name);
    if (leftOut !== undefined) reading.count(name);
    if (leftOut === false) return this;
    if (name === 'm:oMath') reading.found.formulas += 1;
    this.write(formulaSigns[name] ?? '');
    return transparent.test(name) ? this : undefined;
  }

  write(text: string): void {
    if (!this.reading.fields.inInstruction) this.wording += text;
  }

  box(shown: boolean): ElementReader {
    return this.story.within({ inTable: this.story.inTable }, (blocks) => {
      if (!shown || blocks.length === 0) return;
      this.reading.found.textBoxes += 1;
      this.boxes.push(...blocks);
    });
  }

  close(): void {
    this.begin();
    const { reading, story } = this;
    reading.fields.endOfParagraph();
    const { endMark } = this.properties;
    const carried = story.carried;
    if (endMark !== undefined && reading.leavesOut(endMark)) {
      story.carried = carried + this.wording;
    } else {
      story.carried = '';
      const text = this.number + carried + this.wording;
      const notes = story.inTable ? [] : reading.notes.take();
      story.add([text, ...notes].join('\n'));
    }
    for (const box of this.boxes) story.add(box);
  }

  /** A paragraph is counted where it begins: what hangs on it comes after. */
  private begin(): void {
    if (this.begun) return;
    this.begun = true;
    const { reading } = this;
    this.properties = settled(this.properties, reading);
    const { endMark } = this.properties;
    if (endMark !== undefined) reading.count(endMark);
    const isGone = endMark !== undefined && reading.leavesOut(endMark) === true;
    if (reading.unseen === 0 && !isGone) this.number = this.printedNumber();
  }

  private printedNumber(): string {
    const { styles, numbering, counters } = this.reading;
    const { style, list: own } = this.properties;
    const ofStyle = styles.listOf(style);
    const numId = own?.numId ?? ofStyle?.place.numId;
    const list = numId === undefined || numId === '0' ? undefined : numbering.list(numId);
    if (!list) return '';
    const byStyle = ofStyle?.styles.map((id) => list.levelOfStyle(id)).find((at) => at !== undefined);
    const level = own?.level ?? (own?.numId === undefined ? byStyle : undefined) ?? ofStyle?.place.level ?? 0;
    const number = counters.next(list, level);
    // Whatever stands between on paper, a tab, a space or only the way the line is set in: in a text it is a space.
    return number === '' || /\s$/.test(number) ? number : `${number} `;
  }
}
