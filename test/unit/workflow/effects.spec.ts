import { decide } from '../../../src/workflow/decide';
import type { DocumentFacts } from '../../../src/workflow/facts';
import { eventOf, variants } from './events';
import { factsOf, type Parts } from './facts';

describe('the effects of a path', () => {
  const noPeriod = { rules: { confirmingDays: 0 } };
  const open: Parts = { ballot: { open: true } };
  const paths: [DocumentFacts, string, string[]][] = [
    [factsOf('draft.editing'), 'submit', []],
    [factsOf('draft.screening'), 'open-comments by-office', []],
    [factsOf('comments.open'), 'extend-comments', []],
    [factsOf('comments.open'), 'close-comments', ['clear-due-time', 'close-round']],
    [factsOf('comments.open'), 'suspend', ['park-due-times']],
    [factsOf('comments.open'), 'withdraw', ['clear-due-time']],
    [factsOf('conclusion.pending'), 'issue-conclusion revise', []],
    [factsOf('conclusion.pending'), 'issue-conclusion another-round', []],
    [factsOf('conclusion.pending'), 'issue-conclusion put-to-vote', ['settle-silent-comments']],
    [factsOf('conclusion.pending', noPeriod), 'issue-conclusion put-to-vote', ['settle-disposed-comments']],
    [factsOf('conclusion.pending', noPeriod), 'issue-conclusion another-round', []],
    [factsOf('conclusion.pending'), 'issue-conclusion defer', ['park-due-times']],
    [factsOf('conclusion.pending'), 'issue-conclusion reject', []],
    [factsOf('revision.editing'), 'submit-revision', ['start-confirming-period']],
    [factsOf('revision.editing', noPeriod), 'submit-revision', []],
    [factsOf('revision.confirming'), 'close-confirming', ['clear-due-time', 'settle-silent-comments']],
    [factsOf('revision.confirming'), 'suspend', ['park-due-times']],
    [factsOf('revision.verifying'), 'accept-revision vote', ['settle-silent-comments']],
    [factsOf('revision.verifying'), 'accept-revision comments', ['settle-silent-comments']],
    [factsOf('revision.verifying', noPeriod), 'accept-revision vote', ['settle-disposed-comments']],
    [factsOf('revision.verifying', noPeriod), 'accept-revision comments', ['settle-disposed-comments']],
    [factsOf('revision.verifying'), 'return-revision', []],
    [factsOf('adoption.voting'), 'open-ballot session', []],
    [factsOf('adoption.voting', open), 'close-ballot passed', ['clear-due-time']],
    [factsOf('adoption.voting', open), 'close-ballot failed', ['clear-due-time']],
    [factsOf('adoption.voting', open), 'close-ballot no-quorum', ['clear-due-time']],
    [factsOf('adoption.voting', open), 'close-ballot no-decision', ['clear-due-time']],
    [factsOf('adoption.voting', open), 'close-ballot counted', ['clear-due-time']],
    [factsOf('adoption.signing'), 'sign', ['settle-silent-comments', 'start-quarantine']],
    [factsOf('adoption.signing'), 'decline-to-sign', []],
    [factsOf('adoption.quarantine'), 'promulgate', ['clear-due-time']],
    [factsOf('adoption.quarantine'), 'recall', ['clear-due-time', 'void-number']],
    [factsOf('adoption.quarantine'), 'suspend', ['park-due-times']],
    [factsOf('suspended', { resumeTo: 'comments.open' }), 'resume', ['shift-due-times']],
    [factsOf('suspended', { resumeTo: 'revision.confirming' }), 'resume', ['shift-due-times']],
    [factsOf('suspended', { resumeTo: 'adoption.quarantine' }), 'resume', ['shift-due-times']],
    [factsOf('suspended'), 'withdraw', ['clear-due-time']],
  ];

  it.each(
    paths.map(([facts, event, effects]) => [facts.state, event, facts.resumeTo, facts, effects] as const),
  )('%s: %s (%s)', (_state, event, _resumeTo, facts, effects) => {
    expect(decide(facts, eventOf(event))).toMatchObject({ allowed: true, effects });
  });

  it('is the same whatever act took the path out of a timed state, and none is lost', () => {
    const timed = ['comments.open', 'revision.confirming', 'adoption.voting', 'adoption.quarantine'] as const;
    for (const state of timed) {
      for (const variant of Object.keys(variants)) {
        const facts = factsOf(state, variant.startsWith('close-ballot') ? open : {});
        const decision = decide(facts, eventOf(variant));
        if (!decision.allowed || decision.to === state) continue;
        expect(decision.effects.includes('clear-due-time')).toBe(decision.to !== 'suspended');
      }
    }
  });
});
