import { strictEqual } from 'node:assert';
import type { Answer } from '../client';
import { obstacles, play } from '../oracle';
import type { Command } from '../oracle-commands';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import { created, inWords, mismatch, brief } from './answers';
import { compare, learnIds, type Stored } from './compare';

/** The order of commands sent at once in which the oracle would give the answers that came, and leave what is stored. */
export function explained(
  world: World,
  document: ModelDocument,
  commands: readonly Command[],
  answers: readonly Answer[],
  stored: Stored,
): { order?: number[]; copy?: ModelDocument; why: string } {
  let why = '';
  for (const order of permutations(commands.map((_, at) => at))) {
    const copy = structuredClone(document);
    try {
      for (const at of order) {
        const found = obstacles(world, copy, commands[at]!);
        strictEqual(mismatch(found, answers[at]!), null, `${inWords(found)}, but got ${brief(answers[at]!)}`);
        if (found.length === 0) play(world, copy, commands[at]!, created(answers[at]!));
      }
      learnIds(copy, stored);
      compare(copy, stored);
      return { order, copy, why };
    } catch (error) {
      why += `\n[${order.join()}] ${(error as Error).message}`;
    }
  }
  return { why };
}

/** Which of two texts came last is not to be seen in an answer. */
export function withoutTwoTexts(document: ModelDocument, commands: readonly Command[]): Command[] {
  const first = document.clauseIds.length === 0 ? -1 : commands.findIndex(({ kind }) => kind === 'version');
  return commands.filter(({ kind }, at) => kind !== 'version' || at === first);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
