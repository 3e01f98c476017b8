import { partyId } from '../committee/world';
import type { DemoDirective } from './demo-directive';
import { clauseIdsOf, type Work } from './work';

interface OpenedDirective {
  readonly id: string;
  readonly kind: 'text' | 'action';
}
interface Conclusion {
  readonly id: string;
  readonly etag: string;
  readonly directives: readonly OpenedDirective[];
}

/** What the conclusion's act carries for each directive. */
export const directiveInputs = (work: Work, directives: readonly DemoDirective[]): object[] =>
  directives.map(({ strength, kind, text, criterion, addressee, clauses }) => ({
    ...{ strength, kind, text, criterion, clauseIds: clauseIdsOf(work, clauses) },
    ...(addressee ? { addresseeId: partyId(work.world, addressee) } : {}),
  }));

/** The latest conclusion, with its directives in order. */
export async function conclusionOf({ world, documentId }: Work): Promise<Conclusion> {
  const { items } = await world
    .as('office')
    .get<{ items: Conclusion[] }>(`/documents/${documentId}/conclusions`);
  const last = items.at(-1);
  if (!last) throw new Error(`Document ${documentId} has no conclusion`);
  return last;
}

async function forEach(
  work: Work,
  directives: readonly DemoDirective[],
  step: (id: string, directive: DemoDirective) => Promise<void>,
): Promise<void> {
  const opened = (await conclusionOf(work)).directives;
  for (const [index, directive] of directives.entries()) await step(opened[index]!.id, directive);
}

/** What is too vague is asked back and made clear. */
export const clarify = (work: Work, directives: readonly DemoDirective[]): Promise<void> =>
  forEach(work, directives, async (id, { exchange }) => {
    if (!exchange) return;
    await work.world.as('agency').post(`/directives/${id}/question`, { body: exchange.question });
    await work.world.as('chair').post(`/directives/${id}/clarify`, { body: exchange.clarification });
  });

export const respond = (work: Work, directives: readonly DemoDirective[]): Promise<void> =>
  forEach(work, directives, async (id, { response }) => {
    if (!response) return;
    const { body, clauses } = response;
    const clauseIds = clauseIdsOf(work, clauses);
    await work.world.as('agency').put(`/directives/${id}/response`, { outcome: 'done', body, clauseIds });
  });

export const verify = (work: Work, directives: readonly DemoDirective[]): Promise<void> =>
  forEach(work, directives, async (id, { verification }) => {
    if (verification === undefined) return;
    const body = { code: 'met', body: verification };
    await work.world.as('office').put(`/directives/${id}/verification`, body);
  });

export const confirm = (work: Work, directives: readonly DemoDirective[]): Promise<void> =>
  forEach(work, directives, async (id, { verification }) => {
    if (verification === undefined) return;
    await work.world.as('chair').put(`/directives/${id}/confirmation`, { confirmed: true });
  });
