import type { DocumentEvent, DocumentFacts, Refusal } from './facts';

export interface Gate {
  holds(facts: DocumentFacts, event: DocumentEvent): boolean;
  /** One, or several where not all of it is cleared in the same way. */
  refusal(facts: DocumentFacts, event: DocumentEvent): Refusal | readonly Refusal[];
}
