import type { Reading } from './reading';
import { listReader, type ListPlace } from './styles';
import { through, type ElementReader } from './xml-reader';

export interface ParagraphProperties {
  style?: string;
  list?: ListPlace;
  /** The number was put there by a tracked change. */
  listInserted?: boolean;
  /** What happened to the paragraph's end: `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`. */
  endMark?: string;
  /** As it was before a tracked change. */
  before?: ParagraphProperties;
}

/** Reads `pPr`. */
export function propertiesReader(properties: ParagraphProperties): ElementReader {
  return through((name, { val }) => {
    if (name === 'w:pStyle' && val !== undefined) properties.style = val;
    if (name === 'w:numPr') {
      const reader = listReader((properties.list = {}));
      return {
        open: (child, attributes) => {
          if (child === 'w:ins') properties.listInserted = true;
          return reader.open(child, attributes);
        },
      };
    }
    if (name === 'w:rPr') return markReader(properties);
    if (name === 'w:pPrChange') {
      const before = (properties.before = {});
      return through((child) => (child === 'w:pPr' ? propertiesReader(before) : undefined));
    }
    return undefined;
  });
}

function markReader(properties: ParagraphProperties): ElementReader {
  return through((name) => {
    if (/^w:(?:ins|del|moveFrom|moveTo)$/.test(name)) properties.endMark = name;
    return undefined;
  });
}

/** The properties that count, by what becomes of tracked changes. */
export function settled(properties: ParagraphProperties, { changes, found }: Reading): ParagraphProperties {
  const { before, listInserted } = properties;
  if (listInserted || (before && differs(before, properties))) found.renumbered += 1;
  if (changes === 'accept') return properties;
  const kept = before ?? properties;
  const { list, ...rest } = kept;
  const mark = properties.endMark === undefined ? {} : { endMark: properties.endMark };
  return { ...rest, ...mark, ...(list && !(listInserted && !before) ? { list } : {}) };
}

const differs = (before: ParagraphProperties, now: ParagraphProperties): boolean =>
  before.style !== now.style ||
  before.list?.numId !== now.list?.numId ||
  (before.list?.level ?? 0) !== (now.list?.level ?? 0);
