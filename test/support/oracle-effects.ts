import type { DocumentState } from '../../src/workflow/facts';
import { outcomeOf } from './oracle-ballots';
import type { ActCommand } from './oracle-commands';
import type { ModelDocument } from './oracle-model';
import type { World } from './oracle-world';
import { correctionsNow, count, isOwed } from './oracle-owed';
import { bodyMembers, bodyOf, consultedIn, isRecused, ownOf, presiderOf } from './oracle-people';
import { openDirective, reopen, reopenAll } from './oracle-reopening';

/* What an allowed act changes: the state, and whatever every path into a state does. */

const hour = 3_600_000;

/** An act that the state, the gates and whoever did it allow. */
export function playAct(world: World, document: ModelDocument, act: ActCommand): void {
  const committee = bodyOf(world, document);
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
      openRound(world, document, act);
      return go('comments.open', act.dueAt!);
    case 'extend-comments':
      document.round!.dueAt = act.dueAt!;
      return go('comments.open', act.dueAt!);
    case 'close-comments':
      return go('conclusion.pending');
    case 'issue-conclusion':
      return conclude(world, document, act);
    case 'submit-revision':
      // All may be settled already: then the confirming period ends at once.
      document.progressAsked = true;
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
      reopen(document, act.commentIds ?? [], act.directiveIds ?? []);
      return go('revision.editing');
    case 'open-ballot':
      document.ballot = {
        ...{ id: '', version: document.versions.length, points: act.points ?? 0, outcome: null },
        ...{
          closesAt: act.closesAt ?? null,
          roll: bodyMembers(committee).filter((person) => !isRecused(document, person)),
          told: [],
          votes: {},
          ticks: {},
        },
        ...{ mode: act.mode ?? 'session', secret: act.secret ?? false, onClause: act.onClause ?? false },
        ...{ paper: act.paper ?? false, countings: [] },
      };
      return go('adoption.voting', act.closesAt ?? null);
    case 'close-ballot': {
      const ballot = document.ballot!;
      ballot.outcome = outcomeOf(committee, document, ballot);
      if (ballot.outcome === 'no-decision') document.meetingRequired = true;
      if (['no-quorum', 'no-decision', 'counted'].includes(ballot.outcome)) return go('adoption.voting');
      document.meetingRequired = false;
      if (ballot.outcome === 'failed') return go('conclusion.pending');
      document.votedVersion = ballot.version;
      return go(ballot.points > 0 ? 'adoption.finalising' : 'adoption.signing');
    }
    case 'accept-final':
      return go('adoption.signing');
    case 'sign':
      // What was accepted is printed in the text signed; its wording is the one voted on.
      if (correctionsNow(document).some(({ accepted }) => accepted)) {
        document.versions.push([...document.versions.at(-1)!]);
        document.revision += 1;
      }
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
      if (document.state === 'comments.open') {
        document.round!.dueAt += parked;
        document.round!.minimumUntil += parked;
      }
      return;
    }
    default:
      throw new Error(`No such act: ${String(act.type)}`);
  }
}

/** By the rules of the body that leads it, which hold from here on; of a consulted organisation by those of the committee. */
function openRound(world: World, document: ModelDocument, act: ActCommand): void {
  const bodyId = act.body ?? document.committeeId;
  const invitees = act.invitees ?? [];
  const rules = world.committees.get(bodyId) ?? ownOf(world, document);
  document.round = {
    ...{ number: (document.round?.number ?? 0) + 1, version: document.versions.length, bodyId, invitees },
    presiding: act.presiding ?? presiderOf(world, document, bodyId)!,
    dueAt: act.dueAt!,
    minimumUntil: world.now + rules.minimumCommentDays * 24 * hour,
    concludedOn: 0,
  };
  document.bodies.push(bodyId);
  document.invited.push(...invitees, ...(world.organisations.has(bodyId) ? [bodyId] : []));
  document.meetingRequired = false;
}

/** Due times wait with the document. */
function park(world: World, document: ModelDocument): void {
  document.resumeTo = document.state;
  document.parkedAt = world.now;
  document.state = 'suspended';
}

function conclude(world: World, document: ModelDocument, act: ActCommand): void {
  document.concluded = true;
  document.round!.concludedOn = document.versions.length;
  if (consultedIn(world, document))
    document.consultations.push({ id: '', bodyId: document.round!.bodyId, answer: null });
  reopenAll(document);
  for (const wish of act.directives ?? []) openDirective(document, wish, null);
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
