import type { DocumentView, VersionSummary } from '../api/types';
import { isEditable } from '../documents/editable';
import type { Reader } from '../documents/standing';

/** Of the newest version, until it is handed in. The server decides. */
export function mayStateOrigin(
  reader: Reader,
  { state, latestVersion }: DocumentView,
  versions: readonly VersionSummary[] | undefined,
  n: number,
): boolean {
  if (!reader.may('version.create') || !isEditable(state) || n === 1 || n !== latestVersion) return false;
  return versions?.some((version) => version.n === n && !version.shown) ?? false;
}
