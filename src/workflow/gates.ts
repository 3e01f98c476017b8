/**
 * The gates of the lifecycle: each is a statement about the facts and the refusal it yields when the statement is false.
 * The machine's guards and the reasons people read come from here, so they cannot disagree. Choices (`choices.ts`) are
 * no gates: they only pick which way an act leads and refuse nobody.
 */
import type { DocumentEvent, DocumentFacts, Outstanding, Refusal } from './facts';
import type { Gate } from './gate';
import { peopleAndTimeGates } from './people-and-time-gates';
import type { RefusalCode } from './refusal-sentences';
import { left, refusal } from './refusals';
import { withSomebody } from './somebody-named';

const nothing: Outstanding = { count: 0, who: [] };

/** Nothing may be left of what the gate counts; those who can clear it come with the count. */
function nothingLeft(code: RefusalCode, of: (facts: DocumentFacts) => Outstanding): Gate {
  return {
    holds: (facts) => of(facts).count === 0,
    refusal: (facts) => left(code, of(facts)),
  };
}

const isInSession = (event: DocumentEvent): boolean =>
  event.type !== 'open-ballot' || event.mode === 'session';
const modeOf = (event: DocumentEvent): Refusal['params'] =>
  event.type === 'open-ballot' ? { mode: event.mode } : {};

