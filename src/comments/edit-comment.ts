import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { whoseTurn } from '../documents/who-could';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Forbidden, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { checkContent, commentContent } from './add-comment';
import { speaksFor } from './author';
import { findCommentBy } from './comment-words';
import { openComment } from './open-comment';

export const editedComment = commentContent.meta({ id: 'EditedComment' });

const keepWording = `insert into comment_wordings
    (comment_id, committee_id, document_id, revision, kind, blocking, body, proposed_text, replaced_at)
  select id, committee_id, document_id, revision, kind, blocking, body, proposed_text, $2 from comments where id = $1`;

/** Its author rewords a comment, until closing or its first reply; the former wording is kept. */
@Injectable()
export class EditComment {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    commentId: string,
    ifMatch: string | undefined,
    input: z.output<typeof editedComment>,
  ): Promise<{ id: string }> {
    checkContent(input);
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'comment.create');
      requireMatch(ifMatch, comment.revision);
      if (!(await speaksFor(tx, actor, comment.byPartyId))) throw new Forbidden('not-the-author');
      if (document.state !== 'comments.open' || document.round!.dueAt <= tx.now)
        throw Refused.because('comments-closed', {}, await whoseTurn(tx, document));
      if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
      const replies = await tx.query('select from replies where comment_id = $1 limit 1', [commentId]);
      if (replies.length > 0) throw Refused.because('comment-replied-to');
      if (isSame(comment, input)) {
        tx.markUnchanged();
        return { id: commentId };
      }
      await tx.query(keepWording, [commentId, tx.now]);
      await tx.query(
        `update comments set kind = $2, blocking = $3, body = $4, proposed_text = $5, revision = revision + 1 where id = $1`,
        [commentId, input.kind, input.blocking, input.body, input.proposedText ?? null],
      );
      const { committeeId, id: documentId } = document;
      findCommentBy(tx, { id: commentId, committeeId, documentId }, input);
      record(tx, {
        type: 'comment.edited',
        committeeId: document.committeeId,
        documentId: document.id,
        data: {
          commentId,
          revision: comment.revision + 1,
          ...input,
          proposedText: input.proposedText ?? null,
        },
      });
      return { id: commentId };
    });
  }
}

const isSame = (
  comment: { kind: string; blocking: boolean; body: string; proposedText: string | null },
  input: z.output<typeof editedComment>,
): boolean =>
  comment.kind === input.kind &&
  comment.blocking === input.blocking &&
  comment.body === input.body &&
  comment.proposedText === (input.proposedText ?? null);
