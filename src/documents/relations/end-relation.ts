import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { NotFound, Refused } from '../../platform/errors';
import { openDocument } from '../document-standing';

/** A relation recorded in error, or given up, ends; that it was recorded stays. */
@Injectable()
export class EndRelation {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound, Refused `relation-ended` */
  run(actor: Actor, documentId: string, relationId: string, reason: string): Promise<{ relationId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'relation.record');
      const relation = await tx.first<{ endedAt: Date | null }>(
        'select ended_at as "endedAt" from document_relations where id = $1 and document_id = $2',
        [relationId, documentId],
      );
      if (!relation) throw new NotFound();
      if (relation.endedAt !== null) throw Refused.because('relation-ended');
      tx.send('update document_relations set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1', [
        ...[relationId, tx.now, actor.personId, reason],
      ]);
      record(tx, {
        type: 'relation.ended',
        committeeId: document.committeeId,
        documentId,
        data: { relationId, reason },
      });
      return { relationId };
    });
  }
}
