import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { record } from '../ledger/record';
import { Transactions } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { Invalid, Refused } from '../platform/errors';
import { requireMatch } from '../platform/http/preconditions';
import { calendarDate, line, uuid } from '../platform/http/schemas';
import { fold } from '../text/fold';
import { refuseMarked } from './access/state-secret-marks';
import { findByTitle } from './document-words';
import { openDocument, type OpenDocument } from './document-standing';
import { isAfterTheVote, objectionsTo, type SettingsChange } from './settings-rules';
import { holdersOf } from './role-holders';

const asItIs = 'Left out: as it is.';
export const documentSettings = z
  .object({
    title: line(2000),
    effectiveOn: calendarDate.nullable().optional().meta({ description: asItIs }),
    recipientIds: z
      .array(uuid)
      .max(500)
      .optional()
      .meta({ description: `All of them. ${asItIs}` }),
    reason: line(2000).optional().meta({ description: 'Of recipients added once it is adopted.' }),
  })
  .meta({ id: 'DocumentSettings' });
type Settings = z.output<typeof documentSettings>;

interface Current {
  title: string;
  effectiveOn: string | null;
  adoptedOn: string | null;
  recipientIds: string[];
}
const current = `select d.title, d.effective_on::text as "effectiveOn", d.adopted_on::text as "adoptedOn",
    array(select r.party_id from document_recipients r where r.document_id = d.id order by 1) as "recipientIds"
  from documents d where d.id = $1`;

/** What stands around the text: its title, the day it takes effect and who receives it. */
@Injectable()
export class ChangeSettings {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Refused by settings-rules.ts; Invalid `unknown-party`, `effective-before-adoption`, `reason-missing` */
  run(actor: Actor, id: string, ifMatch: string | undefined, input: Settings): Promise<{ id: string }> {
    return this.transactions.run(actor, async (tx) => {
      refuseMarked(input.title);
      const document = await openDocument(tx, actor, id, 'exclusive', 'document.settings');
      requireMatch(ifMatch, document.revision);
      const before = (await tx.first<Current & Record<string, unknown>>(current, [id]))!;
      const after = { ...before, title: input.title, ...wanted(input) };
      const change = changeOf(before, after);
      if (!change.title && !change.effectiveOn && change.added.length + change.removed.length === 0) {
        tx.markUnchanged();
        return { id };
      }
      await requireAllowed(tx, document, change);
      await requireFitting(tx, document, { change, after, reason: input.reason });
      await write(tx, document, after);
      record(tx, {
        type: isAfterTheVote(document) ? 'document.settings-changed-late' : 'document.settings-changed',
        committeeId: document.committeeId,
        documentId: id,
        data: {
          ...{ title: after.title, effectiveOn: after.effectiveOn, recipientIds: after.recipientIds },
          ...{ formerTitle: change.title ? before.title : null, reason: input.reason ?? null },
          ...(document.state === 'adopted' ? { added: [...change.added] } : {}),
        },
      });
      return { id };
    });
  }
}

const wanted = ({ effectiveOn, recipientIds }: Settings): Partial<Current> => ({
  ...(effectiveOn === undefined ? {} : { effectiveOn }),
  ...(recipientIds === undefined ? {} : { recipientIds: [...new Set(recipientIds)] }),
});

const changeOf = (before: Current, after: Current): SettingsChange => ({
  title: before.title !== after.title,
  effectiveOn: before.effectiveOn !== after.effectiveOn,
  added: after.recipientIds.filter((id) => !before.recipientIds.includes(id)),
  removed: before.recipientIds.filter((id) => !after.recipientIds.includes(id)),
});

async function requireAllowed(tx: Tx, document: OpenDocument, change: SettingsChange): Promise<void> {
  const objections = objectionsTo(change, document);
  if (objections.length === 0) return;
  const reasons = [];
  for (const { code, by } of objections) {
    reasons.push({ code, params: {}, who: by ? await holdersOf(tx, document.id, by) : [] });
  }
  throw new Refused(reasons);
}

async function requireFitting(
  tx: Tx,
  { state }: OpenDocument,
  { change, after, reason }: { change: SettingsChange; after: Current; reason: string | undefined },
): Promise<void> {
  const { effectiveOn, adoptedOn } = after;
  if (change.effectiveOn && effectiveOn !== null && adoptedOn !== null && effectiveOn < adoptedOn) {
    throw new Invalid('effective-before-adoption', { day: adoptedOn }, 'effectiveOn');
  }
  if (state === 'adopted' && reason === undefined) throw new Invalid('reason-missing', {}, 'reason');
  const known = await tx.query('select from parties where id = any($1)', [change.added]);
  if (known.length !== change.added.length) throw new Invalid('unknown-party', {}, 'recipientIds');
}

async function write(tx: Tx, { id, committeeId }: OpenDocument, after: Current): Promise<void> {
  await tx.query(
    `update documents set title = $2, title_folded = $3, effective_on = $4, revision = revision + 1 where id = $1`,
    [id, after.title, fold(after.title), after.effectiveOn],
  );
  findByTitle(tx, { id, committeeId }, after.title);
  await tx.query('delete from document_recipients where document_id = $1 and party_id <> all($2)', [
    ...[id, after.recipientIds],
  ]);
  await tx.query(
    `insert into document_recipients (document_id, committee_id, party_id)
     select $1, $2, party from unnest($3::uuid[]) party on conflict do nothing`,
    [id, committeeId, after.recipientIds],
  );
}
