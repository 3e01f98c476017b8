import { Invalid } from '../../platform/errors';
import { mediaTypes, takenExtensions, type FileKind, type MediaType } from './media-types';

/** Programs that do not know better say this of anything. */
const unspecific = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/**
 * The media type of a file that is what its name and its declaration say.
 * @throws Invalid `file-type-not-taken`, `file-type-differs`
 */
export function requireMediaType(found: FileKind | null, fileName: string, declared: string): string {
  if (found === null) throw new Invalid('file-type-not-taken', { taken: takenExtensions }, 'file');
  // Markdown is text; only its name tells.
  const possible: MediaType[] = (found === 'text' ? (['text', 'markdown'] as const) : [found]).map(
    (kind) => mediaTypes[kind],
  );
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  const claimed = declared.split(';', 1)[0]!.trim().toLowerCase();
  const matching = possible.filter(
    ({ name, extensions, aliases }) =>
      (extension === undefined || extensions.includes(extension)) &&
      (unspecific.has(claimed) || claimed === name || aliases.includes(claimed)),
  );
  if (matching.length === 0) {
    throw new Invalid('file-type-differs', { found: possible[0]!.name, declared: claimed || '-' }, 'file');
  }
  return matching[0]!.name;
}
