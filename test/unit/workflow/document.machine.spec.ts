import type { AnyStateNode } from 'xstate';
import { documentStates, type DocumentState } from '../../../src/workflow/facts';
import { decide } from '../../../src/workflow/decide';
import { documentMachine } from '../../../src/workflow/document.machine';
import { toDocumentState, toStateValue } from '../../../src/workflow/state-value';
import { eventOf, variants } from './events';
import { factsOf, type Parts } from './facts';

const always = { suspend: 'suspended', withdraw: 'withdrawn' };

/**
 * Written by hand from the lifecycle table: where each event leads when nothing is outstanding and the rules set a
 * confirming period. What a state does not list it must refuse.
 */
const expected: Record<DocumentState, Record<string, string>> = {
  'draft.editing': { submit: 'draft.screening', ...always },
  'draft.screening': {
    'return-to-agency': 'draft.editing',
    'open-comments by-office': 'comments.open',
    'open-comments named': 'comments.open',
    'open-comments of-another-body': 'comments.open',
    ...always,
  },
  'comments.open': { 'extend-comments': 'comments.open', 'close-comments': 'conclusion.pending', ...always },
  'conclusion.pending': {
    'issue-conclusion revise': 'revision.editing',
    'issue-conclusion another-round': 'draft.screening',
    'issue-conclusion put-to-vote': 'adoption.voting',
    'issue-conclusion defer': 'suspended',
    'issue-conclusion reject': 'rejected',
    ...always,
  },
  'revision.editing': { 'submit-revision': 'revision.confirming', ...always },
  'revision.confirming': { 'close-confirming': 'revision.verifying', ...always },
  'revision.verifying': {
    'accept-revision vote': 'adoption.voting',
    'accept-revision comments': 'draft.screening',
    'return-revision': 'revision.editing',
    ...always,
  },
  'adoption.voting': {
    'open-ballot session': 'adoption.voting',
    'open-ballot written': 'adoption.voting',
    'open-ballot silence': 'adoption.voting',
    'close-ballot passed': 'adoption.signing',
    'close-ballot passed with points': 'adoption.finalising',
    'close-ballot failed': 'conclusion.pending',
    'close-ballot failed with points': 'conclusion.pending',
    'close-ballot no-quorum': 'adoption.voting',
    'close-ballot no-quorum with points': 'adoption.voting',
    'close-ballot no-decision': 'adoption.voting',
    'close-ballot no-decision with points': 'adoption.voting',
    'close-ballot counted': 'adoption.voting',
    'close-ballot counted with points': 'adoption.voting',
    ...always,
  },
  'adoption.finalising': { 'accept-final': 'adoption.signing', ...always },
  'adoption.signing': { sign: 'adoption.quarantine', 'decline-to-sign': 'conclusion.pending', ...always },
  // Signed: only the signer's recall takes it back.
  'adoption.quarantine': { promulgate: 'adopted', recall: 'conclusion.pending', suspend: 'suspended' },
  adopted: {},
  rejected: {},
  withdrawn: {},
  suspended: { resume: 'revision.editing', withdraw: 'withdrawn' },
};

/** What the clock may do, once the due time has passed. */
const byTheClock: Partial<Record<DocumentState, RegExp>> = {
  'comments.open': /^close-comments$/,
  'revision.confirming': /^close-confirming$/,
  'adoption.voting': /^close-ballot/,
  'adoption.quarantine': /^promulgate$/,
};

const favourable = (variant: string): Parts =>
  variant.startsWith('close-ballot') ? { ballot: { open: true } } : { ballot: { outcome: 'failed' } };
const cells = documentStates.flatMap((state) =>
  Object.keys(variants).map((variant) => [state, variant] as const),
);

describe('the lifecycle table', () => {
  it('covers every state and names only events there are', () => {
    expect(Object.keys(expected)).toEqual([...documentStates]);
    expect(
      Object.values(expected).flatMap((row) => Object.keys(row).filter((name) => !variants[name])),
    ).toEqual([]);
    expect(cells).toHaveLength(15 * 39);
  });

  it.each(cells)('%s: %s by a person', (state, variant) => {
    const decision = decide(factsOf(state, favourable(variant)), eventOf(variant));
    expect(decision.allowed ? decision.to : 'refused').toBe(expected[state][variant] ?? 'refused');
  });

  it.each(cells)('%s: %s by the clock', (state, variant) => {
    const facts = factsOf(state, { ...favourable(variant), due: 'passed' });
    const decision = decide(facts, eventOf(variant, 'clock'));
    const to = byTheClock[state]?.test(variant) ? expected[state][variant] : 'refused';
    expect(decision.allowed ? decision.to : 'refused').toBe(to);
  });
});

function nodes(node: AnyStateNode = documentMachine.root): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap((child) => nodes(child))];
}

describe('the machine', () => {
  it('has exactly the states of the facts', () => {
    const leaves = nodes()
      .filter(({ type }) => type === 'atomic' || type === 'final')
      .map(({ id }) => id.slice('document.'.length));
    expect(leaves.sort()).toEqual([...documentStates].sort());
  });

  it('converts every state to its value and back', () => {
    expect(documentStates.map((state) => toDocumentState(toStateValue(state)))).toEqual([...documentStates]);
    expect(toStateValue('comments.open')).toEqual({ comments: 'open' });
    expect(() => toDocumentState('nowhere')).toThrow('nowhere');
  });

  it('reaches every state from the first draft by acts alone', () => {
    const reached = new Set<DocumentState>(['draft.editing']);
    for (const state of reached) {
      for (const variant of Object.keys(variants)) {
        const decision = decide(factsOf(state, favourable(variant)), eventOf(variant));
        if (decision.allowed) reached.add(decision.to);
      }
    }
    expect([...reached].sort()).toEqual([...documentStates].sort());
  });

  it('uses no invocations, delays or history', () => {
    for (const node of nodes()) {
      expect([node.invoke, node.after, node.type === 'history']).toEqual([[], [], false]);
    }
  });

  it.each(documentStates)('resumes to %s only if that is a state to work in', (resumeTo) => {
    const decision = decide(factsOf('suspended', { resumeTo }), eventOf('resume'));
    const workable = !['adopted', 'rejected', 'withdrawn', 'suspended'].includes(resumeTo);
    expect(decision.allowed ? decision.to : 'refused').toBe(workable ? resumeTo : 'refused');
  });

  it('goes straight to verifying where the rules set no confirming period', () => {
    const facts = factsOf('revision.editing', { rules: { confirmingDays: 0 } });
    expect(decide(facts, eventOf('submit-revision'))).toMatchObject({ to: 'revision.verifying' });
  });
});
