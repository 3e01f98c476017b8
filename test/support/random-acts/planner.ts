import type { DocumentState } from '../../../src/workflow/facts';
import { isRunning, notVoted, outcomeOf } from '../oracle-ballots';
import { gates } from '../oracle-gates';
import {
  bodyMembers,
  isOver,
  presidingOver,
  type ActCommand,
  type Command,
  type ModelBallot,
  type ModelCommittee,
  type ModelDocument,
  type Move,
} from '../oracle-model';
import { changedSinceTheVote, isOwed } from '../oracle-owed';
import { transitions, type Transition } from '../oracle-transitions';
import { aConclusion, anAct, doerOf, newText, stamped, type Table } from './moves';

/** A command, or how many milliseconds the clock should move. */
export type Step = Command | { readonly kind: 'wait'; readonly milliseconds: number };

/** How a document could come from where it is to the beginning of a transition; undefined = not at all. */
export function wayTo(
  committee: ModelCommittee,
  document: ModelDocument,
  target: Transition,
): readonly Transition[] | undefined {
  if (isOver(document) || !isFeasible(committee, target)) return undefined;
  const resumes = target.act === 'resume';
  const goal = resumes ? target.to : target.from;
  const parked = document.resumeTo;
  if (parked !== null) {
    if (resumes ? parked === goal : goal === 'suspended')
      return parked === 'adoption.quarantine' && !resumes ? undefined : [];
    const rest = way(committee, parked, goal);
    return rest && [{ from: 'suspended', act: 'resume', to: parked }, ...rest];
  }
  if (goal === 'suspended') {
    if (document.state === 'adoption.quarantine') return undefined;
    return [{ from: document.state, act: 'suspend', to: 'suspended' }];
  }
  const there = way(committee, document.state, goal);
  if (there && goal === 'revision.confirming' && !canBeOwed(document, there)) return undefined;
  return resumes && there ? [...there, { from: goal, act: 'suspend', to: 'suspended' }] : there;
}

/** Where nothing is owed, and on the way nothing can be said any more, a period for answers ends as it begins. */
const canBeOwed = (document: ModelDocument, way: readonly Transition[]): boolean =>
  document.state === 'revision.confirming' ||
  document.comments.some(isOwed) ||
  way.some(({ from }) => from === 'comments.open' || from === 'conclusion.pending');

function isFeasible(committee: ModelCommittee, { from, act, to }: Transition): boolean {
  if (from === 'revision.confirming' || to === 'revision.confirming') return committee.confirmingDays > 0;
  if (act === 'submit-revision') return committee.confirmingDays === 0;
  // Whatever is in has been voted on by all: only differing opinions can leave it undecided.
  if (act === 'close-ballot by last vote' && to === 'adoption.voting')
    return committee.differingOpinionsForceMeeting;
  return act !== 'promulgate by clock' || committee.quarantineHours > 0;
}

const ways = new Map<string, ReadonlyMap<DocumentState, Transition[]>>();

function way(committee: ModelCommittee, from: DocumentState, goal: DocumentState): Transition[] | undefined {
  const key = `${from} ${committee.confirmingDays > 0} ${committee.quarantineHours > 0}`;
  const known = ways.get(key) ?? waysFrom(committee, from);
  ways.set(key, known);
  return known.get(goal);
}

/** Breadth first, without suspensions on the way. */
function waysFrom(committee: ModelCommittee, from: DocumentState): ReadonlyMap<DocumentState, Transition[]> {
  const reached = new Map<DocumentState, Transition[]>([[from, []]]);
  for (const [state, path] of reached) {
    for (const edge of transitions) {
      const leads = edge.from === state && edge.to !== 'suspended' && !reached.has(edge.to);
      if (leads && isFeasible(committee, edge)) reached.set(edge.to, [...path, edge]);
    }
  }
  return reached;
}

