import type { DocumentEvent, DocumentFacts, Refusal } from './facts';

export interface Gate {
  holds(facts: DocumentFacts, event: DocumentEvent): boolean;
  refusal(facts: DocumentFacts, event: DocumentEvent): Refusal;
}
