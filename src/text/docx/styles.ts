import { isOn, through, type Attributes, type ElementReader } from './xml-reader';

/** The list that a paragraph belongs to; null where it says that it belongs to none. */
export interface ListPlace {
  numId?: string;
  level?: number;
}

interface Style {
  basedOn?: string;
  list?: ListPlace;
  hidden?: boolean;
  bordered?: boolean;
}

const mostSteps = 20;

/** What styles say that changes how a text reads: numbering, what is hidden, whether a table has lines. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private defaultParagraph: string | undefined;

  /** Reads the part `styles`. */
  readonly reader: ElementReader = through((name, attributes) => {
    if (name === 'w:style') return this.styleReader(attributes);
    return name === 'w:styles' ? 'through' : undefined;
  });

  /** The list of a paragraph style, and the styles from it up to the one that names the list. */
  listOf(styleId: string | undefined): { place: ListPlace; styles: readonly string[] } | undefined {
    let level: number | undefined;
    const styles: string[] = [];
    for (const [id, { list }] of this.chain(styleId ?? this.defaultParagraph)) {
      styles.push(id);
      level ??= list?.level;
      if (list?.numId !== undefined)
        return { place: { numId: list.numId, ...(level === undefined ? {} : { level }) }, styles };
    }
    return undefined;
  }

  isHidden(styleId: string | undefined): boolean {
    for (const [, { hidden }] of this.chain(styleId)) if (hidden !== undefined) return hidden;
    return false;
  }

  isBordered(styleId: string | undefined): boolean {
    for (const [, { bordered }] of this.chain(styleId)) if (bordered) return true;
    return false;
  }

  private *chain(from: string | undefined): Generator<[string, Style]> {
    let id = from;
    for (let steps = 0; id !== undefined && steps < mostSteps; steps += 1) {
      const style = this.styles.get(id);
      if (!style) return;
      yield [id, style];
      id = style.basedOn;
    }
  }

  private styleReader({ styleId, type, default: isDefault }: Attributes): ElementReader {
    const style: Style = {};
    if (styleId !== undefined) this.styles.set(styleId, style);
    if (type === 'paragraph' && isDefault !== undefined && isOn({ val: isDefault }))
      this.defaultParagraph = styleId;
    return through((name, attributes) => {
      if (name === 'w:basedOn' && attributes.val !== undefined) style.basedOn = attributes.val;
      if (name === 'w:numPr') return listReader((style.list = {}));
      if (name === 'w:vanish') style.hidden = isOn(attributes);
      if (name === 'w:tblBorders' || name === 'w:tcBorders')
        return bordersReader(() => (style.bordered = true));
      return /^w:(?:pPr|rPr|tblPr|tblStylePr|tcPr)$/.test(name) ? 'through' : undefined;
    });
  }
}

/** Reads `numPr`. */
export function listReader(list: ListPlace): ElementReader {
  return through((name, { val }) => {
    if (name === 'w:numId' && val !== undefined) list.numId = val;
    if (name === 'w:ilvl' && /^\d{1,2}$/.test(val ?? '')) list.level = Number(val);
    return undefined;
  });
}

/** Tells of every line that is seen. */
export function bordersReader(visible: () => void): ElementReader {
  return through((_name, { val }) => {
    if (val !== undefined && val !== 'nil' && val !== 'none') visible();
    return undefined;
  });
}
