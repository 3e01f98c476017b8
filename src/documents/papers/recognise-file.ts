import type { FileKind } from './media-types';
import { zipNames } from './zip-names';

/** What was seen of a file while it passed by. */
export interface Glimpse {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly size: number;
  /** UTF-8 throughout, without control characters. */
  readonly isText: boolean;
}

const bytes = (...values: number[]): Buffer => Buffer.from(values);
const starts: readonly [FileKind, Buffer][] = [
  ['pdf', Buffer.from('%PDF-')],
  ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['jpeg', bytes(0xff, 0xd8, 0xff)],
  ['tiff', Buffer.from('II*\0', 'latin1')],
  ['tiff', Buffer.from('MM\0*', 'latin1')],
  ['zip', Buffer.from('PK\x03\x04', 'latin1')],
];
/** DER of 1.2.840.113549.1.7.2, signed data: the first thing in a signature after two lengths. */
const signedData = bytes(0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
const derSequence = 0x30;
const derLengths = 8;
const openDocumentText = 'mimetypeapplication/vnd.oasis.opendocument.text';
const firstZipName = 30;

/** What a file is by its own bytes, whatever it is called; null for what a dossier does not take. */
export function recogniseFile(file: Glimpse): FileKind | null {
  const { head } = file;
  const start = starts.find(([, begin]) => head.subarray(0, begin.length).equals(begin))?.[0];
  if (start === 'zip') return zipKind(file);
  if (start) return start;
  if (head[0] === derSequence && head.subarray(0, derLengths + signedData.length).includes(signedData)) {
    return 'signature';
  }
  return file.isText ? 'text' : null;
}

/** Office files are ZIPs; one that carries macros is none that a dossier takes. */
function zipKind({ head, tail, size }: Glimpse): FileKind | null {
  const names = zipNames(tail, size);
  if (!names || names.some((name) => name.endsWith('vbaProject.bin'))) return null;
  const first = head.toString('latin1', firstZipName, firstZipName + openDocumentText.length);
  if (first === openDocumentText) return 'odt';
  if (!names.includes('[Content_Types].xml')) return 'zip';
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.xml')) return 'xlsx';
  return 'zip';
}