/** The next thing to do so that a document takes a transition from the state it is in; undefined = it cannot be helped. */
export function stepTowards(
  table: Table,
  committee: ModelCommittee,
  document: ModelDocument,
  edge: Transition,
): Step | undefined {
  const { world, dice } = table;
  const doing = (move: Move | undefined): Command | undefined =>
    move && stamped(document, move, doerOf(committee, document, move, dice));
  const [name = '', by] = edge.act.split(' by ');
  const [type = '', variant] = name.split('/');
  const isBallot = type === 'close-ballot';
  if (isBallot) {
    const step = towardsOutcome(table, committee, document, edge);
    if (step !== undefined) return step;
  }
  let act = anAct(table, committee, document, type as ActCommand['type']);
  if (type === 'issue-conclusion') act = aConclusion(dice, variant as 'revise');
  if (type === 'open-ballot') act = { ...act, mode: 'session' };
  if (type === 'accept-revision') act = { ...act, next: variant as 'vote' };
  const comment = commentFirst(table, committee, document, edge);
  if (comment !== undefined) return doing(comment);
  if (by === 'last answer') return doing(answering(document));
  const [obstacle] = gates(world, committee, document, act);
  if (obstacle?.code === 'quarantine' || (obstacle === undefined && by === 'clock')) {
    return document.dueAt === null
      ? undefined
      : { kind: 'wait', milliseconds: document.dueAt - world.now + 1000 };
  }
  if (obstacle?.code === 'minimum-period')
    return { kind: 'wait', milliseconds: document.round!.minimumUntil - world.now + 1000 };
  return obstacle === undefined
    ? doing(act)
    : remedy(table, committee, document, obstacle.code, obstacle.ids ?? []);
}

/** Where nothing is owed there is nothing to confirm, and a period that nobody needs ends at once. */
function commentFirst(
  { dice }: Table,
  committee: ModelCommittee,
  document: ModelDocument,
  { act }: Transition,
): Move | undefined {
  const closing = act === 'close-comments';
  if (!closing && act !== 'issue-conclusion/revise') return undefined;
  const owed = document.comments.some(isOwed);
  const wanted = committee.confirmingDays > 0 ? 1 : closing ? 0.4 : 0;
  if (!dice.chance(owed ? 0.1 : wanted)) return undefined;
  const about = {
    kind: 'comment',
    about: 'remark',
    blocking: dice.chance(0.3),
    clause: dice.below(3),
  } as const;
  return closing ? about : { ...about, author: dice.pick(committee.seats.members) };
}

function answering(document: ModelDocument): Move | undefined {
  const comment = document.comments.find((owed) => isOwed(owed) && owed.disposition !== null);
  return comment && { kind: 'answer', commentId: comment.id, code: 'satisfied' };
}

