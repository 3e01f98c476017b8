import fc from 'fast-check';
import { hold } from '../../../src/workflow/choices';
import { decide, waitingFor } from '../../../src/workflow/decide';
import { documentMachine } from '../../../src/workflow/document.machine';
import {
  documentStates,
  effectTypes,
  type DocumentEvent,
  type DocumentFacts,
} from '../../../src/workflow/facts';
import { gates, unmet, type GateName } from '../../../src/workflow/gates';
import { offersIn } from '../../../src/workflow/offers';
import { isRefusalCode } from '../../../src/workflow/refusals';
import { toStateValue } from '../../../src/workflow/state-value';
import { anyEvent, anyFacts } from './arbitraries';
import { eventOf } from './events';
import { factsOf, left } from './facts';
import { times } from '../../support/times';

const runs = { numRuns: times(2000) };

describe('decide', () => {
  it('answers every question: allowed with a known state and effects, or refused with known reasons', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const decision = decide(facts, event);
        if (decision.allowed) {
          expect(documentStates).toContain(decision.to);
          expect(decision.effects.every((effect) => effectTypes.includes(effect))).toBe(true);
          expect(new Set(decision.effects).size).toBe(decision.effects.length);
        } else {
          expect(decision.reasons.length).toBeGreaterThan(0);
          expect(decision.reasons.every(({ code }) => isRefusalCode(code))).toBe(true);
        }
      }),
      runs,
    );
  });

  it('agrees with the machine, and the machine with the gates', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const snapshot = documentMachine.resolveState({ value: toStateValue(facts.state), context: facts });
        const decision = decide(facts, event);
        expect(snapshot.can(event)).toBe(decision.allowed);
        const open = offersIn(facts.state).some(
          (offer) =>
            offer.act === event.type &&
            hold(offer.when, facts, event) &&
            offer.gates.every((gate: GateName) => gates[gate].holds(facts, event)),
        );
        expect(open).toBe(decision.allowed);
      }),
      runs,
    );
  });

  it('has a reason for every gate that is closed, whatever the facts: a silent gate would let an act pass', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const names = Object.keys(gates) as GateName[];
        const silent = names.filter(
          (name) => !gates[name].holds(facts, event) && unmet([name], facts, event).length === 0,
        );
        expect(silent).toEqual([]);
      }),
      runs,
    );
  });

  it('knows one way at most for any event', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const ways = offersIn(facts.state).filter(
          ({ act, when }) => act === event.type && hold(when, facts, event),
        );
        expect(ways.length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('refuses everything in a final state', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyEvent,
        fc.constantFrom('adopted', 'rejected', 'withdrawn'),
        (facts, event, state) => {
          const decision = decide({ ...facts, state }, event);
          expect(decision).toEqual({
            allowed: false,
            reasons: [{ code: 'act-not-available', params: { act: event.type, state }, who: [] }],
          });
        },
      ),
    );
  });

  it('refuses withdrawing and suspending while a ballot is open, wherever the document is', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('withdraw', 'suspend'), (facts, act) => {
        const { ballot } = factsOf('adoption.voting', { ballot: { open: true, notVoted: left(0) } });
        expect(decide({ ...facts, ballot }, eventOf(act)).allowed).toBe(false);
      }),
    );
  });

  it.each(['constructor', '__proto__', 'toString', '', '*', 'xstate.init', 'xstate.stop', undefined])(
    'refuses the unheard-of act %p without throwing',
    (type) => {
      for (const state of documentStates) {
        expect(decide(factsOf(state), { type, by: 'person' } as unknown as DocumentEvent).allowed).toBe(
          false,
        );
      }
    },
  );

  it('refuses an unheard-of state or variant without throwing', () => {
    const nowhere = { ...factsOf('adopted'), state: 'toString' } as unknown as DocumentFacts;
    expect(decide(nowhere, eventOf('submit')).allowed).toBe(false);
    expect(waitingFor(nowhere)).toEqual([]);
    const odd = { type: 'issue-conclusion', by: 'person', outcome: 'shelve' } as unknown as DocumentEvent;
    expect(decide(factsOf('conclusion.pending'), odd).allowed).toBe(false);
    const nobody = { type: 'submit' } as unknown as DocumentEvent;
    expect(decide(factsOf('draft.editing'), nobody).allowed).toBe(false);
  });

  it('names who can act now when the act is not available', () => {
    const decision = decide(factsOf('adoption.quarantine'), eventOf('sign'));
    expect(decision).toEqual({
      allowed: false,
      reasons: [
        {
          code: 'act-not-available',
          params: { act: 'sign', state: 'adoption.quarantine' },
          who: ['office', 'chair'],
        },
      ],
    });
  });

  it('leaves the facts as they were', () => {
    fc.assert(
      fc.property(anyFacts, anyEvent, (facts, event) => {
        const before = structuredClone(facts);
        decide(facts, event);
        expect(facts).toEqual(before);
      }),
    );
  });
});
