import { through, type ElementReader } from './xml-reader';

/** The same thing said twice, for newer and for older programs: read once, in the newer way where there is one. */
export function alternateReader(reader: ElementReader): ElementReader {
  let chosen = false;
  return through((name) => {
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return undefined;
    if (chosen) return undefined;
    chosen = true;
    return inside(reader);
  });
}

/** Reads as another reader, whose element does not end here. */
const inside = (reader: ElementReader): ElementReader => ({
  open: (name, attributes) => reader.open(name, attributes),
  text: (text) => reader.text?.(text),
});
