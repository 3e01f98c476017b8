import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { paperKinds } from '../../committees/rules/rules.schema';
import { record } from '../../ledger/record';
import { Transactions } from '../../platform/database/transactions';
import { calendarDate } from '../../platform/http/schemas';
import { newId } from '../../platform/ids';
import { openDocument } from '../document-standing';
import { officialDateFor } from '../official-date';
import { Paper } from './paper.entity';

export const newPaper = z
  .object({
    kind: z.enum(paperKinds),
    title: z.string().trim().min(1).max(500),
    number: z.string().trim().min(1).max(100).optional(),
    officialDate: calendarDate.optional(),
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'NewPaper' });

/** Enters a paper in the dossier's list; the rules may name kinds that must be there before a gate opens. */
@Injectable()
export class AddPaper {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, documentId: string, input: z.output<typeof newPaper>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocument(tx, actor, documentId, 'exclusive', 'paper.add');
      const officialDate = await officialDateFor(tx, document, input.officialDate, input.reason);
      const id = newId();
      await tx.insert(Paper, {
        ...{ id, committeeId: document.committeeId, documentId, roundNumber: document.round?.number ?? 0 },
        ...{ kind: input.kind, title: input.title, number: input.number ?? null, officialDate },
        ...{ accessLevel: 'open', recordedAt: tx.now, recordedBy: actor.personId! },
      });
      record(tx, {
        type: 'paper.added',
        committeeId: document.committeeId,
        documentId,
        officialDate,
        data: { paperId: id, kind: input.kind, title: input.title, number: input.number ?? null },
      });
      return { id };
    });
  }
}
