import type { Tx } from '../platform/database/tx';

/*
 * The ways a comment is settled that are not its author's answer. Called by the commands of higher modules inside their
 * transaction; "nobody is talked over, and no absent member blocks for ever".
 */

/** The chair has ruled on this one. */
export async function settleByRuling(tx: Tx, commentId: string): Promise<void> {
  await tx.query(
    `update comments set settled_at = $2, settled_by = 'ruling' where id = $1 and settled_at is null`,
    [commentId, tx.now],
  );
}

/** The confirming period is over: who has not answered is taken to be satisfied, except on an objection. */
export async function settleSilent(tx: Tx, documentId: string): Promise<void> {
  await tx.query(
    `update comments k set settled_at = $2, settled_by = 'silence'
      where k.document_id = $1 and k.settled_at is null and k.withdrawn_at is null and not k.blocking
        and exists (select from dispositions d where d.comment_id = k.id and d.superseded_at is null)
        and not exists (select from answers a where a.comment_id = k.id and a.superseded_at is null)`,
    [documentId, tx.now],
  );
}

/** Without a confirming period, a disposition together with the chair's acceptance of the text settles. */
export async function settleDisposed(tx: Tx, documentId: string): Promise<void> {
  await tx.query(
    `update comments k set settled_at = $2, settled_by = 'acceptance'
      where k.document_id = $1 and k.settled_at is null and k.withdrawn_at is null
        and exists (select from dispositions d where d.comment_id = k.id and d.superseded_at is null)`,
    [documentId, tx.now],
  );
}

/**
 * Of the comment `k`: the agency accepts it and the presiding person ruled so. That is settled, and yet the text is held to
 * it, so that the clauses cited may still change.
 */
export const isHeldToTheText = `(k.withdrawn_at is null and k.settled_by = 'ruling'
  and exists (select from rulings g where g.comment_id = k.id and g.superseded_at is null and g.code = 'agency')
  and exists (select from dispositions s where s.comment_id = k.id and s.superseded_at is null
    and s.code in ('accepted', 'accepted-in-part')))`;

/** A revision goes back for some points: the dispositions of all other comments stand as they are. */
export async function reopenOnly(tx: Tx, documentId: string, commentIds: readonly string[]): Promise<void> {
  await tx.query(
    `update comments set locked_at = case when id = any($2) then null else $3::timestamptz end
      where document_id = $1 and withdrawn_at is null and (settled_at is null or id = any($2))`,
    [documentId, commentIds, tx.now],
  );
}

/** A new conclusion opens every owed comment to the agency again. */
export async function reopenAll(tx: Tx, documentId: string): Promise<void> {
  await tx.query('update comments set locked_at = null where document_id = $1 and locked_at is not null', [
    documentId,
  ]);
}
