import { openPackage } from '../../src/documents/import/open-package';
import { readDocx, type DocxText } from '../../src/text/docx/read-docx';
import type { TrackedChanges } from '../../src/text/docx/reading';
import { wordFile, type WordParts } from './word-files';

/** What a Word document reads as. */
export async function readWord(parts: WordParts, changes: TrackedChanges = 'accept'): Promise<DocxText> {
  return readDocx((await openPackage(wordFile(parts))).parts, changes);
}

/** Its blocks: paragraphs, tables, and what hangs on them. */
export const blocksOf = async (parts: WordParts, changes?: TrackedChanges): Promise<string[]> =>
  (await readWord(parts, changes)).source.trimEnd().split('\n\n');
