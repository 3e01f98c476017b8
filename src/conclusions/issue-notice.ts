import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { calendarDate, line, uuid } from '../platform/http/schemas';
import {
  openParts,
  requireOneBody,
  requireUnregistered,
  storeNotice,
  unknownConclusion,
} from './notice-parts';

export const newNotice = z
  .object({
    conclusionIds: z
      .array(uuid)
      .min(1)
      .max(100)
      .meta({ description: 'One body’s conclusions on documents of one committee.' }),
    form: line(20).optional().meta({ description: 'TB, KL ...' }),
    number: line(100),
    officialDate: calendarDate,
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'NewConclusionNotice' });

/** The office issues one notice over the conclusions of several documents: one number, form and date for all of them. */
@Injectable()
export class IssueNotice {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Invalid `unknown-conclusion`, `notice-of-one-committee`; Refused `conclusion-in-notice` */
  run(actor: Actor, input: z.output<typeof newNotice>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const wanted = [...new Set(input.conclusionIds)];
      const { officialDate, found } = await openParts(tx, actor, wanted, input, unknownConclusion);
      requireOneBody(found);
      await requireUnregistered(tx, wanted);
      const { form = found[0].form, number, reason = null } = input;
      const id = await storeNotice(tx, { form, number, officialDate, reason, corrects: null }, found);
      for (const part of found) {
        record(tx, {
          type: 'conclusion.registered',
          ...{ committeeId: part.committeeId, documentId: part.documentId, officialDate },
          data: { conclusionId: part.id, noticeId: id, form, number, reason, formerNumber: part.number },
        });
      }
      return { id };
    });
  }
}
