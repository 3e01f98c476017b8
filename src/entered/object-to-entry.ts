import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { speaksFor } from '../comments/author';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import { Forbidden, Refused } from '../platform/errors';
import { line } from '../platform/http/schemas';
import { newId } from '../platform/ids';
import { EntryObjection, type EntryKind } from './entry-objection.entity';
import { openEntry } from './open-entry';
import { whoAnswers } from './who-answers';

export const newObjection = z.object({ reason: line(2000) }).meta({ id: 'NewObjection' });

/** Whose opinion somebody else entered says that it is not theirs, or not so; the office has to answer for it. */
@Injectable()
export class ObjectToEntry {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, kind: EntryKind, entryId: string, reason: string): Promise<{ entryId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, entry } = await openEntry(tx, actor, kind, entryId, 'document.read');
      if (entry.enteredBy === actor.personId || !(await speaksFor(tx, actor, entry.byPartyId))) {
        throw new Forbidden('not-entered-for-you');
      }
      const before = await tx.query('select from entry_objections where entry_id = $1', [entryId]);
      if (before.length > 0) throw Refused.because('objection-made');
      const answeredBy = await whoAnswers(tx, entry, actor.personId!, tx.now);
      const id = newId();
      await tx.insert(EntryObjection, {
        ...{ id, committeeId: document.committeeId, documentId: document.id, kind, entryId, reason },
        ...{ byPersonId: actor.personId!, recordedAt: tx.now },
      });
      record(tx, {
        type: 'entry.objected-to',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { objectionId: id, kind, entryId, reason, personId: entry.enteredBy, answeredBy },
      });
      return { entryId };
    });
  }
}
