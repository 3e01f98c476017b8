/**
 * The words the document's machine is written in: its types, its guards (the gates and choices by name), its effects, and
 * `to()`, one way an act may lead. Effects are handed back by `transition()` for the command to carry out, never run here.
 */
import { and, setup } from 'xstate';
import { choices, type ChoiceName } from './choices';
import {
  effectTypes,
  type DocumentEvent,
  type DocumentFacts,
  type DocumentState,
  type Effect,
} from './facts';
import { gates, type GateName } from './gates';

export type Role = Exclude<keyof DocumentFacts['people'], 'keepers'>;
/** What one way of doing an act asks for; carried by the transition, read by `offers.ts`. */
export interface Terms {
  readonly who: readonly Role[];
  readonly when: readonly ChoiceName[];
  readonly gates: readonly GateName[];
}

interface Guarded {
  context: DocumentFacts;
  event: DocumentEvent;
}
const guards = Object.fromEntries([
  ...Object.entries(gates).map(([name, gate]) => [
    name,
    ({ context, event }: Guarded) => gate.holds(context, event),
  ]),
  ...Object.entries(choices).map(([name, chosen]) => [
    name,
    ({ context, event }: Guarded) => chosen(context, event),
  ]),
]) as Record<GateName | ChoiceName, (args: Guarded) => boolean>;
const effects = Object.fromEntries(effectTypes.map((effect) => [effect, () => undefined])) as Record<
  Effect,
  () => void
>;

export const lifecycle = setup({
  types: {
    context: {} as DocumentFacts,
    events: {} as DocumentEvent,
    input: {} as DocumentFacts,
    transitionMeta: {} as Terms,
  },
  guards,
  actions: effects,
});

export interface Way {
  readonly who: readonly Role[];
  readonly when?: readonly ChoiceName[];
  readonly gates?: readonly GateName[];
  readonly clock?: Extract<
    GateName,
    'timeHasCome' | 'timeHasComeOrAllIsSettled' | 'timeHasComeOrAllHaveVoted'
  >;
  readonly effects?: readonly Effect[];
}

/** One way an act leads: unless `clock` says when the clock may do it too, only persons may. */
export function to(target: DocumentState, { who, when = [], gates = [], clock, effects = [] }: Way) {
  const alone = who.length === 1 ? who[0] : undefined;
  const presided =
    alone === 'presiding'
      ? (['somebodyPresides'] as const)
      : alone === 'accepting'
        ? (['somebodyAccepts'] as const)
        : alone === 'concluding'
          ? (['somebodyConcludes'] as const)
          : alone === 'drafters'
            ? (['somebodyDrafts'] as const)
            : [];
  const asked = [clock ?? 'personActs', ...presided, ...gates] as const;
  return {
    target: `#document.${target}`,
    guard: and([...when, ...asked]),
    actions: effects,
    meta: { who, when, gates: asked } satisfies Terms,
  };
}

/** Resuming is not entering a state, suspending is not leaving it: a period that was parked must not start anew. */
export const entering = (effect: Effect) =>
  lifecycle.enqueueActions(({ event, enqueue }) => {
    if (event.type !== 'resume') enqueue(effect);
  });
export const leaving = (effect: Effect) =>
  lifecycle.enqueueActions(({ event, enqueue }) => {
    if (event.type !== 'suspend') enqueue(effect);
  });
