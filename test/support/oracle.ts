import type { ActType } from '../../src/workflow/facts';
import { playAct } from './oracle-effects';
import { gates } from './oracle-gates';
import {
  presidingOver,
  commentOf,
  sees,
  type ActCommand,
  type Command,
  type ModelCommittee,
  type ModelDocument,
  type Obstacle,
  type World,
} from './oracle-model';
import { isOwed } from './oracle-owed';
import * as participation from './oracle-participation';
import { playParticipation } from './oracle-participation-effects';

/*
 * An oracle of the lifecycle, written from the product's description apart from the machine: for any move by anybody it
 * says whether it is allowed, else how it may be refused, and it plays allowed moves forward.
 */

const byPresiding: readonly ActType[] = [
  ...(['issue-conclusion', 'accept-revision', 'return-revision', 'accept-final'] as const),
  ...(['sign', 'decline-to-sign', 'recall'] as const),
];

/** Everything that speaks against a move; nothing = it is allowed. Not visible hides all else, not permitted the rest. */
export function obstacles(world: World, document: ModelDocument, command: Command): Obstacle[] {
  const committee = world.committees.get(document.committeeId)!;
  const visible = sees(committee, document, command.by);
  if (!visible) return [{ status: 404, code: 'not-visible' }];
  if (isSealed(committee, document, command)) return [{ status: 404, code: 'sealed' }];
  const permitted =
    command.kind === 'act'
      ? mayDo(committee, document, command)
      : participation.mayDo(committee, document, command);
  const forbidden: Obstacle[] = permitted ? [] : [{ status: 403, code: 'role' }];
  if (command.kind !== 'act')
    return permitted ? participation.obstacles(world, committee, document, command) : forbidden;
  // Whose text it is, is known only of the text as it stands: of a stale one whoever might stand in hears that first.
  if (!permitted && !mightStandIn(committee, command)) return forbidden;
  const stale: Obstacle[] =
    command.ifMatch === undefined
      ? [{ status: 428, code: 'no-precondition' }]
      : command.ifMatch === document.revision
        ? []
        : [{ status: 412, code: 'stale' }];
  return [...forbidden, ...stale, ...(permitted ? gates(world, committee, document, command) : [])];
}

const acceptances: readonly ActType[] = ['accept-revision', 'return-revision', 'accept-final'];

/** Where a text is somebody's own, the other of chair and deputy accepts it. */
const mightStandIn = ({ seats }: ModelCommittee, { type, by }: ActCommand & { by: string }): boolean =>
  acceptances.includes(type) && [seats.chair, seats.deputy].includes(by);

/** About a comment of the round whose comments are open, where the rules of procedure seal it. */
function isSealed(committee: ModelCommittee, document: ModelDocument, command: Command): boolean {
  if (!committee.sealedRounds || !('commentId' in command)) return false;
  if ((document.resumeTo ?? document.state) !== 'comments.open') return false;
  const { round, author } = commentOf(document, command.commentId);
  return (
    round === document.round!.number && author !== command.by && !committee.seats.office.includes(command.by)
  );
}

/** Plays an allowed move forward. `id` is what the server called the thing made, where a move makes one. */
export function play(world: World, document: ModelDocument, command: Command, id = ''): void {
  if (command.kind === 'act') playAct(world, document, command);
  else playParticipation(document, command, id);
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
  if (type === 'extend-comments') {
    const { extendedBy } = committee;
    const office = extendedBy.includes('office') && seats.office.includes(by);
    return office || (extendedBy.includes('presiding') && presides);
  }
  if (type === 'suspend' || type === 'resume') return presides || seats.office.includes(by);
  return byPresiding.includes(type) ? presides : seats.office.includes(by);
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
