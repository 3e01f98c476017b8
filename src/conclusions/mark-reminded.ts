import type { Tx } from '../platform/database/tx';

/*
 * What the clock has told of a conclusion, once each; call these under the document's lock. False where that was done, or
 * where there is nothing to tell any more: answered, moved, taken up again, or at an end.
 */
const stillOwed = `d.id = q.document_id and d.state not in ('adopted', 'rejected', 'withdrawn', 'suspended')
  and q.answer_due_at = $3 and not exists (select from conclusion_answers a
    where a.conclusion_id = q.id and a.superseded_at is null)`;

const answerReminded = `update conclusions q set answer_reminded_at = $2 from documents d
  where q.id = $1 and q.answer_reminded_at is null and q.answer_due_at > $2 and ${stillOwed} returning q.id`;
const answerOverdue = `update conclusions q set answer_overdue_at = $2 from documents d
  where q.id = $1 and q.answer_overdue_at is null and q.answer_due_at <= $2 and ${stillOwed} returning q.id`;
const reviewTold = `update conclusions q set review_told_at = $2 from documents d
  where q.id = $1 and q.review_told_at is null and d.id = q.document_id and d.state = 'suspended'
    and d.review_on = q.review_on returning q.id`;

/** The written answer to a consulted organisation is due soon. */
export const markAnswerReminded = (tx: Tx, conclusionId: string, dueAt: Date): Promise<boolean> =>
  marked(tx, answerReminded, [conclusionId, tx.now, dueAt]);

/** Its time has passed. */
export const markAnswerOverdue = (tx: Tx, conclusionId: string, dueAt: Date): Promise<boolean> =>
  marked(tx, answerOverdue, [conclusionId, tx.now, dueAt]);

/** The day has come on which what was deferred is taken up again. */
export const markReviewTold = (tx: Tx, conclusionId: string): Promise<boolean> =>
  marked(tx, reviewTold, [conclusionId, tx.now]);

const marked = async (tx: Tx, statement: string, values: unknown[]): Promise<boolean> =>
  (await tx.first(statement, values)) !== undefined;
