/**
 * The lifecycle of a document, whole: which acts each state offers, to whom, behind which gates, and where they lead. The
 * context is the facts and is never assigned; what has to be done on a path comes back as effects by name.
 */
import { resumable } from './choices';
import { entering, leaving, lifecycle, to } from './machine-words';
import {
  accepting,
  ballotClosed,
  ballotOpened,
  concluding,
  drafters,
  extended,
  office,
  presiding,
  presidingOrOffice,
  putToVote,
  revisionAccepted,
  revisionSubmitted,
  settling,
  settlingSilence,
  throughout,
  withdraw,
} from './ways';

export const documentMachine = lifecycle.createMachine({
  id: 'document',
  context: ({ input }) => input,
  initial: 'draft',
  states: {
    draft: {
      initial: 'editing',
      on: throughout,
      states: {
        editing: {
          on: {
            submit: to('draft.screening', { who: drafters, gates: ['textIsPresent', 'papersAreComplete'] }),
          },
        },
        screening: {
          on: {
            'return-to-agency': to('draft.editing', { who: office }),
            'open-comments': to('comments.open', {
              who: office,
              gates: ['textIsScreened', 'somebodyMayPreside'],
            }),
          },
        },
      },
    },
    comments: {
      initial: 'open',
      on: throughout,
      states: {
        open: {
          exit: leaving('clear-due-time'),
          on: {
            'extend-comments': extended,
            'close-comments': to('conclusion.pending', {
              who: office,
              gates: ['minimumPeriodIsOver'],
              clock: 'timeHasCome',
              effects: ['close-round'],
            }),
          },
        },
      },
    },
    conclusion: {
      initial: 'pending',
      on: throughout,
      states: {
        pending: {
          on: {
            'issue-conclusion': [
              to('revision.editing', { who: concluding, when: ['outcomeIsRevise'] }),
              to('draft.screening', { who: concluding, when: ['outcomeIsAnotherRound'] }),
              to('adoption.voting', {
                ...putToVote('confirmingPeriodIsSet', ['commentsAreSettled']),
                effects: settlingSilence,
              }),
              to('adoption.voting', {
                ...putToVote('confirmingPeriodIsNotSet', [
                  'commentsAreDisposed',
                  'maintainedCommentsAreRuled',
                ]),
                effects: settling,
              }),
              to('suspended', { who: concluding, when: ['outcomeIsDefer'], gates: ['bodyMayDecide'] }),
              to('rejected', { who: concluding, when: ['outcomeIsReject'], gates: ['bodyMayDecide'] }),
            ],
          },
        },
      },
    },
    revision: {
      initial: 'editing',
      on: throughout,
      states: {
        editing: {
          on: {
            'submit-revision': [
              to('revision.confirming', revisionSubmitted('confirmingPeriodIsSet')),
              to('revision.verifying', revisionSubmitted('confirmingPeriodIsNotSet')),
            ],
          },
        },
        confirming: {
          entry: entering('start-confirming-period'),
          exit: leaving('clear-due-time'),
          on: {
            'close-confirming': to('revision.verifying', {
              who: office,
              clock: 'timeHasComeOrAllIsSettled',
              gates: ['maintainedCommentsAreRuled'],
              effects: ['settle-silent-comments'],
            }),
          },
        },
        verifying: {
          on: {
            'accept-revision': [
              ...revisionAccepted('adoption.voting', 'nextIsVote', 'bodyMayDecide', 'bodyMayIssue'),
              ...revisionAccepted('draft.screening', 'nextIsComments'),
            ],
            'return-revision': to('revision.editing', { who: accepting }),
          },
        },
      },
    },
    adoption: {
      initial: 'voting',
      on: throughout,
      states: {
        voting: {
          exit: leaving('clear-due-time'),
          on: {
            'open-ballot': to('adoption.voting', ballotOpened),
            'close-ballot': [
              to('adoption.finalising', ballotClosed('ballotIsPassed', 'pointsAreListed')),
              to('adoption.signing', ballotClosed('ballotIsPassed', 'noPointsAreListed')),
              to('conclusion.pending', ballotClosed('ballotIsFailed')),
              // The document stays, but the due time was this ballot's: left standing, the clock would call for ever.
              ...(['quorumIsNotMet', 'opinionsDiffer', 'partsAreCounted'] as const).map((when) =>
                to('adoption.voting', { ...ballotClosed(when), effects: ['clear-due-time'] }),
              ),
            ],
          },
        },
        finalising: {
          on: {
            'accept-final': to('adoption.signing', {
              who: accepting,
              gates: ['listedPointsAreInTheText', 'listedPointsAreDone', 'nothingElseChanged'],
            }),
          },
        },
        signing: {
          on: {
            sign: to('adoption.quarantine', {
              who: presiding,
              gates: ['correctionsAreDecided', 'commentsAreSettled', 'numberCanBeTaken'],
              effects: settlingSilence,
            }),
            'decline-to-sign': to('conclusion.pending', { who: presiding }),
          },
        },
        quarantine: {
          entry: entering('start-quarantine'),
          exit: leaving('clear-due-time'),
          on: {
            promulgate: to('adopted', {
              who: office,
              clock: 'timeHasCome',
              gates: ['quarantineIsOver', 'numberCanBeTaken'],
            }),
            recall: to('conclusion.pending', { who: presiding, effects: ['void-number'] }),
          },
        },
      },
    },
    adopted: { type: 'final' },
    rejected: { type: 'final' },
    withdrawn: { type: 'final' },
    suspended: {
      entry: 'park-due-times',
      on: {
        resume: resumable.map((state) =>
          to(state, {
            who: presidingOrOffice,
            when: [`resumesTo ${state}`],
            effects: ['shift-due-times'],
          }),
        ),
        // The times were parked, not cleared, when the document was suspended.
        withdraw: withdraw.map((way) => ({ ...way, actions: ['clear-due-time' as const] })),
      },
    },
  },
});
