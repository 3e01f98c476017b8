import { TextDecoder } from 'node:util';
import { SourceProblem } from '../source-problem';

/** What no text holds: a file with one of them is no text, whatever it is called. */
// eslint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0e-\x1f\x7f]/;

/** Files of other kinds that are written in letters: RTF, PDF, a whole page of HTML, XML. */
const otherKinds = /^\uFEFF?\s*(?:\{\\rtf\d|%PDF-\d|<!DOCTYPE\s+html|<html[\s>]|<\?xml\s)/i;

/**
 * A text file's characters. UTF-8, or UTF-16 where it begins with the mark of one; the mark stays, so that what is kept
 * encodes to the bytes that came.
 * @throws SourceProblem `text-not-unicode`, `file-not-a-text`
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (controls.test(text) || otherKinds.test(text)) throw new SourceProblem('file-not-a-text');
  return text;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SourceProblem(bytes.subarray(0, 4096).includes(0) ? 'file-not-a-text' : 'text-not-unicode');
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
