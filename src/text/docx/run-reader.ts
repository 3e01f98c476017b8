import { alternateReader } from './alternate-reader';
import type { Reading } from './reading';
import { symbolOf } from './symbols';
import { isOn, through, type Attributes, type ElementReader } from './xml-reader';

/** What a run asks of its paragraph. */
export interface Paragraph extends ElementReader {
  readonly reading: Reading;
  isHidden(): boolean;
  write(text: string): void;
  /** Reads a text box, to stand behind the paragraph. */
  box(shown: boolean): ElementReader;
}

/** A run: text of one look, with the signs that stand between. */
export class RunReader implements ElementReader {
  /** Set by the run itself, or left to its styles. */
  private vanish: boolean | undefined;
  private style: string | undefined;

  constructor(private readonly paragraph: Paragraph) {}

  open(name: string, attributes: Attributes): ElementReader | undefined {
    const { reading } = this.paragraph;
    switch (name) {
      case 'w:rPr':
        return this.propertiesReader();
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        return this.textReader(attributes.space === 'preserve' || name === 'm:t');
      case 'w:fldChar':
        return void reading.fields.mark(attributes.fldCharType);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return void this.cite(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes);
      case 'w:commentReference':
        return void (reading.found.comments += 1);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.graphicReader();
      case 'w:ruby':
        return this.paragraph;
      case 'mc:AlternateContent':
        return alternateReader(this);
      default:
        this.write(signOf(name, attributes));
        return undefined;
    }
  }

  private cite(kind: 'footnote' | 'endnote', { id, customMarkFollows }: Attributes): void {
    const itself = customMarkFollows !== undefined && isOn({ val: customMarkFollows });
    const { reading } = this.paragraph;
    if (!this.isHidden() && reading.unseen === 0) this.write(reading.notes.cite(kind, id, itself));
  }

  private write(text: string): void {
    if (text === '') return;
    if (this.isHidden()) this.paragraph.reading.found.hidden += 1;
    else this.paragraph.write(text);
  }

  private isHidden(): boolean {
    if (this.vanish !== undefined) return this.vanish;
    const { styles } = this.paragraph.reading;
    return styles.isHidden(this.style) || this.paragraph.isHidden();
  }

  private propertiesReader(): ElementReader {
    return through((name, attributes) => {
      if (name === 'w:vanish') this.vanish = isOn(attributes);
      if (name === 'w:rStyle') this.style = attributes.val;
      return undefined;
    });
  }

  private textReader(keepsSpaces: boolean): ElementReader {
    let text = '';
    return {
      open: () => undefined,
      text: (piece) => void (text += piece),
      close: () => this.write(keepsSpaces ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')),
    };
  }

  /** Pictures are not read; text boxes are, wherever in a drawing they lie. */
  private graphicReader(): ElementReader {
    const { reading } = this.paragraph;
    const hidden = this.isHidden();
    const reader: ElementReader = {
      open: (name) => {
        if (name === 'w:txbxContent') return this.paragraph.box(!hidden);
        if (name === 'pic:pic' || name === 'v:imagedata') reading.found.pictures += 1;
        return name === 'mc:AlternateContent' ? alternateReader(reader) : reader;
      },
    };
    return reader;
  }
}

function signOf(name: string, { font, char }: Attributes): string {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return /^[\da-f]{1,6}$/i.test(char ?? '') ? symbolOf(font, parseInt(char!, 16)) : '';
    default:
      // A soft hyphen among them: a reader sees it at the end of a printed line and nowhere else.
      return '';
  }
}
