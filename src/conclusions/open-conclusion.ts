import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import { seesEverything } from '../access/predicates';
import { belongsTo } from '../documents/belongs-to';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';

const conclusion = `select q.document_id as "documentId", r.body_id as "bodyId"
  from conclusions q join rounds r on r.id = q.round_id where q.id = $1`;

/**
 * Opens the document of a conclusion. Besides those who see everything, whoever led its round knows what it concluded.
 * @throws NotFound for a conclusion that the actor may not see, Forbidden
 */
export async function openDocumentOfConclusion(
  tx: Tx,
  actor: Actor,
  conclusionId: string,
  permission: DocumentPermission,
): Promise<OpenDocument> {
  const found = await tx.first<{ documentId: string; bodyId: string }>(conclusion, [conclusionId]);
  if (!found) throw new NotFound();
  return openDocumentOfPart(
    ...([tx, actor, found.documentId, 'exclusive', permission] as const),
    ({ standing }) => seesEverything(standing) || belongsTo(tx, actor.personId, found.bodyId),
  );
}
