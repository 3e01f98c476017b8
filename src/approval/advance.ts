import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';
import type { Timing } from './act';
import { decide } from '../workflow/decide';
import type { DocumentEvent, DocumentFacts, DocumentState, Effect } from '../workflow/facts';

/** @throws Refused with every unmet gate */
export function decideOrRefuse(
  facts: DocumentFacts,
  event: DocumentEvent,
): { to: DocumentState; effects: readonly Effect[] } {
  const decision = decide(facts, event);
  if (!decision.allowed) throw new Refused(decision.reasons);
  return decision;
}

/** The only place that writes a document's state. */
export function writeState(tx: Tx, document: OpenDocument, to: DocumentState, timing: Timing): void {
  tx.send(
    `update documents set state = $2, revision = revision + 1, due_at = $5, parked_at = $6,
       state_since = case when state = $2 then state_since else $3 end,
       resume_to = case when $2::document_state = 'suspended' then $4::document_state end
     where id = $1`,
    [document.id, to, tx.now, document.state, timing.dueAt, timing.parkedAt],
  );
}
