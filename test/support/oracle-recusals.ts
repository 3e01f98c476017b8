import type { Command, Obstacle } from './oracle-commands';
import { isOver, type ModelDocument, type ModelRecusal } from './oracle-model';
import type { World } from './oracle-world';
import { count } from './oracle-owed';
import {
  ableToLead,
  ableToPreside,
  bodyMembers,
  bodyOf,
  consultedIn,
  isRecused,
  runs,
  takesPart,
} from './oracle-people';

/* Who steps aside, who stands in for them, and whom somebody names to preside from now on. */

export type SteppingAside = Extract<
  Command,
  { kind: 'recuse' | 'end-recusal' | 'name-deputy' | 'name-presider' }
>;

const kinds: readonly string[] = ['recuse', 'end-recusal', 'name-deputy', 'name-presider'];
export const isSteppingAside = (command: Command): command is SteppingAside => kinds.includes(command.kind);

const holderOf = ({ person, by }: { person?: string; by: string }): string => person ?? by;

/** One's own latest: what was ended may be declared again. */
const latestOf = ({ recusals }: ModelDocument, holder: string): ModelRecusal | undefined =>
  recusals.filter(({ person }) => person === holder).at(-1);

const sitsAsChair = (world: World, document: ModelDocument, person: string): boolean =>
  !consultedIn(world, document) && bodyOf(world, document).seats.chair === person;

export function mayDo(world: World, document: ModelDocument, command: SteppingAside): boolean {
  const office = runs(world, document, command.by);
  if (command.kind === 'name-presider') return office || sitsAsChair(world, document, command.by);
  if (holderOf(command) !== command.by) return office;
  return takesPart(world, document, command.by) || (office && command.kind !== 'recuse');
}

export function obstacles(world: World, document: ModelDocument, command: SteppingAside): Obstacle[] {
  const found: Obstacle[] = [];
  const need = (code: string, missing: boolean, status = 409): void => {
    if (missing) found.push({ status, code });
  };
  // A roll is frozen, and whose vote breaks a tie is settled.
  need('over', isOver(document));
  need('voting', document.ballot?.outcome === null);
  const able = ableToPreside(document, bodyOf(world, document));
  if (command.kind === 'name-presider') {
    need('no-round', document.round === null);
    const { bodyId } = document.round ?? { bodyId: document.committeeId };
    need('unfit', !ableToLead(world, document, bodyId).includes(command.person), 422);
    return found;
  }
  const holder = holderOf(command);
  const held = latestOf(document, holder);
  if (command.kind !== 'end-recusal' && command.deputy !== undefined)
    need('unfit', command.deputy === holder || !able.deputies.includes(command.deputy), 422);
  if (command.kind === 'recuse') {
    need('already', held?.ended === false);
    if (holder === command.by) return found;
    need('paper', command.paper === undefined, 422);
    const sits = bodyMembers(bodyOf(world, document)).includes(holder);
    need('no-part', !sits && document.round?.presiding !== holder, 422);
    return found;
  }
  need('none', held === undefined || (command.kind === 'name-deputy' && held.ended), 404);
  need('ended', held?.ended === true);
  return found;
}

export function playSteppingAside(document: ModelDocument, command: SteppingAside): void {
  if (command.kind === 'name-presider') {
    if (document.round!.presiding === command.person) return;
    document.round!.presiding = command.person;
    return count(document, 'round.presiding-named');
  }
  const person = holderOf(command);
  if (command.kind === 'recuse') {
    document.recusals.push({ person, deputy: command.deputy ?? null, ended: false });
    return count(document, 'recusal.declared');
  }
  const held = latestOf(document, person)!;
  if (command.kind === 'end-recusal') {
    held.ended = true;
    return count(document, 'recusal.ended');
  }
  if (held.deputy === command.deputy) return;
  held.deputy = command.deputy;
  return count(document, 'recusal.deputy-named');
}

export const standingRecusals = (document: ModelDocument): string[] =>
  [...new Set(document.recusals.map(({ person }) => person))].filter((person) => isRecused(document, person));
