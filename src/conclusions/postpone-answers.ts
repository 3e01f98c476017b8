import type { Tx } from '../platform/database/tx';

/** The agency loses no minute for its written answers to the time the document was parked. */
export function postponeAnswers(tx: Tx, documentId: string, parkedAt: Date): void {
  tx.send(
    `update conclusions q set answer_due_at = q.answer_due_at + ($2::timestamptz - $3::timestamptz)
      where q.document_id = $1 and q.answer_due_at is not null and not exists (select from conclusion_answers a
        where a.conclusion_id = q.id and a.superseded_at is null)`,
    [documentId, tx.now, parkedAt],
  );
}
