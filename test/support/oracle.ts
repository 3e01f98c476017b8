import type { ActType, BallotOutcome, DocumentState } from '../../src/workflow/facts';
import {
  bodyMembers,
  isOver,
  presidingOver,
  sees,
  type ActCommand,
  type Command,
  type ModelBallot,
  type ModelCommittee,
  type ModelDocument,
  type Obstacle,
  type World,
} from './oracle-model';
import * as participation from './oracle-participation';
import { acceptedUnchanged, count, isOwed, textDirectives, undisposed, unruled } from './oracle-owed';

/*
 * An oracle of the lifecycle, written from the product's description apart from the machine: for any move by anybody it
 * says whether it is allowed, else how it may be refused, and it plays allowed moves forward.
 */

const hour = 3_600_000;
const byPresiding: readonly ActType[] = [
  ...(['issue-conclusion', 'accept-revision', 'return-revision', 'accept-final'] as const),
  ...(['sign', 'decline-to-sign', 'recall'] as const),
];

/** Everything that speaks against a move; nothing = it is allowed. Not visible hides all else, not permitted the rest. */
export function obstacles(world: World, document: ModelDocument, command: Command): Obstacle[] {
  const committee = world.committees.get(document.committeeId)!;
  const visible = sees(committee, document, command.by);
  if (visible === false) return [{ status: 404, code: 'not-visible' }];
  const permitted =
    command.kind === 'act'
      ? mayDo(committee, document, command)
      : participation.mayDo(committee, document, command);
  if (!permitted) {
    return [403, ...(visible === null ? [404] : [])].map((status) => ({ status, code: 'role' }));
  }
  if (command.kind !== 'act') return participation.obstacles(world, committee, document, command);
  const stale: Obstacle[] =
    command.ifMatch === undefined
      ? [{ status: 428, code: 'no-precondition' }]
      : command.ifMatch === document.revision
        ? []
        : [{ status: 412, code: 'stale' }];
  return [...stale, ...gates(world, committee, document, command)];
}

/** Plays an allowed move forward. `id` is what the server called the thing made, where a move makes one. */
export function play(world: World, document: ModelDocument, command: Command, id = ''): void {
  if (command.kind === 'act') playAct(world, document, command, command.by);
  else participation.play(document, command, id);
}

function mayDo(
  committee: ModelCommittee,
  document: ModelDocument,
  { type, by }: ActCommand & Command,
): boolean {
  const { seats } = committee;
  const presides = by === presidingOver(committee, document);
  if (type === 'submit' || type === 'submit-revision') return seats.drafters.includes(by);
  if (type === 'withdraw') return document.concluded ? presides : seats.drafters.includes(by);
  if (type === 'suspend' || type === 'resume') return presides || seats.office.includes(by);
  return byPresiding.includes(type) ? presides : seats.office.includes(by);
}

const home: Partial<Record<ActType, DocumentState>> = {
  submit: 'draft.editing',
  'return-to-agency': 'draft.screening',
  'open-comments': 'draft.screening',
  'extend-comments': 'comments.open',
  'close-comments': 'comments.open',
  'issue-conclusion': 'conclusion.pending',
  'submit-revision': 'revision.editing',
  'close-confirming': 'revision.confirming',
  'accept-revision': 'revision.verifying',
  'return-revision': 'revision.verifying',
  'open-ballot': 'adoption.voting',
  'close-ballot': 'adoption.voting',
  'accept-final': 'adoption.finalising',
  sign: 'adoption.signing',
  'decline-to-sign': 'adoption.signing',
  promulgate: 'adoption.quarantine',
  recall: 'adoption.quarantine',
  resume: 'suspended',
};

