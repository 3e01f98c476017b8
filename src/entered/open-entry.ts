import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import { seesOpinion } from '../comments/author';
import { requireUnsealed } from '../comments/sealed';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import type { Tx } from '../platform/database/tx';
import { findEntry, type Entry } from './entries';
import type { EntryKind } from './entry-objection.entity';

/**
 * Opens the document of something entered for somebody: those who may not see the entry learn nothing of it.
 * @throws NotFound, Forbidden
 */
export async function openEntry(
  tx: Tx,
  actor: Actor,
  kind: EntryKind,
  entryId: string,
  permission: DocumentPermission,
): Promise<{ document: OpenDocument; entry: Entry }> {
  const entry = await findEntry(tx, kind, entryId);
  const { documentId, roundNumber, byPartyId, enteredBy } = entry;
  const document = await openDocumentOfPart(tx, actor, documentId, 'exclusive', permission, async (open) => {
    if (roundNumber !== null) await requireUnsealed(tx, actor, open, { roundNumber, byPartyId, enteredBy });
    return seesOpinion(tx, actor, open.standing, entry);
  });
  return { document, entry };
}
