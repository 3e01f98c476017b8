import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import type { Tx } from '../platform/database/tx';
import { Forbidden, NotFound } from '../platform/errors';
import { openDocument, readDocument, type OpenDocument } from './document-standing';

/**
 * Opens the document of something that not everybody sees who sees the document: a comment, a directive, a ballot.
 * @throws NotFound for what the actor may not see, whatever else it is allowed or forbidden; Forbidden
 */
export async function openDocumentOfPart(
  tx: Tx,
  actor: Actor,
  documentId: string,
  mode: 'shared' | 'exclusive',
  permission: DocumentPermission,
  isSeen: (document: OpenDocument) => boolean | Promise<boolean>,
): Promise<OpenDocument> {
  const document = await openDocument(tx, actor, documentId, mode, permission).catch(
    async (error: unknown) => {
      const unseen =
        error instanceof Forbidden && !(await isSeen(await readDocument(tx, actor, documentId, tx.now)));
      throw unseen ? new NotFound() : error;
    },
  );
  if (!(await isSeen(document))) throw new NotFound();
  return document;
}
