import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { runsDocument } from '../../access/predicates';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors';
import { line, uuid } from '../../platform/http/schemas';
import { openDocument } from '../document-standing';
import { requireTimeForRecusals } from './time-for-recusals';

export const recusalEnd = z
  .object({
    personId: uuid
      .optional()
      .meta({ description: 'Whose it is; your own unless the office ends another’s.' }),
    reason: line(2000).optional().meta({ description: 'The office must give one.' }),
  })
  .meta({ id: 'RecusalEnd' });

/** The ground is gone: its holder, or the office with a reason, ends a recusal. */
@Injectable()
export class EndRecusal {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: z.output<typeof recusalEnd>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'recusal.declare');
      const personId = input.personId ?? actor.personId!;
      if (personId !== actor.personId) {
        if (!runsDocument(document.standing)) throw new Forbidden();
        if (!input.reason) throw new Invalid('reason-missing', {}, 'reason');
      }
      const held = await tx.first<{ id: string; ended: boolean }>(
        `select id, ended_at is not null as ended from recusals where document_id = $1 and person_id = $2
          order by id desc limit 1`,
        [documentId, personId],
      );
      if (!held) throw new NotFound();
      if (held.ended) throw Refused.because('recusal-ended', {}, [personId]);
      await requireTimeForRecusals(tx, document);
      const reason = input.reason ?? null;
      await tx.query('update recusals set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1', [
        ...[held.id, tx.now, actor.personId, reason],
      ]);
      record(tx, {
        type: 'recusal.ended',
        committeeId: document.committeeId,
        documentId,
        data: { recusalId: held.id, personId, reason },
      });
      return { id: held.id };
    });
  }
}
