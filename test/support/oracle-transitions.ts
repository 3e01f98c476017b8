import { documentStates, type DocumentState } from '../../src/workflow/facts';

/** One row of the product's table: an act, told apart by its variant and by who may also do it, leads from here to there. */
export interface Transition {
  readonly from: DocumentState;
  readonly act: string;
  readonly to: DocumentState;
}

export const nameOf = ({ from, act, to }: Transition): string => `${from} -- ${act} -> ${to}`;

const table: readonly [DocumentState, string, DocumentState][] = [
  ['draft.editing', 'submit', 'draft.screening'],
  ['draft.screening', 'return-to-agency', 'draft.editing'],
  ['draft.screening', 'open-comments', 'comments.open'],
  ['comments.open', 'extend-comments', 'comments.open'],
  ['comments.open', 'close-comments', 'conclusion.pending'],
  ['comments.open', 'close-comments by clock', 'conclusion.pending'],
  ['conclusion.pending', 'issue-conclusion/revise', 'revision.editing'],
  ['conclusion.pending', 'issue-conclusion/another-round', 'draft.screening'],
  ['conclusion.pending', 'issue-conclusion/put-to-vote', 'adoption.voting'],
  ['conclusion.pending', 'issue-conclusion/defer', 'suspended'],
  ['conclusion.pending', 'issue-conclusion/reject', 'rejected'],
  ['revision.editing', 'submit-revision', 'revision.confirming'],
  ['revision.editing', 'submit-revision', 'revision.verifying'],
  ['revision.confirming', 'close-confirming', 'revision.verifying'],
  ['revision.confirming', 'close-confirming by clock', 'revision.verifying'],
  ['revision.confirming', 'close-confirming by last answer', 'revision.verifying'],
  ['revision.verifying', 'accept-revision/vote', 'adoption.voting'],
  ['revision.verifying', 'accept-revision/comments', 'draft.screening'],
  ['revision.verifying', 'return-revision', 'revision.editing'],
  ['adoption.voting', 'open-ballot', 'adoption.voting'],
  ['adoption.voting', 'close-ballot', 'adoption.signing'],
  ['adoption.voting', 'close-ballot', 'adoption.finalising'],
  ['adoption.voting', 'close-ballot', 'conclusion.pending'],
  ['adoption.voting', 'close-ballot', 'adoption.voting'],
  ['adoption.voting', 'close-ballot by clock', 'adoption.signing'],
  ['adoption.voting', 'close-ballot by clock', 'adoption.finalising'],
  ['adoption.voting', 'close-ballot by clock', 'conclusion.pending'],
  ['adoption.voting', 'close-ballot by clock', 'adoption.voting'],
  ['adoption.voting', 'close-ballot by last vote', 'adoption.signing'],
  ['adoption.voting', 'close-ballot by last vote', 'adoption.finalising'],
  ['adoption.voting', 'close-ballot by last vote', 'conclusion.pending'],
  ['adoption.voting', 'close-ballot by last vote', 'adoption.voting'],
  ['adoption.finalising', 'accept-final', 'adoption.signing'],
  ['adoption.signing', 'sign', 'adoption.quarantine'],
  ['adoption.signing', 'decline-to-sign', 'conclusion.pending'],
  ['adoption.quarantine', 'promulgate', 'adopted'],
  ['adoption.quarantine', 'promulgate by clock', 'adopted'],
  ['adoption.quarantine', 'recall', 'conclusion.pending'],
];

const living = documentStates.filter(
  (state) => !['adopted', 'rejected', 'withdrawn', 'suspended'].includes(state),
);

/** The whole table: what it lists, and what holds in every state that is not final. */
export const transitions: readonly Transition[] = [
  ...table.map(([from, act, to]) => ({ from, act, to })),
  ...[...living, 'suspended' as const]
    .filter((state) => state !== 'adoption.quarantine')
    .map((from) => ({ from, act: 'withdraw', to: 'withdrawn' as const })),
  ...living.map((from) => ({ from, act: 'suspend', to: 'suspended' as const })),
  ...living.map((to) => ({ from: 'suspended' as const, act: 'resume', to })),
];
