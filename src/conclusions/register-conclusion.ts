import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { officialDateFor } from '../documents/official-date';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { calendarDate, line } from '../platform/http/schemas';
import { openDocumentOfConclusion } from './open-conclusion';

export const conclusionRegistration = z
  .object({
    number: line(100),
    officialDate: calendarDate,
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'ConclusionRegistration' });

interface Registered {
  documentId: string;
  revision: number;
  number: string | null;
  officialDate: string;
  noticeId: string | null;
}

/** The office enters the number and date that the printed conclusion bears in its own register. */
@Injectable()
export class RegisterConclusion {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    input: z.output<typeof conclusionRegistration>,
  ): Promise<{ documentId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const document = await openDocumentOfConclusion(tx, actor, id, 'conclusion.register');
      const { id: documentId } = document;
      const before = (await tx.first<Registered>(
        `select revision, number, official_date::text as "officialDate", notice_id as "noticeId" from conclusions where id = $1`,
        [id],
      ))!;
      requireMatch(ifMatch, before.revision);
      if (before.noticeId) throw Refused.because('conclusion-in-notice');
      const { number } = input;
      if (before.number === number && before.officialDate === input.officialDate) {
        tx.markUnchanged();
        return { documentId };
      }
      const officialDate = await officialDateFor(tx, document, input.officialDate, input.reason);
      await tx.query(
        'update conclusions set number = $2, official_date = $3, revision = revision + 1 where id = $1',
        [id, number, officialDate],
      );
      record(tx, {
        type: 'conclusion.registered',
        committeeId: document.committeeId,
        documentId,
        officialDate,
        data: { conclusionId: id, number, reason: input.reason ?? null, formerNumber: before.number },
      });
      return { documentId };
    });
  }
}
