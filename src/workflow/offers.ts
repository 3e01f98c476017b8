/** What the machine offers in each state, read from the machine itself once, so that reasons and guards have one source. */
import { hold } from './choices';
import { documentMachine } from './document.machine';
import {
  documentStates,
  type ActType,
  type DocumentEvent,
  type DocumentFacts,
  type DocumentState,
  type PersonId,
} from './facts';
import type { Role, Terms } from './machine-words';

export interface Offer extends Terms {
  readonly act: ActType;
  readonly to: DocumentState;
  /** False for what every state offers (`withdraw`, `suspend`): nobody waits for those. */
  readonly ownToState: boolean;
}

function readOffers(state: DocumentState): Offer[] {
  const own = documentMachine.getStateNodeById(`document.${state}`);
  const nodes = [own, ...(own.parent && own.parent !== documentMachine.root ? [own.parent] : [])];
  return nodes.flatMap((node) =>
    [...node.transitions.values()].flat().map(({ eventType, target, meta }) => ({
      ...(meta as Terms),
      act: eventType as ActType,
      to: (target?.[0]?.id ?? own.id).slice('document.'.length) as DocumentState,
      ownToState: node === own && eventType !== 'withdraw',
    })),
  );
}

const offersByState = new Map<string, readonly Offer[]>(
  documentStates.map((state) => [state, readOffers(state)]),
);

export function offersIn(state: DocumentState): readonly Offer[] {
  return offersByState.get(state) ?? [];
}

/** The one way this event leads from here, whether its gates hold or not; undefined where the act is not offered. */
export function offerFor(facts: DocumentFacts, event: DocumentEvent): Offer | undefined {
  return offersIn(facts.state).find(({ act, when }) => act === event.type && hold(when, facts, event));
}

export function personsIn(facts: DocumentFacts, roles: readonly Role[]): PersonId[] {
  return [...new Set(roles.flatMap((role) => facts.people[role]))];
}

/** Those whose turn it is: who may do one of the state's own acts. */
export function personsActingNow(facts: DocumentFacts): PersonId[] {
  const own = offersIn(facts.state).filter(({ ownToState }) => ownToState);
  return personsIn(facts, [...new Set(own.flatMap(({ who }) => who))]);
}
