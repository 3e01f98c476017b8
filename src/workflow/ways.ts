/** Ways that several states share, so that a rule said in one place holds on every path. */
import type { ChoiceName } from './choices';
import type { DocumentState } from './facts';
import { to, type Way } from './machine-words';

export const drafters = ['drafters'] as const;
export const office = ['office'] as const;
export const presiding = ['presiding'] as const;
export const accepting = ['accepting'] as const;
export const concluding = ['concluding'] as const;
export const presidingOrOffice = ['presiding', 'office'] as const;

const withdrawalGates: Way['gates'] = ['ballotIsNotOpen', 'documentIsNotSigned'];
export const withdraw = [
  to('withdrawn', { who: drafters, when: ['nothingIsConcluded'], gates: withdrawalGates }),
  to('withdrawn', { who: presiding, when: ['conclusionIsIssued'], gates: withdrawalGates }),
];
/** Offered in every state that is neither final nor suspended. */
export const throughout = {
  withdraw,
  suspend: to('suspended', { who: presidingOrOffice, gates: ['ballotIsNotOpen'] }),
};

/** More time for comments: for whomever the rules of procedure leave it to. */
export const extended = [
  to('comments.open', { who: office, when: ['officeExtends'] }),
  to('comments.open', { who: presiding, when: ['presidingExtends'] }),
  to('comments.open', { who: presidingOrOffice, when: ['bothExtend'] }),
];

/** Without a confirming period nobody answers dispositions, so the presiding person's act settles them. */
export const settling: Way['effects'] = ['settle-disposed-comments'];

/** Whoever has left the body is silent; all others were waited for. */
export const settlingSilence: Way['effects'] = ['settle-silent-comments'];

/** A vote leaves nothing behind: no comment or directive open, nothing accepted on paper only, no body unanswered. */
export function putToVote(when: ChoiceName, commentGates: NonNullable<Way['gates']>): Way {
  return {
    who: concluding,
    when: ['outcomeIsPutToVote', when],
    gates: [
      'bodyMayDecide',
      'bodyMayIssue',
      ...commentGates,
      'directivesAreClosed',
      'acceptedCommentsChangedTheText',
      'consultationsAreAnswered',
    ],
  };
}

export function revisionSubmitted(when: ChoiceName): Way {
  return {
    who: drafters,
    when: [when],
    gates: [
      'revisionIsNewer',
      'commentsAreDisposed',
      'directivesAreAnswered',
      'acceptedCommentsChangedTheText',
      'consultationsAreAnswered',
    ],
  };
}

export function revisionAccepted(
  target: DocumentState,
  next: ChoiceName,
  ...more: readonly ('bodyMayDecide' | 'bodyMayIssue')[]
) {
  const gates = [
    ...more,
    'rulingsAreAnswered',
    'directivesAreVerified',
    'directivesAreMet',
    'directivesAreConfirmed',
    'maintainedCommentsAreRuled',
    'acceptedCommentsChangedTheText',
  ] as const;
  return [
    to(target, {
      ...{ who: accepting, when: [next, 'confirmingPeriodIsSet'] },
      gates: [...gates, 'reopenedCommentsAreSettled'],
      effects: settlingSilence,
    }),
    to(target, { who: accepting, when: [next, 'confirmingPeriodIsNotSet'], gates, effects: settling }),
  ];
}

export const ballotOpened: Way = {
  who: office,
  gates: [
    'ballotIsNotOpen',
    'bodyMayIssue',
    'ballotModeIsInTheRules',
    'silenceHasAMeaning',
    'personsAreDecidedInSession',
    'differingOpinionsAreHeard',
    'rollIsNotEmpty',
  ],
};

export function ballotClosed(...when: readonly ChoiceName[]): Way {
  return {
    who: office,
    when,
    gates: ['ballotIsOpen', 'papersAreCounted', 'ballotHasRun'],
    clock: 'timeHasComeOrAllHaveVoted',
  };
}
