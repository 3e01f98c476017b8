import type { ParsedClause, ParseWarning } from '../../text/clause';
import { trackedChanges, type Found } from '../../text/docx/found';
import { readDocx } from '../../text/docx/read-docx';
import type { TrackedChanges } from '../../text/docx/reading';
import { decodeText } from '../../text/incoming/decode-text';
import { parseIncoming } from '../../text/incoming/parse-incoming';
import { SourceProblem } from '../../text/source-problem';
import { openPackage } from './open-package';

export type UploadFormat = 'docx' | 'markdown' | 'text';

/** What is to be read, and how. */
export interface ReadingOrder {
  readonly format: UploadFormat;
  /** Undefined: nobody said, so they are read as accepted and said to be there. */
  readonly changes?: TrackedChanges | undefined;
}

export interface UploadReading {
  readonly format: UploadFormat;
  readonly source: string;
  readonly clauses: ParsedClause[];
  readonly warnings: ParseWarning[];
  readonly found: Found | null;
}

const zip = Buffer.from('PK\x03\x04', 'latin1');
/** The container of Word up to 2003, and of every file that Office encrypts. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
const starts = (file: Buffer, sign: Buffer): boolean => file.subarray(0, sign.length).equals(sign);

/**
 * Reads a file into clauses. Runs in a process of its own: what a file brings must not cost others their time or memory.
 * @throws SourceProblem
 */
export async function readUpload(file: Buffer, order: ReadingOrder): Promise<UploadReading> {
  if (starts(file, compound)) {
    throw new SourceProblem(file.includes(encrypted) ? 'docx-encrypted' : 'legacy-doc');
  }
  if (order.format === 'docx') return readWordFile(file, order.changes);
  if (starts(file, zip)) throw new SourceProblem('file-not-a-text');
  const source = decodeText(file);
  return { format: order.format, source, ...parseIncoming(order.format, source), found: null };
}

async function readWordFile(file: Buffer, changes: TrackedChanges | undefined): Promise<UploadReading> {
  if (!starts(file, zip)) throw new SourceProblem('not-a-docx');
  const { parts, hasMacros } = await openPackage(file);
  const { source, found, warnings } = await readDocx(parts, changes ?? 'accept');
  const parsed = parseIncoming('text', source);
  const { insertions, deletions, moves } = found;
  const more: ParseWarning[] = [
    ...(changes === undefined && trackedChanges(found) > 0
      ? [{ code: 'tracked-changes' as const, params: { insertions, deletions, moves } }]
      : []),
    ...(hasMacros ? [{ code: 'macros-left-out' as const, params: {} }] : []),
  ];
  return {
    ...{ format: 'docx', source, found, clauses: parsed.clauses },
    warnings: [...more, ...warnings, ...parsed.warnings],
  };
}
