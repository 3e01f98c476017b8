import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Forbidden, Refused } from '../platform/errors';
import { speaksFor } from './author';
import { openComment } from './open-comment';

/** Its author takes a comment back, until it is settled. It stays on record and is owed no longer. */
@Injectable()
export class WithdrawComment {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, commentId: string): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'comment.withdraw');
      if (!(await speaksFor(tx, actor, comment.byPartyId))) throw new Forbidden('not-the-author');
      if (comment.settledAt) throw Refused.because('comment-settled');
      if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
      await tx.query('update comments set withdrawn_at = $2, revision = revision + 1 where id = $1', [
        commentId,
        tx.now,
      ]);
      record(tx, {
        type: 'comment.withdrawn',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { commentId },
      });
      requestProgressCheck(tx, document.id);
      return { id: commentId };
    });
  }
}
