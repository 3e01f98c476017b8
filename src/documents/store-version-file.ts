import type { Tx } from '../platform/database/tx';
import type { OpenDocument } from './document-standing';
import type { ReceivedFile } from './papers/receive-file';
import { VersionFile } from './version.entity';

/** Beside the version, the file that it was read from. */
export async function storeVersionFile(
  tx: Tx,
  { id: documentId, committeeId }: Pick<OpenDocument, 'id' | 'committeeId'>,
  versionN: number,
  { key, name, mediaType, size, sha256 }: ReceivedFile,
): Promise<void> {
  await tx.insert(VersionFile, {
    ...{ documentId, committeeId, versionN },
    ...{ fileKey: key, fileName: name, mediaType, size, sha256 },
  });
}
