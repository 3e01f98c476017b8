import { restoreReplaced } from '../documents/given-in-person';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import { isFinal } from '../workflow/facts';
import { settleByAnswer } from './answer-disposition';
import type { AnswerCode } from './verdict.entity';

/*
 * What was entered for somebody in error is taken out of account: it stays on record, and counts for nothing. Called by
 * entered/ inside its transaction, under the document's lock. Answers which entry stands again, having been replaced by it.
 */

/** @throws Refused `comment-settled` */
export async function voidComment(tx: Tx, id: string): Promise<null> {
  const comment = await tx.first<{ settledAt: Date | null }>(
    'select settled_at as "settledAt" from comments where id = $1 for update',
    [id],
  );
  if (comment?.settledAt) throw Refused.because('comment-settled');
  await tx.query(
    'update comments set withdrawn_at = coalesce(withdrawn_at, $2), revision = revision + 1 where id = $1',
    [id, tx.now],
  );
  return null;
}

export async function voidPosition(tx: Tx, id: string): Promise<string | null> {
  const current = await tx.query(
    'update positions set superseded_at = $2 where id = $1 and superseded_at is null returning id',
    [id, tx.now],
  );
  if (current.length === 0) return null;
  return (await restoreReplaced(tx, 'positions', ['round_id', 'by_party_id'], id))?.id ?? null;
}

/** Signed or at its end: what was said on the way stays as it was. */
const isSigned = ({ state, resumeTo }: Pick<OpenDocument, 'state' | 'resumeTo'>): boolean =>
  isFinal(state) || (resumeTo ?? state) === 'adoption.quarantine';

/**
 * The disposition waits for its answer again, unless something else has settled the comment since, or the text is signed:
 * then it is on record that the answer was not its author's, and nothing is open again.
 */
export async function voidAnswer(tx: Tx, id: string, document: OpenDocument): Promise<string | null> {
  if (isSigned(document)) return null;
  const [current] = await tx.query<{ commentId: string }>(
    `update answers set superseded_at = $2 where id = $1 and superseded_at is null
     returning comment_id as "commentId"`,
    [id, tx.now],
  );
  if (!current) return null;
  const same = ['comment_id', 'disposition_id'];
  const restored = await restoreReplaced<{ id: string; code: AnswerCode }>(tx, 'answers', same, id);
  await tx.query(
    `update comments set settled_at = null, settled_by = null, withdrawn_at = null
      where id = $1 and settled_by = 'answer'`,
    [current.commentId],
  );
  if (!restored) return null;
  const open = 'select from comments where id = $1 and settled_at is null and withdrawn_at is null';
  if ((await tx.query(open, [current.commentId])).length > 0)
    await settleByAnswer(tx, current.commentId, restored.code);
  return restored.id;
}
