import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { isFinal } from '../workflow/facts';

/*
 * What was entered for somebody in error is taken out of account: it stays on record, and counts for nothing. Called by
 * entered/ inside its transaction, under the document's lock.
 */

/** @throws Refused `comment-settled` */
export async function voidComment(tx: Tx, id: string): Promise<void> {
  const comment = await tx.first<{ settledAt: Date | null }>(
    'select settled_at as "settledAt" from comments where id = $1 for update',
    [id],
  );
  if (comment?.settledAt) throw Refused.because('comment-settled');
  await tx.query(
    'update comments set withdrawn_at = coalesce(withdrawn_at, $2), revision = revision + 1 where id = $1',
    [id, tx.now],
  );
}

export async function voidPosition(tx: Tx, id: string): Promise<void> {
  await tx.query('update positions set superseded_at = coalesce(superseded_at, $2) where id = $1', [
    id,
    tx.now,
  ]);
}

/** Signed or at its end: what was said on the way stays as it was. */
const isSigned = ({ state, resumeTo }: Pick<OpenDocument, 'state' | 'resumeTo'>): boolean =>
  isFinal(state) || (resumeTo ?? state) === 'adoption.quarantine';

/**
 * The disposition waits for its answer again, unless something else has settled the comment since, or the text is signed:
 * then it is on record that the answer was not its author's, and nothing is open again.
 */
export async function voidAnswer(tx: Tx, id: string, document: OpenDocument): Promise<void> {
  if (isSigned(document)) return;
  const current = await tx.query<{ commentId: string }>(
    `update answers set superseded_at = $2 where id = $1 and superseded_at is null
     returning comment_id as "commentId"`,
    [id, tx.now],
  );
  for (const { commentId } of current) {
    await tx.query(
      `update comments set settled_at = null, settled_by = null, withdrawn_at = null
        where id = $1 and settled_by = 'answer'`,
      [commentId],
    );
  }
}
