import { allIsAnswered } from '../oracle';
import { allHaveVoted } from '../oracle-ballots';
import { playAct } from '../oracle-effects';
import type { ModelDocument } from '../oracle-model';
import type { World } from '../oracle-world';
import type { Coverage } from './coverage';

/** What the last answer or the last vote brings about; in words, where it does. */
export function whatFollows(world: World, document: ModelDocument, coverage: Coverage): string | undefined {
  const { state: from } = document;
  if (allIsAnswered(document)) {
    const closing = { kind: 'act', type: 'close-confirming' } as const;
    playAct(world, document, closing);
    coverage.count(from, closing, document.state, ' by last answer');
    return `   ${document.id.slice(-4)}: the last answer is in -> ${document.state}`;
  }
  if (!allHaveVoted(document)) return undefined;
  const closing = { kind: 'act', type: 'close-ballot' } as const;
  playAct(world, document, closing);
  coverage.count(from, closing, document.state, ' by last vote');
  return `   ${document.id.slice(-4)}: the last vote is in -> ${document.state}`;
}