export const gates = {
  textIsPresent: {
    holds: ({ text }) => text.latest > 0,
    refusal: ({ people }) => refusal('text-missing', people.drafters),
  },
  papersAreComplete: {
    holds: ({ missingPapers }) => missingPapers.length === 0,
    refusal: ({ people, missingPapers }) =>
      refusal('papers-missing', people.drafters, { papers: missingPapers.join(', ') }),
  },

  textIsScreened: {
    holds: (_, event) => event.type !== 'open-comments' || event.unscreened.count === 0,
    refusal: ({ people }, event) =>
      refusal(
        'screening-incomplete',
        people.office,
        event.type === 'open-comments' ? { ...event.unscreened } : {},
      ),
  },

  revisionIsNewer: {
    holds: ({ text }) => text.latest > text.discussed,
    refusal: ({ people, text: { latest, discussed } }) =>
      refusal('revision-not-newer', people.drafters, { latest, discussed }),
  },
  commentsAreDisposed: nothingLeft('comments-undisposed', ({ comments }) => comments.undisposed),
  /** A ruling while the revision is checked may bring one to light; only a return lets the agency. */
  acceptedCommentsChangedTheText: {
    holds: ({ comments }) => comments.acceptedUnchanged.count === 0,
    refusal: ({ state, comments }) =>
      left(
        state === 'revision.verifying' ? 'accepted-to-be-returned' : 'accepted-unchanged',
        comments.acceptedUnchanged,
      ),
  },
  /** While authors answer, an objection waits for its author; only what is maintained waits for a ruling. */
  maintainedCommentsAreRuled: {
    holds: ({ comments }) => comments.unruled.count === 0,
    refusal: ({ state, due, comments: { unruled, maintained, unanswered } }) => {
      const authorsAnswer = state === 'revision.confirming' && due === 'running';
      if (authorsAnswer && maintained.count > 0) return left('comments-unruled', maintained);
      if (authorsAnswer && unanswered.count > 0) return left('comments-unanswered', unanswered);
      return left('comments-unruled', unruled);
    },
  },
  /** Nobody is asked by a period any more, so those named are asked here. */
  reopenedCommentsAreSettled: nothingLeft('comments-unsettled', ({ comments }) => comments.reopened),
  commentsAreSettled: nothingLeft('comments-unsettled', ({ comments }) => comments.unsettled),

  bodyMayDecide: {
    holds: ({ bodyDecides }) => bodyDecides,
    refusal: ({ people }) => refusal('body-decides-nothing', people.office),
  },
  bodyMayIssue: {
    holds: ({ bodyIssues }) => bodyIssues,
    refusal: ({ people }) => refusal('body-issues-nothing', people.office),
  },
  consultationsAreAnswered: {
    holds: ({ consultations }) => consultations.count === 0,
    refusal: ({ consultations: { count, who, bodies } }) =>
      refusal('consultations-unanswered', who, { count, bodies: bodies.join(', ') }),
  },

  directivesAreAnswered: nothingLeft('directives-unanswered', ({ directives }) => directives.unanswered),
  /** A ruling after the revision was handed in opens a directive nobody has answered; only a return lets the agency. */
  rulingsAreAnswered: {
    holds: ({ directives }) => directives.unanswered.count === 0,
    refusal: ({ people, directives }) =>
      refusal('rulings-unanswered', people.accepting, { count: directives.unanswered.count }),
  },
  directivesAreVerified: nothingLeft('directives-unverified', ({ directives }) => directives.unverified),
  directivesAreMet: nothingLeft('directives-unmet', ({ directives }) => directives.unmet),
  directivesAreConfirmed: nothingLeft('directives-unconfirmed', ({ directives }) => directives.unconfirmed),
  directivesAreClosed: nothingLeft('directives-open', ({ directives }) => directives.open),

  ballotIsOpen: {
    holds: ({ ballot }) => ballot?.open === true,
    refusal: ({ people }) => refusal('ballot-not-open', people.office),
  },
  ballotIsNotOpen: {
    holds: ({ ballot }) => ballot?.open !== true,
    refusal: ({ people, ballot }) =>
      refusal('ballot-open', people.office, { count: ballot?.notVoted.count ?? 0 }),
  },
  ballotModeIsInTheRules: {
    holds: ({ rules }, event) => event.type !== 'open-ballot' || rules.ballotModes.includes(event.mode),
    refusal: ({ people }, event) => refusal('ballot-mode-not-in-rules', people.office, modeOf(event)),
  },
  silenceHasAMeaning: {
    holds: ({ rules }, event) =>
      event.type !== 'open-ballot' || event.mode !== 'silence' || rules.silence !== 'none',
    refusal: ({ people }) => refusal('silence-has-no-meaning', people.office),
  },
  personsAreDecidedInSession: {
    holds: ({ decidedInSessionOnly }, event) => !decidedInSessionOnly || isInSession(event),
    refusal: ({ people }, event) => refusal('personnel-only-in-session', people.office, modeOf(event)),
  },
  differingOpinionsAreHeard: {
    holds: ({ ballot }, event) => ballot?.meetingRequired !== true || isInSession(event),
    refusal: ({ people }, event) => refusal('meeting-required', people.office, modeOf(event)),
  },
  papersAreCounted: {
    holds: ({ ballot }) => ballot?.open !== true || !ballot.countingMissing,
    refusal: ({ people }) => refusal('counting-missing', people.office),
  },
  /** Those who answer in writing have their time; only the last answer ends it sooner. */
  ballotHasRun: {
    holds: ({ ballot, due }) =>
      !ballot?.open || ballot.mode === 'session' || due !== 'running' || ballot.notVoted.count === 0,
    refusal: ({ ballot }) =>
      refusal('ballot-running', ballot?.notVoted.who ?? [], { count: ballot?.notVoted.count ?? 0 }),
  },
  listedPointsAreInTheText: {
    holds: ({ text, ballot }) => (ballot?.points ?? 0) === 0 || text.latest > text.voted,
    refusal: ({ people, text: { latest, voted }, ballot }) =>
      refusal('final-text-not-newer', people.drafters, { points: ballot?.points ?? 0, latest, voted }),
  },
  listedPointsAreDone: nothingLeft('points-undone', ({ ballot }) => ballot?.pointsLeft ?? nothing),
  nothingElseChanged: nothingLeft('final-text-changes-more', ({ ballot }) => ballot?.strayChanges ?? nothing),
  correctionsAreDecided: nothingLeft('corrections-undecided', ({ corrections }) => corrections),
  numberCanBeTaken: {
    holds: ({ number }) => number.lacking === null,
    refusal: ({ people, number: { lacking, day } }) =>
      lacking === 'term'
        ? refusal('no-term-on-that-day', [...people.office, ...people.keepers], { day })
        : refusal('no-number-series', people.office),
  },
  // The number is in the ledger from the signature on: only the signer's recall can take it back.
  documentIsNotSigned: {
    holds: ({ state, resumeTo }) => state !== 'adoption.quarantine' && resumeTo !== 'adoption.quarantine',
    refusal: ({ people }) => refusal('already-signed', people.presiding),
  },
  // Nobody can shorten these, so nobody is named.
  minimumPeriodIsOver: {
    holds: ({ minimumUntil }) => minimumUntil === null,
    refusal: ({ minimumUntil }) => refusal('minimum-period-running', [], { until: minimumUntil ?? '' }),
  },
  quarantineIsOver: {
    holds: ({ due }) => due !== 'running',
    refusal: () => refusal('quarantine-running', []),
  },
  ...peopleAndTimeGates,
} as const satisfies Record<string, Gate>;

export type GateName = keyof typeof gates;

export function unmet(names: readonly GateName[], facts: DocumentFacts, event: DocumentEvent): Refusal[] {
  return names
    .filter((name) => !gates[name].holds(facts, event))
    .flatMap((name) => gates[name].refusal(facts, event))
    .map((refused) => withSomebody(facts, refused));
}