/** The state, and what the product asks besides, of an act by somebody who may do it. */
export function gates(
  world: World,
  committee: ModelCommittee,
  document: ModelDocument,
  command: ActCommand,
): Obstacle[] {
  const found: Obstacle[] = [];
  const need = (code: string, ids: readonly string[] | boolean, status = 409): void => {
    const missing = typeof ids === 'boolean' ? ids : ids.length > 0;
    if (missing) found.push({ status, code, ...(typeof ids === 'boolean' ? {} : { ids }) });
  };
  const at = home[command.type];
  if (at !== undefined && document.state !== at) return [{ status: 409, code: 'state' }];
  const latest = document.versions.length;
  const open = document.ballot !== null && document.ballot.outcome === null;
  const directives = textDirectives(document);
  const ids = (them: { id: string }[]): string[] => them.map(({ id }) => id);
  switch (command.type) {
    case 'submit':
      need('text', latest === 0);
      need(
        'papers',
        committee.requiredPapers.filter((kind) => !document.papers.includes(kind)),
      );
      break;
    case 'issue-conclusion':
      if (command.outcome !== 'put-to-vote') break;
      // Without a confirming period the disposition and the vote together settle, but never over an objection.
      need(
        'unsettled',
        ids(document.comments.filter((comment) => isOwed(comment) && !settlesByVote(committee, comment))),
      );
      need('directive-open', ids(directives.filter(({ confirmation }) => confirmation !== true)));
      break;
    case 'submit-revision':
      need('newer-version', latest <= document.round!.version);
      need('undisposed', ids(undisposed(document)));
      need('accepted-unchanged', ids(acceptedUnchanged(document)));
      need('directive-unanswered', ids(directives.filter(({ response }) => response === null)));
      break;
    case 'close-confirming':
      need('unruled', ids(unruled(document)));
      break;
    case 'accept-revision':
      need('unruled', ids(unruled(document)));
      need('directive-unanswered', ids(directives.filter(({ response }) => response === null)));
      need('unverified', ids(directives.filter((d) => d.response !== null && d.verification === null)));
      need('unmet', ids(directives.filter(({ verification }) => verification === 'not-met')));
      need(
        'unconfirmed',
        ids(
          directives.filter(
            (d) => !d.confirmation && d.verification !== null && d.verification !== 'not-met',
          ),
        ),
      );
      break;
    case 'return-revision':
      need('no-points', (command.commentIds ?? []).length + (command.directiveIds ?? []).length === 0, 422);
      break;
    case 'open-ballot':
      need('ballot-open', open);
      break;
    case 'close-ballot':
      need('no-ballot', !open);
      break;
    case 'accept-final':
      need('final-text', latest <= document.votedVersion);
      break;
    case 'promulgate':
      need('quarantine', document.dueAt !== null && document.dueAt > world.now);
      break;
    case 'withdraw': {
      const signed = [document.state, document.resumeTo].includes('adoption.quarantine');
      need('state', isOver(document) || signed);
      need('ballot-open', open);
      break;
    }
    case 'suspend':
      need('state', isOver(document) || document.state === 'suspended');
      need('ballot-open', open);
      break;
    default:
      break;
  }
  return found;
}

const settlesByVote = (committee: ModelCommittee, comment: ModelDocument['comments'][number]): boolean =>
  committee.confirmingDays === 0 && comment.disposition !== null && !comment.blocking;

/** Two thirds of the roll must have voted, and more than half of the roll for it: the test committees' rules. */
export function outcomeOf({ roll, votes }: ModelBallot): BallotOutcome {
  const cast = Object.values(votes);
  if (cast.length * 3 < roll.length * 2) return 'no-quorum';
  return cast.filter(({ choice }) => choice === 'for').length * 2 > roll.length ? 'passed' : 'failed';
}

