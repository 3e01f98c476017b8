import { Invalid } from '../../platform/errors';

const longest = 200;
/** Control characters, and what changes the direction of reading or is not seen: `exe.fdp` must not read `pdf.exe`. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\uFFFD]/u;

/**
 * A file's name as its sender gave it, in NFC: kept to be shown and given back, never a place in the storage.
 * @throws Invalid `file-name-is-path`, `file-name-unusable`
 */
export function requireFileName(given: string | undefined): string {
  const name = (given ?? '').normalize('NFC').trim();
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) throw new Invalid('file-name-is-path', {}, 'file');
  if (name === '' || name.length > longest || hidden.test(name)) {
    throw new Invalid('file-name-unusable', { longest }, 'file');
  }
  return name;
}
