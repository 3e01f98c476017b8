import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Invalid } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { calendarDate, line } from '../platform/http/schemas';
import { fold } from '../text/fold';
import { refuseMarked } from './access/state-secret-marks';
import { openDocument } from './document-standing';

export const documentSettings = z
  .object({
    title: line(2000),
    effectiveOn: calendarDate.nullable().default(null),
    recipientIds: z.array(z.uuid()).max(500).default([]),
  })
  .meta({ id: 'DocumentSettings' });

/** What stands around the text: its title, the day it takes effect and who receives it. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly transactions: Transactions) {}

  run(
    actor: Actor,
    id: string,
    ifMatch: string | undefined,
    input: z.output<typeof documentSettings>,
  ): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      refuseMarked(input.title);
      const document = await openDocument(tx, actor, id, 'exclusive', 'document.settings');
      requireMatch(ifMatch, document.revision);
      const recipients = [...new Set(input.recipientIds)];
      const known = await tx.query('select from parties where id = any($1)', [recipients]);
      if (known.length !== recipients.length) throw new Invalid('unknown-party', {}, 'recipientIds');
      await tx.query(
        `update documents set title = $2, title_folded = $3, effective_on = $4, revision = revision + 1 where id = $1`,
        [id, input.title, fold(input.title), input.effectiveOn],
      );
      await tx.query('delete from document_recipients where document_id = $1 and party_id <> all($2)', [
        id,
        recipients,
      ]);
      await tx.query(
        `insert into document_recipients (document_id, committee_id, party_id)
         select $1, $2, party from unnest($3::uuid[]) party on conflict do nothing`,
        [id, document.committeeId, recipients],
      );
      record(tx, {
        type: 'document.settings-changed',
        committeeId: document.committeeId,
        documentId: id,
        data: { ...input },
      });
      return { id };
    });
  }
}