/** An act that the state, the gates and whoever did it allow. */
export function playAct(world: World, document: ModelDocument, act: ActCommand, by: string): void {
  const committee = world.committees.get(document.committeeId)!;
  const { now } = world;
  count(document, `act.${act.type}`);
  document.revision += 1;
  const go = (to: DocumentState, dueAt: number | null = null): void => {
    document.state = to;
    document.dueAt = dueAt;
  };
  switch (act.type) {
    case 'submit':
      return go('draft.screening');
    case 'return-to-agency':
      return go('draft.editing');
    case 'open-comments':
      document.round = {
        number: (document.round?.number ?? 0) + 1,
        version: document.versions.length,
        presiding: act.presiding ?? committee.seats.chair,
        dueAt: act.dueAt!,
      };
      return go('comments.open', act.dueAt!);
    case 'extend-comments':
      document.round!.dueAt = act.dueAt!;
      return go('comments.open', act.dueAt!);
    case 'close-comments':
      return go('conclusion.pending');
    case 'issue-conclusion':
      return conclude(world, document, act);
    case 'submit-revision':
      return committee.confirmingDays > 0
        ? go('revision.confirming', now + committee.confirmingDays * 24 * hour)
        : go('revision.verifying');
    case 'close-confirming':
      // An owed answer counts as silence, and silence as consent, but never to an objection.
      for (const comment of document.comments) {
        if (isOwed(comment) && comment.disposition && !comment.answer && !comment.blocking)
          comment.settledBy = 'silence';
      }
      return go('revision.verifying');
    case 'accept-revision':
      settleDisposed(document);
      return go(act.next === 'comments' ? 'draft.screening' : 'adoption.voting');
    case 'return-revision':
      participation.reopen(document, act.commentIds ?? [], act.directiveIds ?? []);
      return go('revision.editing');
    case 'open-ballot':
      document.ballot = {
        ...{ id: '', version: document.versions.length, points: act.points ?? 0, outcome: null, votes: {} },
        ...{ closesAt: act.closesAt ?? null, roll: bodyMembers(committee) },
      };
      return go('adoption.voting', act.closesAt ?? null);
    case 'close-ballot': {
      const ballot = document.ballot!;
      ballot.outcome = outcomeOf(ballot);
      if (ballot.outcome === 'no-quorum') return go('adoption.voting');
      if (ballot.outcome === 'failed') return go('conclusion.pending');
      document.votedVersion = ballot.version;
      return go(ballot.points > 0 ? 'adoption.finalising' : 'adoption.signing');
    }
    case 'accept-final':
      return go('adoption.signing');
    case 'sign':
      if (committee.numberTakenAt === 'sign') takeNumber(document);
      return go(
        'adoption.quarantine',
        committee.quarantineHours > 0 ? now + committee.quarantineHours * hour : null,
      );
    case 'decline-to-sign':
      return go('conclusion.pending');
    case 'promulgate':
      if (!document.hasNumber) takeNumber(document);
      return go('adopted');
    case 'recall':
      if (document.hasNumber) {
        document.hasNumber = false;
        document.numbersVoided += 1;
        count(document, 'number.voided');
      }
      return go('conclusion.pending');
    case 'withdraw':
      document.resumeTo = null;
      return go('withdrawn');
    case 'suspend':
      return park(world, document);
    case 'resume': {
      const parked = now - document.parkedAt!;
      document.state = document.resumeTo!;
      document.resumeTo = null;
      document.parkedAt = null;
      if (document.dueAt !== null) document.dueAt += parked;
      if (document.state === 'comments.open') document.round!.dueAt += parked;
      return;
    }
    default:
      throw new Error(`No such act: ${String(act.type)} by ${by}`);
  }
}

/** Due times wait with the document. */
function park(world: World, document: ModelDocument): void {
  document.resumeTo = document.state;
  document.parkedAt = world.now;
  document.state = 'suspended';
}

function conclude(world: World, document: ModelDocument, act: ActCommand): void {
  document.concluded = true;
  participation.reopenAll(document);
  for (const wish of act.directives ?? []) participation.openDirective(document, wish, null);
  if (act.outcome === 'defer') return park(world, document);
  if (act.outcome === 'put-to-vote') settleDisposed(document);
  document.state = (
    {
      revise: 'revision.editing',
      'another-round': 'draft.screening',
      'put-to-vote': 'adoption.voting',
      reject: 'rejected',
    } as const
  )[act.outcome!];
  document.dueAt = null;
}

function settleDisposed(document: ModelDocument): void {
  for (const comment of document.comments) {
    if (isOwed(comment) && comment.disposition) comment.settledBy = 'acceptance';
  }
}

function takeNumber(document: ModelDocument): void {
  document.hasNumber = true;
  document.numbersTaken += 1;
  count(document, 'number.taken');
}

/** What the clock does now, where a due time has passed: nothing, where no time is set or a gate holds. */
export function dueAct(world: World, document: ModelDocument): ActCommand | null {
  const committee = world.committees.get(document.committeeId)!;
  const type = (
    {
      'comments.open': 'close-comments',
      'revision.confirming': 'close-confirming',
      'adoption.voting': 'close-ballot',
      'adoption.quarantine': 'promulgate',
    } as const
  )[document.state as 'comments.open'];
  if (type === undefined || document.dueAt === null || document.dueAt > world.now) return null;
  const act: ActCommand = { kind: 'act', type };
  return gates(world, committee, document, act).length === 0 ? act : null;
}

/** The last answer is in: the confirming period ends before its time. */
export function allIsAnswered(document: ModelDocument): boolean {
  return (
    document.progressAsked && document.state === 'revision.confirming' && !document.comments.some(isOwed)
  );
}
