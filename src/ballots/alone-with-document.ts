import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import { seesEverything } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';

/** The ballot's document, locked so that no closing, no vote and no other count is under way. @throws NotFound, Forbidden */
export async function aloneWithDocument(
  tx: Tx,
  actor: Actor,
  ballotId: string,
  permission: DocumentPermission,
): Promise<OpenDocument> {
  const found = await tx.first<{ documentId: string }>(
    'select document_id as "documentId" from ballots where id = $1',
    [ballotId],
  );
  if (!found) throw new NotFound();
  return openDocumentOfPart(tx, actor, found.documentId, 'exclusive', permission, ({ standing }) =>
    seesEverything(standing),
  );
}
