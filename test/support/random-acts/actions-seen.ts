import { strictEqual } from 'node:assert';
import {
  actTypes,
  ballotModes,
  outcomes,
  type ActType,
  type PresiderChoice,
} from '../../../src/workflow/facts';
import { obstacles } from '../oracle';
import type { ActCommand } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { isOfTheHouse, sees } from '../oracle-people';
import type { Setting } from './setting';

interface SeenAction {
  readonly type: ActType;
  readonly allowed: boolean;
  readonly reasons: readonly {
    code: string;
    message: string;
    who: readonly { id: string; name: string }[];
  }[];
  readonly variants: readonly { variant: string; allowed: boolean }[];
}

/**
 * What `/actions` tells a person must be what the oracle would let them do: one act, or every act where none is named.
 * That the act itself then agrees is seen when it is sent.
 */
export async function compareActions(
  { people }: Setting,
  world: World,
  document: ModelDocument,
  person: string,
  act?: ActCommand,
): Promise<void> {
  const visible = sees(world, document, person);
  const { status, body } = await people.get(person)!.client.get(`/documents/${document.id}/actions`);
  strictEqual(status, visible ? 200 : 404, '/actions');
  if (!visible) return;
  const { state, actions } = body as { state: string; actions: readonly SeenAction[] };
  strictEqual(state, document.state, '/actions state');
  const wanted = act ? [act.type] : actTypes;
  const seen = actions.filter(({ type }) => wanted.includes(type)).map(inShort);
  const expected = wanted.map((type) => expectedOf(world, document, person, type));
  expect({ actions: seen }).toEqual({ actions: expected });
  for (const { type, allowed, reasons } of actions) {
    if (allowed !== (reasons.length === 0))
      throw new Error(`/actions: ${type} is ${allowed}, with ${reasons.length} reasons`);
    if (reasons.some(({ message }) => message === ''))
      throw new Error(`/actions: ${type} has a reason without words`);
  }
}

const inShort = ({ type, allowed, variants }: SeenAction): object => ({
  type,
  allowed,
  variants: Object.fromEntries(variants.map(({ variant, allowed: may }) => [variant, may])),
});

function expectedOf(world: World, document: ModelDocument, by: string, type: ActType): object {
  const may = (variant: Partial<ActCommand>): boolean =>
    obstacles(world, document, { kind: 'act', type, ...variant, by, ifMatch: document.revision }).every(
      ({ status }) => status === 422,
    );
  const variants: Record<string, boolean> =
    type === 'issue-conclusion'
      ? Object.fromEntries(outcomes.map((outcome) => [outcome, may({ outcome })]))
      : type === 'accept-revision'
        ? Object.fromEntries((['vote', 'comments'] as const).map((next) => [next, may({ next })]))
        : type === 'open-ballot'
          ? Object.fromEntries(ballotModes.map((mode) => [mode, may({ mode })]))
          : type === 'open-comments'
            ? opening(world, document, by)
            : {};
  const allowed = Object.keys(variants).length > 0 ? Object.values(variants).includes(true) : may({});
  // Why not, and in which variants, is not for those outside to know.
  return { type, allowed, variants: allowed || isOfTheHouse(world, document, by) ? variants : {} };
}

/** Who may preside over another body's round is seen when it is opened. */
function opening(world: World, document: ModelDocument, by: string): Record<PresiderChoice, boolean> {
  const may = (presiding: string | undefined, besides?: string): boolean =>
    obstacles(world, document, {
      ...{ kind: 'act', type: 'open-comments', by, ifMatch: document.revision },
      ...(presiding === undefined ? {} : { presiding }),
    }).every(({ status, code }) => status === 422 || code === besides);
  return { 'by-office': may(undefined), named: may(''), 'of-another-body': may(undefined, 'no-chair') };
}
