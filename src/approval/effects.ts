import { settleDisposed, settleSilent } from '../comments/settle-comments';
import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { postponeAnswers } from '../conclusions/postpone-answers';
import { voidNumber } from '../register/void-number';
import { dueAfterDays, dueAfterHours, shiftBy } from '../workflow/deadlines';
import type { DocumentFacts, Effect } from '../workflow/facts';
import type { Timing } from './act';

interface EffectContext {
  readonly tx: Tx;
  readonly document: OpenDocument;
  readonly facts: DocumentFacts;
  readonly timing: Timing;
  readonly reason: string | undefined;
}

/** What a path into or out of a state does, whichever act took it. */
const effects: Record<Effect, (context: EffectContext) => unknown> = {
  'close-round': ({ tx, document }) =>
    tx.send('update rounds set closed_at = $2 where id = $1 and closed_at is null', [
      document.round?.id,
      tx.now,
    ]),
  'settle-disposed-comments': ({ tx, document }) => settleDisposed(tx, document.id),
  'settle-silent-comments': ({ tx, document }) => settleSilent(tx, document.id),
  'start-confirming-period': ({ tx, timing, facts }) => {
    timing.dueAt = dueAfterDays(tx.now, facts.rules.confirmingDays);
  },
  'start-quarantine': ({ tx, timing, facts: { rules } }) => {
    timing.dueAt = rules.quarantineHours > 0 ? dueAfterHours(tx.now, rules.quarantineHours) : null;
  },
  'void-number': ({ tx, document, reason }) => voidNumber(tx, document.id, reason ?? ''),
  'park-due-times': ({ tx, timing }) => {
    timing.parkedAt = tx.now;
  },
  'shift-due-times': (context) => shiftDueTimes(context),
  'clear-due-time': ({ timing }) => {
    timing.dueAt = null;
  },
};

export async function runEffects(context: EffectContext, names: readonly Effect[]): Promise<void> {
  for (const name of names) await effects[name](context);
}

/** Nobody loses a minute of a period to a suspension. */
async function shiftDueTimes({ tx, document, timing }: EffectContext): Promise<void> {
  const { parkedAt } = document;
  timing.parkedAt = null;
  if (!parkedAt) return;
  if (timing.dueAt) timing.dueAt = shiftBy(timing.dueAt, parkedAt, tx.now);
  tx.send(
    `update rounds set due_at = due_at + ($2::timestamptz - $3::timestamptz),
       minimum_until = minimum_until + ($2::timestamptz - $3::timestamptz) where id = $1 and closed_at is null`,
    [document.round?.id, tx.now, parkedAt],
  );
  postponeAnswers(tx, document.id, parkedAt);
}
