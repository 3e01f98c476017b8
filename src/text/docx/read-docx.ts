import type { ParseWarning } from '../clause';
import { nothingFound, type Found } from './found';
import { Notes, type NoteKind } from './notes';
import { Numbering } from './numbering';
import { Reading, type TrackedChanges } from './reading';
import { StoryReader } from './story-reader';
import { Styles } from './styles';
import { through, XmlReader, type ElementReader } from './xml-reader';

/** The parts of a document that are read, each as its XML in pieces; those it does not have are undefined. */
export interface DocxParts {
  readonly document: AsyncIterable<string>;
  readonly styles: AsyncIterable<string> | undefined;
  readonly numbering: AsyncIterable<string> | undefined;
  readonly footnotes: AsyncIterable<string> | undefined;
  readonly endnotes: AsyncIterable<string> | undefined;
}

export interface DocxText {
  /** As a reader sees it: paragraphs with their printed numbers, a blank line between them. */
  readonly source: string;
  readonly found: Found;
  readonly warnings: readonly ParseWarning[];
}

/**
 * Reads the text of a WordprocessingML document. Headers and footers, pictures and what is hidden are left out and, save
 * for headers and footers, said to be.
 * @throws SourceProblem
 */
export async function readDocx(parts: DocxParts, changes: TrackedChanges): Promise<DocxText> {
  const [styles, numbering, found] = [new Styles(), new Numbering(), nothingFound()];
  const notes = new Notes(found);
  const begin = (): Reading => new Reading(styles, numbering, changes, found, notes);
  await read(parts.styles, styles.reader);
  await read(parts.numbering, numbering.reader);
  await read(parts.footnotes, notesReader('footnote', begin(), notes));
  await read(parts.endnotes, notesReader('endnote', begin(), notes));
  const reading = begin();
  const body = new StoryReader(reading);
  await read(
    parts.document,
    through((name) => (name === 'w:document' ? body : undefined)),
  );
  const source = body.blocks.join('\n\n');
  const warnings = warningsOf(found, reading.counters.unknownFormats);
  return { source: source === '' ? '' : `${source}\n`, found, warnings };
}

async function read(part: AsyncIterable<string> | undefined, root: ElementReader): Promise<void> {
  if (!part) return;
  const reader = new XmlReader(root);
  for await (const piece of part) reader.write(piece);
  reader.close();
}

/** The lines that separate notes from the text are notes as well, of other types. */
function notesReader(kind: NoteKind, reading: Reading, notes: Notes): ElementReader {
  return through((name, { id, type }) => {
    if (name === `w:${kind}s`) return 'through';
    if (name !== `w:${kind}` || id === undefined || (type !== undefined && type !== 'normal'))
      return undefined;
    return new StoryReader(reading, (blocks) => notes.add(kind, id, blocks.join('\n').trim()));
  });
}

function warningsOf(found: Found, unknownFormats: ReadonlySet<string>): ParseWarning[] {
  const counted = [
    ['comments-left-out', found.comments],
    ['pictures-left-out', found.pictures],
    ['hidden-text-left-out', found.hidden],
    ['embedded-left-out', found.embedded],
    ['formulas-flattened', found.formulas],
    ['text-boxes-moved', found.textBoxes],
  ] as const;
  return [
    ...counted.filter(([, count]) => count > 0).map(([code, count]) => ({ code, params: { count } })),
    ...[...unknownFormats].map((format) => ({ code: 'number-format-unknown' as const, params: { format } })),
  ];
}
