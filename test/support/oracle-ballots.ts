import type { BallotOutcome } from '../../src/workflow/facts';
import type { ModelBallot, ModelDocument } from './oracle-model';
import type { ModelCommittee } from './oracle-world';
import { isOwed } from './oracle-owed';

/* How a ballot comes out under the test committees' rules, and when it has run its time. */

/** Two thirds of the roll must have voted, and more than half of the roll for it; silence as the rules say. */
export function outcomeOf(
  committee: ModelCommittee,
  document: ModelDocument,
  ballot: ModelBallot,
): BallotOutcome {
  const { roll, votes, mode } = ballot;
  if (ballot.paper) return outcomeOnPaper(ballot);
  const cast = Object.values(votes);
  const silent = mode === 'silence' ? ballot.told.filter((person) => !votes[person]).length : 0;
  const took = cast.length + (committee.silence === 'none' ? 0 : silent);
  if (took * 3 < roll.length * 2) return 'no-quorum';
  if (ballot.onClause) return 'counted';
  const spoken = cast.filter(({ choice }) => choice === 'for').length;
  const agreed = spoken + (committee.silence === 'agreement' ? silent : 0);
  if (agreed * 2 <= roll.length) return 'failed';
  return mode !== 'session' && committee.differingOpinionsForceMeeting && opinionsDiffer(document, ballot)
    ? 'no-decision'
    : 'passed';
}

/** Whoever took a paper was there; what is invalid or did not come back is no vote. */
function outcomeOnPaper({ roll, countings, onClause }: ModelBallot): BallotOutcome {
  const { listed, for: spoken } = countings.at(-1)!;
  if (listed.length * 3 < roll.length * 2) return 'no-quorum';
  if (onClause) return 'counted';
  return spoken * 2 > roll.length ? 'passed' : 'failed';
}

const opinionsDiffer = (document: ModelDocument, { votes }: ModelBallot): boolean =>
  Object.values(votes).some(({ choice, reasoned }) => choice === 'against' && reasoned) ||
  document.comments.some((comment) => comment.blocking && isOwed(comment));

export const notVoted = ({ ballot }: ModelDocument): string[] =>
  ballot === null || ballot.outcome !== null || ballot.paper
    ? []
    : ballot.roll.filter((person) => !ballot.votes[person]);

/** Those who write have their time; only the last of them ends it sooner. */
export const isRunning = (document: ModelDocument, now: number): boolean =>
  document.ballot?.outcome === null &&
  document.ballot.mode !== 'session' &&
  document.ballot.closesAt! > now &&
  notVoted(document).length > 0;

/** The last vote is in: a written ballot ends before its time. */
export const allHaveVoted = (document: ModelDocument): boolean =>
  document.progressAsked &&
  document.ballot?.outcome === null &&
  document.ballot.mode !== 'session' &&
  notVoted(document).length === 0;
