import type { Actor } from '../access/actor';
import type { DocumentPermission } from '../access/permission-map';
import type { OpenDocument } from '../documents/document-standing';
import { openDocumentOfPart } from '../documents/open-part';
import type { Tx } from '../platform/database/tx';
import { NotFound } from '../platform/errors';
import { seesOpinion } from './author';
import type { CommentKind } from './comment.entity';
import { requireUnsealed } from './sealed';

export interface OpenComment {
  readonly id: string;
  readonly revision: number;
  readonly kind: CommentKind;
  readonly blocking: boolean;
  readonly body: string;
  readonly proposedText: string | null;
  readonly clauseId: string | null;
  readonly roundNumber: number;
  readonly byPartyId: string;
  readonly enteredBy: string;
  readonly withdrawnAt: Date | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly lockedAt: Date | null;
}

const documentOf = `select k.document_id as "documentId", k.by_party_id as "byPartyId", k.entered_by as "enteredBy",
  k.round_number as "roundNumber", r.body_id as "bodyId"
  from comments k join rounds r on r.id = k.round_id where k.id = $1`;
interface Found {
  readonly documentId: string;
  readonly byPartyId: string;
  readonly enteredBy: string;
  readonly roundNumber: number;
  readonly bodyId: string;
}
const locked = `select id, revision, kind, blocking, body, proposed_text as "proposedText", clause_id as "clauseId",
    round_number as "roundNumber", by_party_id as "byPartyId", entered_by as "enteredBy", withdrawn_at as "withdrawnAt",
    settled_at as "settledAt", settled_by as "settledBy", locked_at as "lockedAt"
  from comments where id = $1 for update`;

/**
 * Takes the document's lock, then the comment's row, and checks the permission: the order every command keeps.
 * @throws NotFound for a comment that the actor may not see, whatever it is allowed otherwise; Forbidden
 */
export async function openComment(
  tx: Tx,
  actor: Actor,
  commentId: string,
  permission: DocumentPermission,
  mode: 'shared' | 'exclusive' = 'shared',
): Promise<{ document: OpenDocument; comment: OpenComment }> {
  const found = await tx.first<Found & Record<string, unknown>>(documentOf, [commentId]);
  if (!found) throw new NotFound();
  const document = await openDocumentOfPart(tx, actor, found.documentId, mode, permission, async (open) => {
    await requireUnsealed(tx, actor, open, found);
    return seesOpinion(tx, actor, open.standing, found);
  });
  const comment = await tx.first<OpenComment & Record<string, unknown>>(locked, [commentId]);
  if (!comment) throw new NotFound();
  return { document, comment };
}
