import type { Tx } from '../platform/database/tx';

/**
 * Marks an open round as reminded, once; call it under the document's lock. False where that was done, where comments are
 * no longer open, or where the due time has passed or moved.
 */
export async function markRoundReminded(tx: Tx, roundId: string, dueAt: Date): Promise<boolean> {
  const marked = await tx.first(
    `update rounds r set reminded_at = $2 from documents d
      where r.id = $1 and r.closed_at is null and r.reminded_at is null and r.due_at = $3 and r.due_at > $2
        and d.id = r.document_id and d.state = 'comments.open' and d.round_number = r.number
     returning r.id`,
    [roundId, tx.now, dueAt],
  );
  return marked !== undefined;
}
