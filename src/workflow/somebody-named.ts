import { isFinal, type DocumentFacts, type Refusal } from './facts';
import type { RefusalCode } from './refusal-sentences';

/** What only time clears, and what nothing does. */
export const clearedByNobody: readonly RefusalCode[] = [
  'minimum-period-running',
  'quarantine-running',
  'clock-may-not-act',
];

/** Where nobody is left who could clear a gate, whoever keeps the people can let somebody in. */
export function withSomebody(facts: DocumentFacts, refused: Refusal): Refusal {
  const named = refused.who.length > 0 || isFinal(facts.state);
  if (named || (clearedByNobody as readonly string[]).includes(refused.code)) return refused;
  return { ...refused, who: facts.people.keepers };
}
