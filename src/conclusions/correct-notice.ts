import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, NotFound, Refused } from '../platform/errors';
import { line } from '../platform/http/schemas';
import { newNotice } from './issue-notice';
import {
  openParts,
  requireOneBody,
  requireUnregistered,
  storeNotice,
  unknownConclusion,
} from './notice-parts';

export const correctingNotice = newNotice
  .extend({
    conclusionIds: newNotice.shape.conclusionIds
      .optional()
      .meta({ description: 'Where the corrected notice held the wrong ones.' }),
    reason: line(2000).meta({ description: 'What was wrong.' }),
  })
  .meta({ id: 'CorrectingNotice' });
type CorrectingNotice = z.output<typeof correctingNotice>;

interface Corrected {
  form: string;
  number: string;
  officialDate: string;
}
const corrected = `select form, number, official_date::text as "officialDate" from conclusion_notices where id = $1`;
const successor = 'select number from conclusion_notices where corrects = $1';

interface Held {
  conclusionId: string;
  form: string;
  number: string | null;
  officialDate: string;
}
const holding = `select conclusion_id as "conclusionId", former_form as form, former_number as number,
    former_date::text as "officialDate"
  from conclusion_notice_parts where notice_id = $1`;
const letGo = `update conclusions set notice_id = null, form = $2, number = $3, official_date = $4,
    revision = revision + 1 where id = $1`;

/**
 * The office corrects number, form or date of a notice, or which conclusions it holds, by another notice that names it. What
 * the conclusions say is nobody's to correct: every wording stays as it was issued, and so does the earlier notice.
 */
@Injectable()
export class CorrectNotice {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @throws NotFound, Forbidden; Refused `notice-corrected`, `conclusion-in-notice`; Invalid `nothing-corrected`,
   * `unknown-conclusion`, `notice-of-one-committee`
   */
  run(actor: Actor, noticeId: string, input: CorrectingNotice): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      const before = await tx.first<Corrected & Record<string, unknown>>(corrected, [noticeId]);
      const held = await tx.query<Held & Record<string, unknown>>(holding, [noticeId]);
      if (!before) throw new NotFound();
      const former = new Map(held.map((part) => [part.conclusionId, part]));
      const wanted = new Set(input.conclusionIds ?? former.keys());
      const all = [...new Set([...former.keys(), ...wanted])];
      const { officialDate, found } = await openParts(tx, actor, all, input, (id) =>
        former.has(id) ? new NotFound() : unknownConclusion(),
      );
      await requireNewest(tx, noticeId);
      requireOneBody(found);
      const added = [...wanted].filter((id) => !former.has(id));
      await requireUnregistered(tx, added);
      const { number, reason } = input;
      const form = input.form ?? before.form;
      const dropped = held.filter(({ conclusionId }) => !wanted.has(conclusionId));
      const same = form === before.form && number === before.number && officialDate === before.officialDate;
      if (same && added.length + dropped.length === 0) throw new Invalid('nothing-corrected', {}, 'number');

      const kept = found
        .filter((part) => wanted.has(part.id))
        .map((part) => {
          const was = former.get(part.id);
          return was ? { ...part, before: was } : part;
        });
      const id = await storeNotice(tx, { form, number, officialDate, reason, corrects: noticeId }, kept);
      for (const part of dropped) {
        await tx.query(letGo, [part.conclusionId, part.form, part.number, part.officialDate]);
      }
      for (const part of found) {
        record(tx, {
          type: 'conclusion.notice-corrected',
          ...{ committeeId: part.committeeId, documentId: part.documentId, officialDate },
          data: {
            ...{ conclusionId: part.id, noticeId: id, corrects: noticeId, held: wanted.has(part.id) },
            ...{ form, number, reason, formerNumber: part.number },
          },
        });
      }
      return { id };
    });
  }
}

/** Read under the locks: two corrections at once hold the same documents. */
async function requireNewest(tx: Tx, noticeId: string): Promise<void> {
  const later = await tx.first<{ number: string }>(successor, [noticeId]);
  if (later) throw Refused.because('notice-corrected', { number: later.number });
}
