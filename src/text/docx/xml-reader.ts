import { SaxesParser, type SaxesTagNS } from 'saxes';
import { SourceProblem } from '../source-problem';

/** Attributes by their local names; where two namespaces share one, the document's own counts. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Reads one element. */
export interface ElementReader {
  /** Who reads a child: this reader itself goes through it, undefined passes over it with all that it holds. */
  open(name: string, attributes: Attributes): ElementReader | undefined;
  text?(text: string): void;
  /** Called once, when the element that this reader was given for ends. */
  close?(): void;
}

const deepest = 256;

/** Both the transitional and the strict namespaces, as the prefixes that everybody writes. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'urn:schemas-microsoft-com:vml': 'v',
};

/**
 * Reads XML as it comes, in pieces, and keeps nothing of it but the way down to where it is. A DTD is refused, so there are
 * no entities but the five of XML itself, and nothing outside is ever asked for.
 */
export class XmlReader {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly way: { reader: ElementReader; ends: boolean }[] = [];
  private passedOver = 0;

  constructor(root: ElementReader) {
    this.way.push({ reader: root, ends: false });
    this.parser.on('doctype', () => {
      throw new SourceProblem('docx-with-dtd');
    });
    this.parser.on('error', (error) => {
      throw new SourceProblem('docx-corrupt', {}, error);
    });
    this.parser.on('opentag', (tag) => this.opened(tag));
    this.parser.on('closetag', () => this.closed());
    const text = (piece: string): void => {
      if (this.passedOver === 0) this.way.at(-1)!.reader.text?.(piece);
    };
    this.parser.on('text', text);
    this.parser.on('cdata', text);
  }

  write(piece: string): void {
    // An internal subset is gathered up to its end before anybody is told of it.
    this.parser.write(piece);
  }

  /** @throws SourceProblem where the part ends too early */
  close(): void {
    this.parser.close();
  }

  private opened(tag: SaxesTagNS): void {
    if (this.passedOver > 0) {
      if (++this.passedOver > deepest) throw new SourceProblem('docx-corrupt');
      return;
    }
    const { reader } = this.way.at(-1)!;
    const next = reader.open(nameOf(tag), attributesOf(tag));
    if (!next) this.passedOver = 1;
    else {
      // One that is on the way already only goes through this element.
      const ends = !this.way.some((above) => above.reader === next);
      if (this.way.push({ reader: next, ends }) > deepest) throw new SourceProblem('docx-corrupt');
    }
  }

  private closed(): void {
    if (this.passedOver > 0) return void (this.passedOver -= 1);
    const left = this.way.pop()!;
    if (left.ends) left.reader.close?.();
  }
}

const nameOf = ({ uri, local, prefix }: SaxesTagNS): string => `${prefixes[uri] ?? `${prefix}?`}:${local}`;

function attributesOf({ attributes }: SaxesTagNS): Attributes {
  const found: Record<string, string> = {};
  for (const { local, value, uri } of Object.values(attributes)) {
    if (!(local in found) || prefixes[uri] === 'w') found[local] = value;
  }
  return found;
}

/** What OOXML takes for true: the element alone, or any value that does not say no. */
export const isOn = ({ val }: Attributes): boolean =>
  val === undefined || !(val === '0' || val === 'false' || val === 'off');

/** A reader that asks `child` for everything, and goes through what nobody claims. */
export const through = (
  child: (name: string, attributes: Attributes) => ElementReader | 'through' | undefined,
): ElementReader => {
  const reader: ElementReader = {
    open(name, attributes) {
      const found = child(name, attributes);
      return found === 'through' ? reader : found;
    },
  };
  return reader;
};
