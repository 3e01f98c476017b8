import type { Command } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { bodyOf, consultedIn, isOfTheHouse, ownOf, presidingOver, usuallyPresiding } from '../oracle-people';

/* What is rare and must be met all the same: who decides is not who usually would. */

export const situations = [
  'a move in a round that another committee leads',
  'a vote in another committee',
  'a comment of somebody invited or consulted',
  'a conclusion of a consulted organisation',
  'a written answer to a consulted organisation',
  'a decision by who stands in for somebody recused',
  'a decision on what is the own of who presides',
  'somebody steps aside',
  'somebody takes part again',
  'another is named to preside in mid-round',
] as const;
export type Situation = (typeof situations)[number];

const decisions: readonly string[] = [
  ...['issue-conclusion', 'accept-revision', 'return-revision', 'accept-final', 'sign', 'decline-to-sign'],
  ...['recall', 'suspend', 'resume', 'withdraw', 'rule', 'confirm', 'lift', 'decide'],
];

/** Of an allowed command, before it is done. */
export function situationsOf(world: World, document: ModelDocument, command: Command): Situation[] {
  const elsewhere = bodyOf(world, document) !== ownOf(world, document);
  const consulted = consultedIn(world, document) !== undefined;
  const isOutside = (party: string): boolean =>
    world.organisations.has(party) || !isOfTheHouse(world, document, party);
  const presiding = presidingOver(world, document);
  const named = usuallyPresiding(world, document);
  const decides = decisions.includes(command.kind === 'act' ? command.type : command.kind);
  const { seats } = bodyOf(world, document);
  const mightPreside = [seats.chair, ...seats.deputies].includes(command.by);
  const met: Record<Situation, boolean> = {
    'a move in a round that another committee leads': elsewhere,
    'a vote in another committee': elsewhere && command.kind === 'vote',
    'a comment of somebody invited or consulted':
      command.kind === 'comment' && isOutside(command.author ?? command.by),
    'a conclusion of a consulted organisation':
      consulted && command.kind === 'act' && command.type === 'issue-conclusion',
    'a written answer to a consulted organisation': command.kind === 'answer-consultation',
    'a decision by who stands in for somebody recused':
      decides && presiding.includes(command.by) && command.by !== named,
    'a decision on what is the own of who presides':
      decides && mightPreside && !presiding.includes(command.by),
    'somebody steps aside': command.kind === 'recuse',
    'somebody takes part again': command.kind === 'end-recusal',
    'another is named to preside in mid-round': command.kind === 'name-presider' && command.person !== named,
  };
  return situations.filter((situation) => met[situation]);
}
