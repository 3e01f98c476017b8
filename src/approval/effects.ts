import { settleDisposed, settleSilent } from '../comments/settle-comments';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { voidNumber } from '../register/void-number';
import { dueAfterDays, dueAfterHours } from '../workflow/deadlines';
import type { DocumentFacts, Effect } from '../workflow/facts';

interface EffectContext {
  readonly tx: Tx;
  readonly document: OpenDocument;
  readonly facts: DocumentFacts;
  readonly reason: string | undefined;
}

/** What a path into or out of a state does, whichever act took it. */
const effects: Record<Effect, (context: EffectContext) => Promise<unknown>> = {
  'close-round': ({ tx, document }) =>
    tx.query('update rounds set closed_at = $2 where id = $1 and closed_at is null', [
      document.round?.id,
      tx.now,
    ]),
  'settle-disposed-comments': ({ tx, document }) => settleDisposed(tx, document.id),
  'settle-silent-comments': ({ tx, document }) => settleSilent(tx, document.id),
  'start-confirming-period': ({ tx, document, facts }) =>
    setDue(tx, document.id, dueAfterDays(tx.now, facts.rules.confirmingDays)),
  'start-quarantine': ({ tx, document, facts: { rules } }) =>
    setDue(tx, document.id, rules.quarantineHours > 0 ? dueAfterHours(tx.now, rules.quarantineHours) : null),
  'void-number': ({ tx, document, reason }) => voidNumber(tx, document.id, reason ?? ''),
  'park-due-times': ({ tx, document }) =>
    tx.query('update documents set parked_at = $2 where id = $1', [document.id, tx.now]),
  'shift-due-times': ({ tx, document }) => shiftDueTimes(tx, document),
  'clear-due-time': ({ tx, document }) => setDue(tx, document.id, null),
};

export async function runEffects(context: EffectContext, names: readonly Effect[]): Promise<void> {
  for (const name of names) await effects[name](context);
}

const setDue = (tx: Tx, documentId: string, due: Date | null): Promise<unknown> =>
  tx.query('update documents set due_at = $2 where id = $1', [documentId, due]);

/** Nobody loses a minute of a period to a suspension. */
async function shiftDueTimes(tx: Tx, document: OpenDocument): Promise<void> {
  await tx.query(
    `update rounds set due_at = due_at + ($2::timestamptz - $3::timestamptz) where id = $1 and closed_at is null`,
    [document.round?.id, tx.now, document.parkedAt],
  );
  await tx.query(
    `update documents set due_at = due_at + ($2::timestamptz - parked_at), parked_at = null where id = $1`,
    [document.id, tx.now],
  );
}
