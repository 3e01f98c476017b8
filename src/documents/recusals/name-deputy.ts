import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { runsDocument } from '../../access/predicates';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { Forbidden, NotFound } from '../../platform/errors';
import { uuid } from '../../platform/http/schemas';
import { openDocument } from '../document-standing';
import { requireDeputy } from './declare-recusal';
import { requireTimeForRecusals } from './time-for-recusals';

export const namedDeputy = z
  .object({
    deputyId: uuid,
    personId: uuid.optional().meta({ description: 'In whose place; your own unless the office names them.' }),
  })
  .meta({ id: 'NamedDeputy' });

/** Where nobody presides because of a recusal and several deputies might, its holder or the office names one. */
@Injectable()
export class NameDeputy {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: z.output<typeof namedDeputy>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'recusal.declare');
      const personId = input.personId ?? actor.personId!;
      if (personId !== actor.personId && !runsDocument(document.standing)) throw new Forbidden();
      const held = await tx.first<{ id: string; deputyId: string | null }>(
        `select id, deputy_id as "deputyId" from recusals
          where document_id = $1 and person_id = $2 and ended_at is null`,
        [documentId, personId],
      );
      if (!held) throw new NotFound();
      await requireTimeForRecusals(tx, document);
      await requireDeputy(tx, document, personId, input.deputyId);
      if (held.deputyId === input.deputyId) {
        tx.markUnchanged();
        return { id: held.id };
      }
      await tx.query('update recusals set deputy_id = $2 where id = $1', [held.id, input.deputyId]);
      record(tx, {
        type: 'recusal.deputy-named',
        committeeId: document.committeeId,
        documentId,
        data: { recusalId: held.id, personId: input.deputyId, inPlaceOf: personId },
      });
      return { id: held.id };
    });
  }
}
