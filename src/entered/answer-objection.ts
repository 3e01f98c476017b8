import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { runsDocument } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import { record, requestProgressCheck } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid, NotFound, Refused } from '../platform/errors';
import { line, uuid } from '../platform/http/schemas';
import { findEntry, takeOut, type Entry } from './entries';
import { objectionOutcomes, type EntryKind } from './entry-objection.entity';
import { openEntry } from './open-entry';
import { whoAnswers } from './who-answers';

export const newOutcome = z
  .object({
    outcome: z.enum(objectionOutcomes),
    reason: line(2000),
    replacedBy: uuid.optional().meta({ description: 'With `corrected`: the entry made in its place.' }),
  })
  .meta({ id: 'NewObjectionOutcome' });
type NewOutcome = z.output<typeof newOutcome>;

/**
 * The office takes the entry out of account, puts a right one in its place, or lets it stand; always with a reason. Whoever
 * entered it may give in, and another says that it stands.
 */
@Injectable()
export class AnswerObjection {
  constructor(private readonly transactions: Transactions) {}

  run(actor: Actor, kind: EntryKind, entryId: string, input: NewOutcome): Promise<{ entryId: string }> {
    return this.transactions.run(actor, async (tx) => {
      const { document, entry } = await openEntry(tx, actor, kind, entryId, 'entry.correct');
      const objection = await tx.first<{ id: string; byPersonId: string; outcome: string | null }>(
        'select id, by_person_id as "byPersonId", outcome from entry_objections where entry_id = $1 and kind = $2',
        [entryId, kind],
      );
      if (!objection) throw new NotFound();
      const givesIn = entry.enteredBy === actor.personId && input.outcome !== 'stands';
      const answering = givesIn ? undefined : await othersThan(tx, actor, document, entry, objection);
      if (objection.outcome) throw Refused.because('objection-answered');
      if (answering) throw Refused.because(...answering);
      const { outcome, reason, replacedBy = null } = input;
      await requireReplacement(tx, kind, entryId, entry, input);
      const restored = outcome === 'stands' ? null : await takeOut(tx, document, kind, entryId);
      await tx.query(
        `update entry_objections set outcome = $2, outcome_reason = $3, replaced_by = $4, decided_by = $5,
           decided_at = $6 where id = $1`,
        [objection.id, outcome, reason, replacedBy, actor.personId, tx.now],
      );
      record(tx, {
        type: 'entry.objection-answered',
        committeeId: document.committeeId,
        documentId: document.id,
        data: { kind, entryId, outcome, reason, replacedBy, restored, personId: objection.byPersonId },
      });
      requestProgressCheck(tx, document.id);
      return { entryId };
    });
  }
}

/**
 * Why it is not the actor's to answer, and whose it is; undefined where it is.
 * @throws Forbidden for whoever presides while the office has somebody for it
 */
async function othersThan(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  entry: Entry,
  { byPersonId }: { readonly byPersonId: string },
): Promise<[string, Record<string, number>, readonly string[]] | undefined> {
  const deciders = await whoAnswers(tx, entry, byPersonId, tx.now);
  if (actor.personId !== null && deciders.includes(actor.personId)) return undefined;
  if (!runsDocument(document.standing)) throw new Forbidden();
  if (deciders.length > 0) return ['own-entry', {}, deciders];
  return ['nobody-else-presides', { count: 1 }, [entry.enteredBy]];
}

/** A right entry is of the same kind and the same author. @throws Invalid `replacement-missing`, `replacement-unfit` */
async function requireReplacement(
  tx: Tx,
  kind: EntryKind,
  entryId: string,
  entry: Entry,
  { outcome, replacedBy }: NewOutcome,
): Promise<void> {
  if (outcome !== 'corrected') {
    if (replacedBy) throw new Invalid('replacement-unfit', {}, 'replacedBy');
    return;
  }
  if (!replacedBy) throw new Invalid('replacement-missing', {}, 'replacedBy');
  const other = await findEntry(tx, kind, replacedBy).catch(() => undefined);
  const fits =
    other &&
    other.documentId === entry.documentId &&
    other.byPartyId === entry.byPartyId &&
    replacedBy !== entryId;
  if (!fits) throw new Invalid('replacement-unfit', {}, 'replacedBy');
}
