/** The one question the commands ask: may this happen now, and if not, why not and who can change that. */
import { transition } from 'xstate';
import { documentMachine } from './document.machine';
import { effectTypes, type Decision, type DocumentEvent, type DocumentFacts, type Effect } from './facts';
import { unmet } from './gates';
import { offerFor, personsActingNow } from './offers';
import { refusal } from './refusals';
import { withSomebody } from './somebody-named';
import { toDocumentState, toStateValue } from './state-value';

export { waitingFor } from './waiting-for';

const known: ReadonlySet<string> = new Set(effectTypes);

/** Never throws: any facts and any event get an answer. Gates are asked before the machine, which is the slower of the two. */
export function decide(facts: DocumentFacts, event: DocumentEvent): Decision {
  const offer = offerFor(facts, event);
  if (!offer) {
    const params = { act: String(event.type), state: String(facts.state) };
    return {
      allowed: false,
      reasons: [withSomebody(facts, refusal('act-not-available', personsActingNow(facts), params))],
    };
  }
  const reasons = unmet(offer.gates, facts, event);
  if (reasons.length > 0) return { allowed: false, reasons };

  const snapshot = documentMachine.resolveState({ value: toStateValue(facts.state), context: facts });
  const [next, actions] = transition(documentMachine, snapshot, event);
  return {
    allowed: true,
    to: toDocumentState(next.value),
    effects: actions.map(({ type }) => type).filter((type): type is Effect => known.has(type)),
  };
}
