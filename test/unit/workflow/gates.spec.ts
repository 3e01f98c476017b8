import { decide } from '../../../src/workflow/decide';
import type { DocumentState } from '../../../src/workflow/facts';
import { gates, type GateName } from '../../../src/workflow/gates';
import { eventOf } from './events';
import { factsOf, left, type Parts } from './facts';

interface Line {
  gate: GateName;
  state: DocumentState;
  event: string;
  by?: 'clock';
  /** Facts that just fail, and facts that just hold. */
  fails: Parts;
  holds: Parts;
  code: string;
  params?: Record<string, string | number>;
  who: string[];
}

const noPeriod = { rules: { confirmingDays: 0 } };
// One line per gate reads as the table it is.
// prettier-ignore
const lines: Line[] = [
  { gate: 'somebodyDrafts', state: 'draft.editing', event: 'submit', fails: { nobodyDrafts: true }, holds: {}, code: 'nobody-drafts', who: ['office', 'admin'] },
  { gate: 'textIsScreened', state: 'draft.screening', event: 'open-comments unscreened', fails: {}, holds: {}, code: 'screening-incomplete', params: { count: 1, 'left.vi': 'Số liệu', 'left.en': 'Figures' }, who: ['office'] },
  { gate: 'somebodyMayPreside', state: 'draft.screening', event: 'open-comments by-office', fails: { opening: { presider: 'if-named', screening: [] } }, holds: {}, code: 'no-chair', who: ['office'] },
  { gate: 'somebodyMayPreside', state: 'draft.screening', event: 'open-comments named', fails: { opening: { presider: 'nobody', screening: [] } }, holds: { opening: { presider: 'if-named', screening: [] } }, code: 'no-chair', who: ['office', 'admin'] },
  { gate: 'rollIsNotEmpty', state: 'adoption.voting', event: 'open-ballot session', fails: { rollIsEmpty: true }, holds: {}, code: 'nobody-in-office', who: ['office', 'admin'] },
  { gate: 'numberCanBeTaken', state: 'adoption.signing', event: 'sign', fails: { number: { lacking: 'series', day: '2026-03-02' } }, holds: {}, code: 'no-number-series', who: ['office'] },
  { gate: 'numberCanBeTaken', state: 'adoption.quarantine', event: 'promulgate', by: 'clock', fails: { due: 'passed', number: { lacking: 'term', day: '2026-03-02' } }, holds: { due: 'passed' }, code: 'no-term-on-that-day', params: { day: '2026-03-02' }, who: ['office', 'admin'] },
  { gate: 'textIsPresent', state: 'draft.editing', event: 'submit', fails: { text: { latest: 0 } }, holds: { text: { latest: 1 } }, code: 'text-missing', who: ['drafter'] },
  { gate: 'papersAreComplete', state: 'draft.editing', event: 'submit', fails: { missingPapers: ['submission-note', 'appraisal'] }, holds: { missingPapers: [] }, code: 'papers-missing', params: { papers: 'submission-note, appraisal' }, who: ['drafter'] },
  { gate: 'somebodyConcludes', state: 'conclusion.pending', event: 'issue-conclusion revise', fails: { people: { concluding: [] } }, holds: { people: { concluding: ['head'] } }, code: 'presiding-missing', who: ['office'] },
  { gate: 'somebodyAccepts', state: 'revision.verifying', event: 'accept-revision vote', fails: { people: { presiding: [], accepting: [] } }, holds: { people: { accepting: ['deputy'] } }, code: 'presiding-missing', who: ['office'] },
  { gate: 'somebodyAccepts', state: 'adoption.finalising', event: 'accept-final', fails: { people: { accepting: [] } }, holds: { people: { accepting: ['deputy'] } }, code: 'nobody-else-presides', params: { count: 1 }, who: ['office'] },
  { gate: 'somebodyPresides', state: 'adoption.signing', event: 'sign', fails: { people: { presiding: [] } }, holds: { people: { presiding: ['deputy'] } }, code: 'presiding-missing', who: ['office'] },
  { gate: 'revisionIsNewer', state: 'revision.editing', event: 'submit-revision', fails: { text: { latest: 3, discussed: 3 } }, holds: { text: { latest: 4, discussed: 3 } }, code: 'revision-not-newer', params: { latest: 3, discussed: 3 }, who: ['drafter'] },
  { gate: 'commentsAreDisposed', state: 'revision.editing', event: 'submit-revision', fails: { comments: { undisposed: left(1, 'drafter') } }, holds: {}, code: 'comments-undisposed', params: { count: 1 }, who: ['drafter'] },
  { gate: 'directivesAreAnswered', state: 'revision.editing', event: 'submit-revision', fails: { directives: { unanswered: left(2, 'drafter') } }, holds: {}, code: 'directives-unanswered', params: { count: 2 }, who: ['drafter'] },
  { gate: 'acceptedCommentsChangedTheText', state: 'revision.editing', event: 'submit-revision', fails: { comments: { acceptedUnchanged: left(1, 'drafter') } }, holds: {}, code: 'accepted-unchanged', params: { count: 1 }, who: ['drafter'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.confirming', event: 'close-confirming', fails: { comments: { unruled: left(1, 'chair') } }, holds: { comments: { unanswered: left(4, 'author') } }, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.confirming', event: 'close-confirming', fails: { due: 'running', comments: { unruled: left(2, 'chair'), maintained: left(1, 'chair') } }, holds: { due: 'running' }, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.confirming', event: 'close-confirming', fails: { due: 'running', comments: { unruled: left(1, 'chair'), unanswered: left(1, 'author') } }, holds: { due: 'running' }, code: 'comments-unanswered', params: { count: 1 }, who: ['author'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.confirming', event: 'close-confirming', fails: { due: 'running', comments: { unruled: left(1, 'chair') } }, holds: { due: 'running' }, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.confirming', event: 'close-confirming', by: 'clock', fails: { due: 'passed', comments: { unruled: left(1, 'chair') } }, holds: { due: 'passed' }, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'maintainedCommentsAreRuled', state: 'revision.verifying', event: 'accept-revision vote', fails: { comments: { unruled: left(1, 'chair') } }, holds: {}, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'reopenedCommentsAreSettled', state: 'revision.verifying', event: 'accept-revision vote', fails: { comments: { reopened: left(1, 'author', 'chair') } }, holds: {}, code: 'comments-unsettled', params: { count: 1 }, who: ['author', 'chair'] },
  { gate: 'reopenedCommentsAreSettled', state: 'revision.verifying', event: 'accept-revision comments', fails: { comments: { reopened: left(1, 'author') } }, holds: {}, code: 'comments-unsettled', params: { count: 1 }, who: ['author'] },
  { gate: 'commentsAreSettled', state: 'adoption.signing', event: 'sign', fails: { comments: { unsettled: left(1, 'author') } }, holds: {}, code: 'comments-unsettled', params: { count: 1 }, who: ['author'] },
  { gate: 'rulingsAreAnswered', state: 'revision.verifying', event: 'accept-revision vote', fails: { directives: { unanswered: left(1, 'agency') } }, holds: {}, code: 'rulings-unanswered', params: { count: 1 }, who: ['chair'] },
  { gate: 'directivesAreVerified', state: 'revision.verifying', event: 'accept-revision vote', fails: { directives: { unverified: left(1, 'office') } }, holds: {}, code: 'directives-unverified', params: { count: 1 }, who: ['office'] },
  { gate: 'directivesAreMet', state: 'revision.verifying', event: 'accept-revision comments', fails: { directives: { unmet: left(1, 'chair') } }, holds: {}, code: 'directives-unmet', params: { count: 1 }, who: ['chair'] },
  { gate: 'directivesAreConfirmed', state: 'revision.verifying', event: 'accept-revision vote', fails: { directives: { unconfirmed: left(1, 'chair') } }, holds: {}, code: 'directives-unconfirmed', params: { count: 1 }, who: ['chair'] },
  { gate: 'commentsAreSettled', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { comments: { unsettled: left(1, 'author') } }, holds: {}, code: 'comments-unsettled', params: { count: 1 }, who: ['author'] },
  { gate: 'commentsAreDisposed', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { ...noPeriod, comments: { undisposed: left(1, 'drafter') } }, holds: { ...noPeriod, comments: { unsettled: left(9) } }, code: 'comments-undisposed', params: { count: 1 }, who: ['drafter'] },
  { gate: 'maintainedCommentsAreRuled', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { ...noPeriod, comments: { unruled: left(1, 'chair') } }, holds: noPeriod, code: 'comments-unruled', params: { count: 1 }, who: ['chair'] },
  { gate: 'directivesAreClosed', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { directives: { open: left(1, 'drafter') } }, holds: {}, code: 'directives-open', params: { count: 1 }, who: ['drafter'] },
  { gate: 'directivesAreClosed', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { ...noPeriod, directives: { open: left(1, 'drafter') } }, holds: noPeriod, code: 'directives-open', params: { count: 1 }, who: ['drafter'] },
  { gate: 'bodyMayDecide', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { bodyDecides: false }, holds: {}, code: 'body-decides-nothing', who: ['office'] },
  { gate: 'bodyMayDecide', state: 'conclusion.pending', event: 'issue-conclusion defer', fails: { bodyDecides: false }, holds: {}, code: 'body-decides-nothing', who: ['office'] },
  { gate: 'bodyMayDecide', state: 'conclusion.pending', event: 'issue-conclusion reject', fails: { bodyDecides: false }, holds: {}, code: 'body-decides-nothing', who: ['office'] },
  { gate: 'bodyMayIssue', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { bodyIssues: false }, holds: {}, code: 'body-issues-nothing', who: ['office'] },
  { gate: 'bodyMayIssue', state: 'revision.verifying', event: 'accept-revision vote', fails: { bodyIssues: false }, holds: {}, code: 'body-issues-nothing', who: ['office'] },
  { gate: 'bodyMayIssue', state: 'adoption.voting', event: 'open-ballot session', fails: { bodyIssues: false }, holds: {}, code: 'body-issues-nothing', who: ['office'] },
  { gate: 'bodyMayDecide', state: 'revision.verifying', event: 'accept-revision vote', fails: { bodyDecides: false }, holds: {}, code: 'body-decides-nothing', who: ['office'] },
  { gate: 'consultationsAreAnswered', state: 'revision.editing', event: 'submit-revision', fails: { consultations: { ...left(1, 'drafter'), bodies: ['Front'] } }, holds: {}, code: 'consultations-unanswered', params: { count: 1, bodies: 'Front' }, who: ['drafter'] },
  { gate: 'consultationsAreAnswered', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { consultations: { ...left(1, 'drafter'), bodies: ['Front'] } }, holds: {}, code: 'consultations-unanswered', params: { count: 1, bodies: 'Front' }, who: ['drafter'] },
  { gate: 'acceptedCommentsChangedTheText', state: 'conclusion.pending', event: 'issue-conclusion put-to-vote', fails: { ...noPeriod, comments: { acceptedUnchanged: left(1, 'drafter') } }, holds: noPeriod, code: 'accepted-unchanged', params: { count: 1 }, who: ['drafter'] },
  { gate: 'acceptedCommentsChangedTheText', state: 'revision.verifying', event: 'accept-revision vote', fails: { comments: { acceptedUnchanged: left(1, 'chair') } }, holds: {}, code: 'accepted-to-be-returned', params: { count: 1 }, who: ['chair'] },
  { gate: 'listedPointsAreDone', state: 'adoption.finalising', event: 'accept-final', fails: { ballot: { pointsLeft: left(1, 'drafter') } }, holds: { ballot: {} }, code: 'points-undone', params: { count: 1 }, who: ['drafter'] },
  { gate: 'nothingElseChanged', state: 'adoption.finalising', event: 'accept-final', fails: { ballot: { strayChanges: left(2, 'drafter') } }, holds: { ballot: {} }, code: 'final-text-changes-more', params: { count: 2 }, who: ['drafter'] },
  { gate: 'correctionsAreDecided', state: 'adoption.signing', event: 'sign', fails: { corrections: left(1, 'chair') }, holds: {}, code: 'corrections-undecided', params: { count: 1 }, who: ['chair'] },
  { gate: 'ballotIsOpen', state: 'adoption.voting', event: 'close-ballot passed', fails: { ballot: null }, holds: { ballot: { open: true } }, code: 'ballot-not-open', who: ['office'] },
  { gate: 'ballotIsNotOpen', state: 'adoption.voting', event: 'open-ballot session', fails: { ballot: { open: true, notVoted: left(3, 'an') } }, holds: { ballot: { outcome: 'no-quorum' } }, code: 'ballot-open', params: { count: 3 }, who: ['office'] },
  { gate: 'ballotIsNotOpen', state: 'adoption.voting', event: 'withdraw', fails: { ballot: { open: true } }, holds: { ballot: null }, code: 'ballot-open', params: { count: 0 }, who: ['office'] },
  { gate: 'ballotIsNotOpen', state: 'adoption.voting', event: 'suspend', fails: { ballot: { open: true } }, holds: { ballot: null }, code: 'ballot-open', params: { count: 0 }, who: ['office'] },
  { gate: 'papersAreCounted', state: 'adoption.voting', event: 'close-ballot passed', fails: { ballot: { open: true, countingMissing: true } }, holds: { ballot: { open: true } }, code: 'counting-missing', who: ['office'] },
  { gate: 'ballotModeIsInTheRules', state: 'adoption.voting', event: 'open-ballot written', fails: { rules: { ballotModes: ['session'] } }, holds: { rules: { ballotModes: ['written'] } }, code: 'ballot-mode-not-in-rules', params: { mode: 'written' }, who: ['office'] },
  { gate: 'ballotModeIsInTheRules', state: 'adoption.voting', event: 'open-ballot session', fails: { rules: { ballotModes: ['written'] } }, holds: { rules: { ballotModes: ['session'] } }, code: 'ballot-mode-not-in-rules', params: { mode: 'session' }, who: ['office'] },
  { gate: 'silenceHasAMeaning', state: 'adoption.voting', event: 'open-ballot silence', fails: { rules: { silence: 'none' } }, holds: { rules: { silence: 'abstention' } }, code: 'silence-has-no-meaning', who: ['office'] },
  { gate: 'personsAreDecidedInSession', state: 'adoption.voting', event: 'open-ballot written', fails: { decidedInSessionOnly: true }, holds: {}, code: 'personnel-only-in-session', params: { mode: 'written' }, who: ['office'] },
  { gate: 'personsAreDecidedInSession', state: 'adoption.voting', event: 'open-ballot silence', fails: { decidedInSessionOnly: true }, holds: {}, code: 'personnel-only-in-session', params: { mode: 'silence' }, who: ['office'] },
  { gate: 'differingOpinionsAreHeard', state: 'adoption.voting', event: 'open-ballot written', fails: { ballot: { outcome: 'no-decision', meetingRequired: true } }, holds: { ballot: { outcome: 'failed' } }, code: 'meeting-required', params: { mode: 'written' }, who: ['office'] },
  { gate: 'ballotHasRun', state: 'adoption.voting', event: 'close-ballot failed', fails: { due: 'running', ballot: { open: true, mode: 'written', notVoted: left(2, 'an', 'binh') } }, holds: { due: 'passed', ballot: { open: true, mode: 'written', notVoted: left(2, 'an', 'binh') } }, code: 'ballot-running', params: { count: 2 }, who: ['an', 'binh'] },
  { gate: 'ballotHasRun', state: 'adoption.voting', event: 'close-ballot passed', fails: { due: 'running', ballot: { open: true, mode: 'silence', notVoted: left(1, 'an') } }, holds: { due: 'running', ballot: { open: true, mode: 'silence' } }, code: 'ballot-running', params: { count: 1 }, who: ['an'] },
  { gate: 'ballotHasRun', state: 'adoption.voting', event: 'close-ballot passed', fails: { due: 'running', ballot: { open: true, mode: 'written', notVoted: left(1, 'an') } }, holds: { due: 'running', ballot: { open: true, mode: 'session', notVoted: left(1, 'an') } }, code: 'ballot-running', params: { count: 1 }, who: ['an'] },
  { gate: 'listedPointsAreInTheText', state: 'adoption.finalising', event: 'accept-final', fails: { text: { latest: 2, voted: 2 }, ballot: { points: 1 } }, holds: { text: { latest: 3, voted: 2 }, ballot: { points: 1 } }, code: 'final-text-not-newer', params: { points: 1, latest: 2, voted: 2 }, who: ['drafter'] },
  { gate: 'listedPointsAreInTheText', state: 'adoption.finalising', event: 'accept-final', fails: { text: { latest: 2, voted: 2 }, ballot: { points: 1 } }, holds: { text: { latest: 2, voted: 2 }, ballot: { points: 0 } }, code: 'final-text-not-newer', params: { points: 1, latest: 2, voted: 2 }, who: ['drafter'] },
  { gate: 'documentIsNotSigned', state: 'adoption.quarantine', event: 'withdraw', fails: {}, holds: {}, code: 'already-signed', who: ['chair'] },
  { gate: 'documentIsNotSigned', state: 'suspended', event: 'withdraw', fails: { resumeTo: 'adoption.quarantine' }, holds: { resumeTo: 'adoption.signing' }, code: 'already-signed', who: ['chair'] },
  { gate: 'minimumPeriodIsOver', state: 'comments.open', event: 'close-comments', fails: { minimumUntil: '05/03/2026 09:00' }, holds: { minimumUntil: null }, code: 'minimum-period-running', params: { until: '05/03/2026 09:00' }, who: [] },
  { gate: 'quarantineIsOver', state: 'adoption.quarantine', event: 'promulgate', fails: { due: 'running' }, holds: { due: 'passed' }, code: 'quarantine-running', who: [] },
  { gate: 'quarantineIsOver', state: 'adoption.quarantine', event: 'promulgate', fails: { due: 'running' }, holds: { due: 'none' }, code: 'quarantine-running', who: [] },
  { gate: 'timeHasCome', state: 'adoption.quarantine', event: 'promulgate', by: 'clock', fails: { due: 'none' }, holds: { due: 'passed' }, code: 'not-yet-due', params: { act: 'promulgate' }, who: ['office'] },
  { gate: 'timeHasCome', state: 'comments.open', event: 'close-comments', by: 'clock', fails: { due: 'running' }, holds: { due: 'passed' }, code: 'not-yet-due', params: { act: 'close-comments' }, who: ['office'] },
  { gate: 'timeHasComeOrAllHaveVoted', state: 'adoption.voting', event: 'close-ballot failed', by: 'clock', fails: { due: 'running', ballot: { open: true } }, holds: { due: 'passed', ballot: { open: true } }, code: 'not-yet-due', params: { act: 'close-ballot' }, who: ['office'] },
  { gate: 'timeHasComeOrAllHaveVoted', state: 'adoption.voting', event: 'close-ballot passed', by: 'clock', fails: { due: 'running', ballot: { open: true, mode: 'session' } }, holds: { due: 'running', ballot: { open: true, mode: 'written' } }, code: 'not-yet-due', params: { act: 'close-ballot' }, who: ['office'] },
  { gate: 'timeHasComeOrAllIsSettled', state: 'revision.confirming', event: 'close-confirming', by: 'clock', fails: { due: 'running', comments: { unsettled: left(1, 'author') } }, holds: { due: 'running' }, code: 'not-yet-due', params: { act: 'close-confirming' }, who: ['office'] },
];

describe('each gate', () => {
  it.each(lines)('$gate decides $event in $state', ({ state, event, by, fails, code, params = {}, who }) => {
    const refused = decide(factsOf(state, fails), eventOf(event, by));
    expect(refused).toEqual({ allowed: false, reasons: [{ code, params, who }] });
  });

  it.each(lines)(
    '$gate lets $event in $state pass when it just holds',
    ({ gate, state, event, by, holds }) => {
      // The quarantine itself is what "signed" means: the nearest state in which the gate holds is signing.
      const where =
        gate === 'documentIsNotSigned' && state === 'adoption.quarantine' ? 'adoption.signing' : state;
      const screened = event.replace('unscreened', 'by-office');
      expect(decide(factsOf(where, holds), eventOf(screened, by)).allowed).toBe(true);
    },
  );

  it('has a line here', () => {
    const inTable = new Set(lines.map(({ gate }) => gate));
    // The clock's half of the lifecycle table goes through `personActs` in every state.
    expect(Object.keys(gates).filter((gate) => !inTable.has(gate as GateName))).toEqual(['personActs']);
  });

  it('names apart what is left over for nobody, and who helps', () => {
    const mixed = { count: 3, who: ['chair'], stranded: { count: 1, who: ['office'] } };
    const alone = { count: 2, who: [], stranded: { count: 2, who: ['admin'] } };
    const facts = factsOf('revision.verifying', {
      comments: { unruled: mixed },
      directives: { unverified: alone, unconfirmed: { ...mixed, stranded: { count: 3, who: ['office'] } } },
    });
    const decision = decide(facts, eventOf('accept-revision vote'));
    const told = decision.allowed ? [] : decision.reasons;
    expect(told.map(({ code, params, who }) => [code, params['count'], ...who].join(' '))).toEqual([
      'nobody-else-verifies 2 admin',
      'nobody-else-presides 3 office',
      'comments-unruled 2 chair',
      'nobody-else-presides 1 office',
    ]);
  });

  it('is reported together with every other unmet gate of the same act', () => {
    const facts = factsOf('revision.editing', {
      text: { latest: 1, discussed: 1 },
      comments: { undisposed: left(2, 'drafter'), acceptedUnchanged: left(1, 'drafter') },
      directives: { unanswered: left(3, 'drafter') },
    });
    const decision = decide(facts, eventOf('submit-revision'));
    expect(decision.allowed ? [] : decision.reasons.map(({ code }) => code)).toEqual([
      'revision-not-newer',
      'comments-undisposed',
      'directives-unanswered',
      'accepted-unchanged',
    ]);
  });
});
