import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '../platform/http/schemas';
import type { Actor } from '../access/actor';
import { isFinal } from '../workflow/facts';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { newId } from '../platform/ids';
import { Reply } from './comment.entity';
import { openComment } from './open-comment';

export const newReply = z.object({ body: line(100_000) }).meta({ id: 'NewReply' });

/** Anybody taking part answers a comment in words; a reply decides nothing. */
@Injectable()
export class ReplyToComment {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, commentId: string, input: z.output<typeof newReply>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, comment } = await openComment(tx, actor, commentId, 'comment.reply');
      if (comment.withdrawnAt) throw Refused.because('comment-withdrawn');
      if (isFinal(document.state)) throw Refused.because('comments-closed');
      const id = newId();
      await tx.insert(Reply, {
        ...{ id, committeeId: document.committeeId, documentId: document.id, commentId, body: input.body },
        ...{ byPartyId: actor.personId!, enteredBy: actor.personId!, createdAt: tx.now },
      });
      record(tx, {
        type: 'comment.replied',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { commentId, replyId: id, body: input.body },
      });
      return { id };
    });
  }
}
