import fc from 'fast-check';
import type { DocumentFacts } from '../../../src/workflow/facts';
import { sentence } from '../../../src/workflow/refusals';
import { waitingFor } from '../../../src/workflow/waiting-for';
import { anyFacts } from './arbitraries';
import { factsOf, left } from './facts';

describe('waitingFor', () => {
  const codesAndWho = (facts: DocumentFacts) =>
    waitingFor(facts).map(({ code, params, who }) =>
      [code, params['act'] ?? params['count'] ?? '', ...who].join(' '),
    );

  const cases: [DocumentFacts, string[]][] = [
    [factsOf('draft.editing'), ['waiting-for-act submit drafter']],
    [factsOf('draft.editing', { text: { latest: 0 } }), ['text-missing  drafter']],
    [factsOf('draft.screening'), ['waiting-for-act open-comments office']],
    [
      factsOf('draft.screening', {
        opening: { presider: 'if-named', screening: [{ code: 'figures', vi: 'Số liệu', en: 'Figures' }] },
      }),
      ['screening-incomplete 1 office', 'no-chair  office'],
    ],
    [factsOf('draft.editing', { nobodyDrafts: true }), ['nobody-drafts  office admin']],
    [factsOf('adoption.voting', { rollIsEmpty: true }), ['nobody-in-office  office admin']],
    [
      factsOf('adoption.signing', { number: { lacking: 'series', day: '2026-03-02' } }),
      ['no-number-series  office'],
    ],
    [
      factsOf('adoption.quarantine', { due: 'running', number: { lacking: 'term', day: '2026-03-02' } }),
      ['quarantine-running ', 'no-term-on-that-day  office admin'],
    ],
    [factsOf('comments.open', { due: 'running' }), ['comment-period-running  office']],
    [
      factsOf('comments.open', { due: 'running', notResponded: left(2, 'an', 'binh') }),
      ['responses-missing 2 an binh', 'comment-period-running  office'],
    ],
    [factsOf('comments.open', { due: 'passed' }), ['waiting-for-act close-comments office']],
    [factsOf('conclusion.pending'), ['waiting-for-act issue-conclusion chair']],
    [
      factsOf('conclusion.pending', {
        comments: { unsettled: left(2, 'drafter') },
        directives: { open: left(1, 'office') },
      }),
      ['waiting-for-act issue-conclusion chair', 'comments-unsettled 2 drafter', 'directives-open 1 office'],
    ],
    [
      factsOf('revision.editing', { comments: { undisposed: left(1, 'drafter') } }),
      ['comments-undisposed 1 drafter'],
    ],
    [factsOf('revision.editing'), ['waiting-for-act submit-revision drafter']],
    [
      factsOf('revision.confirming', {
        due: 'running',
        comments: {
          unanswered: left(2, 'an', 'binh'),
          unruled: left(2, 'chair'),
          maintained: left(1, 'chair'),
        },
      }),
      ['comments-unruled 1 chair', 'comments-unanswered 2 an binh'],
    ],
    [
      factsOf('revision.confirming', { due: 'passed', comments: { unanswered: left(2, 'an', 'binh') } }),
      ['waiting-for-act close-confirming office'],
    ],
    [
      factsOf('revision.confirming', {
        due: 'running',
        comments: { unanswered: left(1, 'an'), unruled: left(1, 'chair') },
      }),
      ['comments-unanswered 1 an'],
    ],
    [
      factsOf('revision.confirming', {
        due: 'passed',
        comments: { unanswered: left(1, 'an'), unruled: left(1, 'chair') },
      }),
      ['comments-unruled 1 chair'],
    ],
    [
      factsOf('revision.confirming', {
        due: 'running',
        comments: { maintained: { count: 2, who: ['chair'], stranded: { count: 1, who: ['office'] } } },
      }),
      ['comments-unruled 1 chair', 'nobody-else-presides 1 office'],
    ],
    [
      factsOf('revision.verifying', { directives: { unverified: left(1, 'office') } }),
      ['directives-unverified 1 office'],
    ],
    [
      factsOf('conclusion.pending', {
        people: { concluding: [] },
        comments: { unsettled: left(1, 'agency') },
      }),
      ['presiding-missing  office', 'comments-unsettled 1 agency'],
    ],
    [factsOf('revision.verifying'), ['waiting-for-act accept-revision chair']],
    [factsOf('adoption.voting'), ['waiting-for-act open-ballot office']],
    [
      factsOf('adoption.voting', { ballot: { outcome: 'no-decision', meetingRequired: true } }),
      ['meeting-required  office', 'waiting-for-act open-ballot office'],
    ],
    [factsOf('adoption.voting', { ballot: { open: true, notVoted: left(1, 'an') } }), ['votes-missing 1 an']],
    [factsOf('adoption.voting', { ballot: { open: true } }), ['waiting-for-act close-ballot office']],
    [
      factsOf('adoption.voting', { ballot: { open: true, countingMissing: true } }),
      ['counting-missing  office'],
    ],
    [
      factsOf('adoption.finalising', { text: { latest: 1, voted: 1 }, ballot: { points: 2 } }),
      ['final-text-not-newer  drafter'],
    ],
    [factsOf('adoption.finalising'), ['waiting-for-act accept-final chair']],
    [factsOf('adoption.signing'), ['waiting-for-act sign chair']],
    [factsOf('adoption.quarantine', { due: 'running' }), ['quarantine-running ']],
    [factsOf('adoption.quarantine', { due: 'passed' }), ['waiting-for-act promulgate office']],
    [factsOf('suspended'), ['waiting-for-act resume chair office']],
    [factsOf('adopted'), []],
    [factsOf('rejected'), []],
    [factsOf('withdrawn'), []],
  ];
  it.each(cases.map(([facts, waiting]) => [facts.state, waiting.join(', '), facts, waiting] as const))(
    '%s: %s',
    (_state, _title, facts, waiting) => expect(codesAndWho(facts)).toEqual(waiting),
  );

  it('always says something a person can read, except at the end', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const waiting = waitingFor(facts);
        const final = ['adopted', 'rejected', 'withdrawn'].includes(facts.state);
        const parkedNowhere = facts.state === 'suspended' && waiting.length === 0;
        expect(waiting.length === 0).toBe(final || parkedNowhere);
        for (const item of waiting) expect(sentence(item, 'vi')).not.toBe(item.code);
      }),
    );
  });
});
