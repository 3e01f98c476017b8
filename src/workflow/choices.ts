/** Which way an act leads. For every act in every state exactly one choice holds; a test goes through them all. */
import {
  documentStates,
  isFinal,
  type DocumentEvent,
  type DocumentFacts,
  type DocumentState,
  type FinalState,
  type Outcome,
} from './facts';

type Choice = (facts: DocumentFacts, event: DocumentEvent) => boolean;

const concludes =
  (outcome: Outcome): Choice =>
  (_, event) =>
    event.type === 'issue-conclusion' && event.outcome === outcome;

/** A state a document can be parked in, and so come back to. */
type Resumable = Exclude<DocumentState, FinalState | 'suspended'>;
export const resumable = documentStates.filter(
  (state): state is Resumable => state !== 'suspended' && !isFinal(state),
);
const resuming = Object.fromEntries<Choice>(
  resumable.map((state) => [`resumesTo ${state}`, ({ resumeTo }) => resumeTo === state]),
) as Record<`resumesTo ${Resumable}`, Choice>;

export const choices = {
  ...resuming,
  confirmingPeriodIsSet: ({ rules }) => rules.confirmingDays > 0,
  confirmingPeriodIsNotSet: ({ rules }) => rules.confirmingDays <= 0,
  officeExtends: ({ rules }) => !rules.extendedBy.includes('presiding'),
  presidingExtends: ({ rules }) =>
    rules.extendedBy.includes('presiding') && !rules.extendedBy.includes('office'),
  bothExtend: ({ rules }) => rules.extendedBy.includes('presiding') && rules.extendedBy.includes('office'),
  nothingIsConcluded: ({ concluded }) => !concluded,
  conclusionIsIssued: ({ concluded }) => concluded,

  outcomeIsRevise: concludes('revise'),
  outcomeIsAnotherRound: concludes('another-round'),
  outcomeIsPutToVote: concludes('put-to-vote'),
  outcomeIsDefer: concludes('defer'),
  outcomeIsReject: concludes('reject'),

  nextIsVote: (_, event) => event.type === 'accept-revision' && event.next === 'vote',
  nextIsComments: (_, event) => event.type === 'accept-revision' && event.next === 'comments',

  ballotIsPassed: (_, event) => event.type === 'close-ballot' && event.outcome === 'passed',
  ballotIsFailed: (_, event) => event.type === 'close-ballot' && event.outcome === 'failed',
  quorumIsNotMet: (_, event) => event.type === 'close-ballot' && event.outcome === 'no-quorum',
  opinionsDiffer: (_, event) => event.type === 'close-ballot' && event.outcome === 'no-decision',
  partsAreCounted: (_, event) => event.type === 'close-ballot' && event.outcome === 'counted',
  pointsAreListed: (_, event) => event.type === 'close-ballot' && event.subjectToPoints,
  noPointsAreListed: (_, event) => event.type === 'close-ballot' && !event.subjectToPoints,
} as const satisfies Record<string, Choice>;

export type ChoiceName = keyof typeof choices;

export function hold(names: readonly ChoiceName[], facts: DocumentFacts, event: DocumentEvent): boolean {
  return names.every((name) => choices[name](facts, event));
}
