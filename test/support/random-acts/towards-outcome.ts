import { isRunning, notVoted, outcomeOf } from '../oracle-ballots';
import type { Command, Move } from '../oracle-commands';
import type { ModelBallot, ModelDocument } from '../oracle-model';
import { bodyOf, officeOf } from '../oracle-people';
import type { Transition } from '../oracle-transitions';
import { stamped, type Table } from './doers';
import { aCount } from './moves';

/** A ballot is opened as the transition wants it and voted on until it would come out so; then undefined. */
export function towardsOutcome(
  { world, dice }: Table,
  document: ModelDocument,
  { act, to }: Transition,
): Command | undefined {
  const byClock = act.endsWith(' by clock');
  const byVotes = act.endsWith(' by last vote');
  const office = dice.pick(officeOf(world, document));
  const { ballot } = document;
  const points = to === 'adoption.finalising' ? 1 : 0;
  if (ballot === null || ballot.outcome !== null) {
    // Only a session may decide now: in writing there would be nothing to reach.
    if (byVotes && document.meetingRequired) return undefined;
    const closesAt = byClock || byVotes ? { closesAt: world.now + 30 * 3_600_000 } : {};
    const mode = byVotes ? 'written' : 'session';
    return stamped(document, { kind: 'act', type: 'open-ballot', mode, points, ...closesAt }, office);
  }
  if (ballot.paper && ballot.countings.length === 0) return counting({ world, dice }, document, ballot);
  const settled = to === 'adoption.signing' || to === 'adoption.finalising';
  const inWriting = ballot.mode !== 'session';
  const unfit =
    (settled && ballot.points > 0 !== points > 0) ||
    (byClock && ballot.closesAt === null) ||
    ballot.paper ||
    (to !== 'adoption.voting' && ballot.onClause) ||
    (byVotes && (ballot.secret || ballot.onClause)) ||
    inWriting !== byVotes;
  const wanted = settled
    ? 'passed'
    : to === 'conclusion.pending'
      ? 'failed'
      : byVotes
        ? 'no-decision'
        : 'no-quorum';
  if (unfit && !isRunning(document, world.now))
    return stamped(document, { kind: 'act', type: 'close-ballot' }, office);
  if (inWriting) return writtenVote(document, ballot, wanted);
  if (outcomeOf(bodyOf(world, document), document, ballot) === wanted) return undefined;
  // Too many have voted for it to come out without a quorum: let it come out as it will.
  if (wanted === 'no-quorum') return undefined;
  const choice = wanted === 'passed' ? 'for' : 'against';
  const voter = nextVoter(ballot, choice);
  if (voter === undefined) return undefined;
  return stamped(document, { kind: 'vote', choice, reasoned: false }, voter);
}

/** Papers are counted, and the minutes come first; then it is closed however it came out. */
export function counting({ world, dice }: Table, document: ModelDocument, ballot: ModelBallot): Command {
  const move: Move =
    document.minutes === null ? { kind: 'paper', paper: 'minutes' } : aCount(dice, ballot.roll);
  return stamped(document, move, dice.pick(officeOf(world, document)));
}

/** One vote after the other, as the outcome wants them; the last one closes the ballot by itself. */
function writtenVote(document: ModelDocument, ballot: ModelBallot, wanted: string): Command | undefined {
  const missing = notVoted(document);
  const [voter] = missing;
  if (voter === undefined) return undefined;
  const isFirst = missing.length === ballot.roll.length;
  const dissents = wanted === 'failed' || (wanted === 'no-decision' && isFirst);
  const reasoned = wanted === 'no-decision' && isFirst && !ballot.secret;
  return stamped(document, { kind: 'vote', choice: dissents ? 'against' : 'for', reasoned }, voter);
}

const nextVoter = (ballot: ModelBallot, choice: string): string | undefined =>
  ballot.roll.find((person) => ballot.votes[person] === undefined) ??
  // What was secret cannot be said otherwise.
  (ballot.secret ? undefined : ballot.roll.find((person) => ballot.votes[person]?.choice !== choice));
