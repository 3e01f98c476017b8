import type { ActType } from '../../src/workflow/facts';
import type { ActCommand, Command, Obstacle } from './oracle-commands';
import { playAct } from './oracle-effects';
import { gates } from './oracle-gates';
import { isHidden } from './oracle-hidden';
import type { ModelDocument } from './oracle-model';
import type { World } from './oracle-world';
import { isOwed } from './oracle-owed';
import * as participation from './oracle-participation';
import { playParticipation } from './oracle-participation-effects';
import { accepting, bodyOf, concluding, drafts, presidingOver, runs, sees } from './oracle-people';
import { mayDo as mayTakePart } from './oracle-permissions';
import * as recusals from './oracle-recusals';
import { isSteppingAside, playSteppingAside } from './oracle-recusals';

/*
 * An oracle of the lifecycle, written from the product's description apart from the machine: for any move by anybody it
 * says whether it is allowed, else how it may be refused, and it plays allowed moves forward.
 */

const byPresiding: readonly ActType[] = ['sign', 'decline-to-sign', 'recall'];

/** Everything that speaks against a move; nothing = it is allowed. Not visible hides all else, not permitted the rest. */
export function obstacles(world: World, document: ModelDocument, command: Command): Obstacle[] {
  if (!sees(world, document, command.by)) return [{ status: 404, code: 'not-visible' }];
  if (isHidden(world, document, command)) return [{ status: 404, code: 'hidden' }];
  const refused: Obstacle[] = [{ status: 403, code: 'role' }];
  if (isSteppingAside(command))
    return recusals.mayDo(world, document, command) ? recusals.obstacles(world, document, command) : refused;
  if (command.kind !== 'act')
    return mayTakePart(world, document, command)
      ? participation.obstacles(world, document, command)
      : refused;
  if (!mayDo(world, document, command)) return refused;
  if (isTheirOwn(world, document, command)) return [{ status: 409, code: 'own-text' }];
  const stale: Obstacle[] =
    command.ifMatch === undefined
      ? [{ status: 428, code: 'no-precondition' }]
      : command.ifMatch === document.revision
        ? []
        : [{ status: 412, code: 'stale' }];
  return [...stale, ...gates(world, document, command)];
}

/** Plays an allowed move forward. `id` is what the server called the thing made, where a move makes one. */
export function play(world: World, document: ModelDocument, command: Command, id = ''): void {
  if (command.kind === 'act') playAct(world, document, command);
  else if (isSteppingAside(command)) playSteppingAside(document, command);
  else playParticipation(world, document, command, id);
}

const acceptances: readonly ActType[] = ['accept-revision', 'return-revision', 'accept-final'];
const isAccepted = ({ state }: ModelDocument): boolean =>
  state === 'revision.verifying' || state === 'adoption.finalising';

function mayDo(world: World, document: ModelDocument, { type, by }: ActCommand & { by: string }): boolean {
  const presides = presidingOver(world, document).includes(by);
  const office = runs(world, document, by);
  const drafter = drafts(world, document, by);
  if (type === 'submit' || type === 'submit-revision') return drafter;
  if (type === 'issue-conclusion') return concluding(world, document).includes(by);
  if (type === 'withdraw') return document.concluded ? presides : drafter;
  if (type === 'extend-comments') {
    const { extendedBy } = bodyOf(world, document);
    return (extendedBy.includes('office') && office) || (extendedBy.includes('presiding') && presides);
  }
  if (type === 'suspend' || type === 'resume') return presides || office;
  if (acceptances.includes(type))
    return presides || (isAccepted(document) && accepting(world, document).includes(by));
  return byPresiding.includes(type) ? presides : office;
}

/** Nobody accepts their own text while there is somebody else to do it. */
const isTheirOwn = (
  world: World,
  document: ModelDocument,
  { type, by }: ActCommand & { by: string },
): boolean =>
  acceptances.includes(type) &&
  isAccepted(document) &&
  accepting(world, document).length > 0 &&
  !accepting(world, document).includes(by);

/** What the clock does now, where a due time has passed: nothing, where no time is set or a gate holds. */
export function dueAct(world: World, document: ModelDocument): ActCommand | null {
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
  return gates(world, document, act).length === 0 ? act : null;
}

/** The last answer is in: the confirming period ends before its time. */
export function allIsAnswered(document: ModelDocument): boolean {
  return (
    document.progressAsked && document.state === 'revision.confirming' && !document.comments.some(isOwed)
  );
}
