import type { DocumentView, Round } from '../api/types';
import { isEditable } from '../documents/editable';
import type { Reader } from '../documents/standing';

/** Until the version is handed in; a round's own text has been shown. The server decides. */
export const mayStateOrigin = (
  reader: Reader,
  { state, latestVersion }: DocumentView,
  rounds: readonly Round[],
  n: number,
): boolean =>
  reader.may('version.create') &&
  isEditable(state) &&
  n > 1 &&
  n === latestVersion &&
  rounds.every(({ versionN }) => versionN !== n);
