import type { ActType, Outcome } from '../../../src/workflow/facts';
import { outcomes } from '../../../src/workflow/facts';
import type { ActCommand } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import { mayGoBack, textDirectives } from '../oracle-owed';
import { bodyOf, consultedIn, ownOf } from '../oracle-people';
import type { Dice } from './dice';
import type { Table } from './doers';

const hour = 3_600_000;

/** An act of one type with a body that fits it as well as may be. */
export function anAct({ world, dice }: Table, document: ModelDocument, type: ActType): ActCommand {
  const soon = world.now + (20 + dice.below(200)) * hour;
  const bodies: Partial<Record<ActType, () => Partial<ActCommand>>> = {
    'open-comments': () => aRound({ world, dice }, document, soon),
    'extend-comments': () => ({ dueAt: Math.max(document.round?.dueAt ?? 0, world.now) + 24 * hour }),
    'issue-conclusion': () => aConclusion({ world, dice }, document, dice.pick(outcomes)),
    'accept-revision': () => ({ next: dice.pick(['vote', 'comments'] as const) }),
    'return-revision': () => ({
      directiveIds: dice.some(textDirectives(document).map(({ id }) => id)),
      commentIds: dice.some(document.comments.filter(mayGoBack).map(({ id }) => id)),
    }),
    'open-ballot': () => ({
      ...aBallot(dice, soon, document.clauseIds.length > 0),
    }),
  };
  return { kind: 'act', type, ...bodies[type]?.() };
}

/** Mostly of the document's own committee, sometimes of one above or of a consulted organisation. */
function aRound({ world, dice }: Table, document: ModelDocument, dueAt: number): Partial<ActCommand> {
  const own = ownOf(world, document);
  const [consulted] = [...world.organisations.values()];
  const above = world.committees.get(bodyOf(world, document).above)!;
  const body = dice.pick([own, own, own, own, above, above, consulted!, consulted!]);
  const rules = 'seats' in body ? body : own;
  const able = 'seats' in body ? body.seats.deputies : body.members;
  const parties = [...world.guests, ...world.organisations.keys()];
  return {
    dueAt,
    screening: dice.chance(0.8) ? rules.screening : dice.some([...rules.screening]),
    ...(dice.chance(0.3) ? { presiding: dice.pick(able) } : {}),
    ...(body === own ? {} : { body: body.id }),
    ...(dice.chance(0.5) ? { invitees: dice.some(parties) } : {}),
  };
}

/** Mostly as usual; whoever votes in writing is told until when. */
function aBallot(dice: Dice, soon: number, hasClauses: boolean): Partial<ActCommand> {
  const mode = dice.pick(['session', 'session', 'written', 'silence'] as const);
  const onClause = hasClauses && dice.chance(0.15);
  const paper = mode === 'session' && dice.chance(0.2);
  return {
    ...{ mode, onClause, paper, secret: paper || dice.chance(0.25) },
    points: !onClause && dice.chance(0.4) ? 1 + dice.below(2) : 0,
    ...(mode !== 'session' || (!paper && dice.chance(0.5)) ? { closesAt: soon } : {}),
  };
}

/** A consulted organisation orders nothing, unless somebody forgets. */
export function aConclusion({ world, dice }: Table, document: ModelDocument, outcome: Outcome): ActCommand {
  const mayOrder = consultedIn(world, document) === undefined || dice.chance(0.05);
  const aDirective = (kind: 'text' | 'action') => ({
    kind,
    strength: mayOrder ? dice.pick(['order', 'request'] as const) : ('request' as const),
  });
  const directives = [
    ...(outcome === 'revise'
      ? Array.from({ length: dice.pick([0, 1, 1, 1, 2]) }, () => aDirective('text'))
      : []),
    ...(dice.chance(0.2) ? [aDirective('action')] : []),
  ];
  return { kind: 'act', type: 'issue-conclusion', outcome, directives };
}
