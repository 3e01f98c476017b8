import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { officialDateFor } from '../documents/official-date';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { calendarDate } from '../platform/http/schemas';
import { newId } from '../platform/ids';
import { ConclusionNotice } from './conclusion.entity';
import { openDocumentOfConclusion } from './open-conclusion';

export const newNotice = z
  .object({
    conclusionIds: z
      .array(z.uuid())
      .min(1)
      .max(100)
      .meta({ description: 'One body’s conclusions on documents of one committee.' }),
    form: z.string().trim().min(1).max(20).optional().meta({ description: 'TB, KL ...' }),
    number: z.string().trim().min(1).max(100),
    officialDate: calendarDate,
    reason: z.string().max(2000).optional(),
  })
  .meta({ id: 'NewConclusionNotice' });

interface Part {
  id: string;
  documentId: string;
  committeeId: string;
  bodyId: string;
  form: string;
  number: string | null;
  noticeId: string | null;
}
const parts = `select q.id, q.document_id as "documentId", q.committee_id as "committeeId", r.body_id as "bodyId",
    q.form, q.number, q.notice_id as "noticeId"
  from conclusions q join rounds r on r.id = q.round_id where q.id = any($1) order by q.document_id, q.id`;

/** The office issues one notice over the conclusions of several documents: one number, form and date for all of them. */
@Injectable()
export class IssueNotice {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, input: z.output<typeof newNotice>): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const wanted = [...new Set(input.conclusionIds)];
      const found = await tx.query<Part & Record<string, unknown>>(parts, [wanted]);
      const { committeeId, form, officialDate } = await this.openAll(tx, actor, input, found);
      if (found.length !== wanted.length) throw new Invalid('unknown-conclusion', {}, 'conclusionIds');
      requireOneBody(found);
      await requireUnregistered(tx, wanted);
      const id = newId();
      await tx.insert(ConclusionNotice, {
        ...{ id, committeeId, form, number: input.number, officialDate, revision: 1 },
        ...{ recordedBy: actor.personId!, recordedAt: tx.now },
      });
      await tx.query(
        `update conclusions set notice_id = $2, form = $3, number = $4, official_date = $5, revision = revision + 1
          where id = any($1)`,
        [wanted, id, form, input.number, officialDate],
      );
      for (const part of found) {
        record(tx, {
          type: 'conclusion.registered',
          ...{ committeeId: part.committeeId, documentId: part.documentId, officialDate },
          data: {
            ...{ conclusionId: part.id, noticeId: id, form, number: input.number },
            ...{ reason: input.reason ?? null, formerNumber: part.number },
          },
        });
      }
      return { id };
    });
  }

  /** Every document in turn, always in the order of their ids, so that two notices at once cannot wait for each other. */
  private async openAll(
    tx: Tx,
    actor: Actor,
    input: z.output<typeof newNotice>,
    found: readonly Part[],
  ): Promise<{ committeeId: string; form: string; officialDate: string }> {
    let officialDate = input.officialDate;
    for (const { id } of found) {
      const document = await openDocumentOfConclusion(tx, actor, id, 'conclusion.register').catch(
        (error: unknown) => {
          // To those who may not see it a conclusion is like an unknown one.
          throw error instanceof NotFound ? new Invalid('unknown-conclusion', {}, 'conclusionIds') : error;
        },
      );
      officialDate = await officialDateFor(tx, document, input.officialDate, input.reason);
    }
    const [first] = found;
    if (!first) throw new Invalid('unknown-conclusion', {}, 'conclusionIds');
    return { committeeId: first.committeeId, form: input.form ?? first.form, officialDate };
  }
}

function requireOneBody(found: readonly Part[]): void {
  const bodies = new Set(found.map(({ committeeId, bodyId }) => `${committeeId} ${bodyId}`));
  if (bodies.size > 1) throw new Invalid('notice-of-one-committee', {}, 'conclusionIds');
}

/** Read again under the locks: another notice may have taken one of them meanwhile. */
async function requireUnregistered(tx: Tx, ids: readonly string[]): Promise<void> {
  const taken = await tx.query('select from conclusions where id = any($1) and notice_id is not null', [ids]);
  if (taken.length > 0) throw Refused.because('conclusion-in-notice');
}