/** A ballot is opened as the transition wants it and voted on until it would come out so; then undefined. */
function towardsOutcome(
  table: Table,
  committee: ModelCommittee,
  document: ModelDocument,
  { act, to }: Transition,
): Step | undefined {
  const byClock = act.endsWith(' by clock');
  const byVotes = act.endsWith(' by last vote');
  const { world, dice } = table;
  const office = dice.pick(committee.seats.office);
  const { ballot } = document;
  const points = to === 'adoption.finalising' ? 1 : 0;
  if (ballot === null || ballot.outcome !== null) {
    // Only a session may decide now: in writing there would be nothing to reach.
    if (byVotes && document.meetingRequired) return undefined;
    const closesAt = byClock || byVotes ? { closesAt: world.now + 30 * 3_600_000 } : {};
    const mode = byVotes ? 'written' : 'session';
    return stamped(document, { kind: 'act', type: 'open-ballot', mode, points, ...closesAt }, office);
  }
  const settled = to === 'adoption.signing' || to === 'adoption.finalising';
  const inWriting = ballot.mode !== 'session';
  const unfit =
    (settled && ballot.points > 0 !== points > 0) ||
    (byClock && ballot.closesAt === null) ||
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
  if (outcomeOf(committee, document, ballot) === wanted) return undefined;
  // Too many have voted for it to come out without a quorum: let it come out as it will.
  if (wanted === 'no-quorum') return undefined;
  const choice = wanted === 'passed' ? 'for' : 'against';
  const voter = nextVoter(committee, ballot, choice);
  if (voter === undefined) return undefined;
  return stamped(document, { kind: 'vote', choice, reasoned: false }, voter);
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

const nextVoter = (committee: ModelCommittee, ballot: ModelBallot, choice: string): string | undefined =>
  bodyMembers(committee).find((person) => ballot.votes[person] === undefined) ??
  // What was secret cannot be said otherwise.
  (ballot.secret
    ? undefined
    : bodyMembers(committee).find((person) => ballot.votes[person]?.choice !== choice));

/** What a helpful person would do about an obstacle. */
function remedy(
  { dice, world }: Table,
  committee: ModelCommittee,
  document: ModelDocument,
  code: string,
  ids: readonly string[],
): Command | undefined {
  const [id = ''] = ids;
  const doing = (move: Move): Command => stamped(document, move, doerOf(committee, document, move, dice));
  const comment = document.comments.find((candidate) => candidate.id === id);
  const directive = document.directives.find((candidate) => candidate.id === id);
  const presiding = presidingOver(committee, document);
  switch (code) {
    case 'text':
    case 'newer-version':
    case 'final-text':
      return doing(newText(document, [dice.below(3), dice.below(3)], dice));
    case 'papers':
      return doing({ kind: 'paper', paper: id });
    case 'accepted-unchanged': {
      const { clauses } = comment!.disposition!;
      if (clauses.length > 0 && document.state === 'revision.editing')
        return doing(newText(document, clauses, dice));
      if (comment!.locked) return undefined;
      return doing({ kind: 'dispose', commentId: id, code: 'noted', clauses: [] });
    }
    case 'undisposed': {
      const mayAccept = comment!.kind === 'remark' && comment!.clause !== null && dice.chance(0.5);
      const clauses = comment!.clause === null ? [] : [comment!.clause];
      return doing({ kind: 'dispose', commentId: id, code: mayAccept ? 'accepted' : 'noted', clauses });
    }
    case 'unsettled':
    case 'unruled': {
      const disposes = code === 'unsettled' && committee.confirmingDays === 0 && !comment!.blocking;
      if (disposes) return doing({ kind: 'dispose', commentId: id, code: 'noted', clauses: [] });
      const mayRule = document.state !== 'revision.editing';
      if (mayRule && comment!.author !== presiding) {
        return doing({
          kind: 'rule',
          commentId: id,
          code: dice.pick(['agency', 'agency', 'author'] as const),
        });
      }
      return doing({ kind: 'withdraw-comment', commentId: id });
    }
    case 'directive-unanswered':
      if (document.state === 'revision.editing' && !directive!.locked) {
        const refuses = directive!.strength === 'request' && dice.chance(0.4);
        return doing({ kind: 'respond', directiveId: id, outcome: refuses ? 'not-followed' : 'done' });
      }
      return doing({ kind: 'lift', directiveId: id });
    case 'directive-open':
      return doing({ kind: 'lift', directiveId: id });
    case 'unverified':
    case 'unmet': {
      const passes = directive!.response === 'not-followed' && directive!.strength === 'request';
      return doing({ kind: 'verify', directiveId: id, code: passes ? 'not-followed' : 'met' });
    }
    case 'unconfirmed':
      return doing({ kind: 'confirm', directiveId: id, confirmed: true });
    case 'unscreened':
    case 'too-short': {
      const dueAt = world.now + (committee.minimumCommentDays + 2) * 24 * 3_600_000;
      return doing({ kind: 'act', type: 'open-comments', dueAt, screening: committee.screening });
    }
    case 'points-undone':
      // A text saved again as it was is newer, and does nothing for the point.
      if (changedSinceTheVote(document).length === 0) return doing(newText(document, [dice.below(3)], dice));
      return doing({ kind: 'tick', point: Number(id), clauses: changedSinceTheVote(document) });
    case 'changes-more':
      return doing({ kind: 'tick', point: 1, clauses: changedSinceTheVote(document) });
    case 'corrections-undecided':
      return doing({ kind: 'decide', correctionId: id, accepted: dice.chance(0.7) });
    case 'ballot-open':
      return doing({ kind: 'act', type: 'close-ballot' });
    case 'still-running':
      return stamped(document, { kind: 'vote', choice: 'for', reasoned: false }, id);
    case 'no-ballot':
      return doing({ kind: 'act', type: 'open-ballot' });
    default:
      return undefined;
  }
}
