import { clarify, conclusionOf, confirm, directiveInputs, respond, verify } from '../documents/direct';
import { answer, dispose, rule } from '../documents/say';
import { addText, type Work } from '../documents/work';
import { revisedText } from '../texts/revised-text';
import { comments } from './comments';
import { directives, items, summary } from './conclusion';
import { adoptedTitle, conclusionNumber, days, reason } from './document';

/** Comments in the order they were put on record: what came by the session came last. */
const recorded = [
  ...comments.filter(({ channel }) => channel !== 'session'),
  ...comments.filter(({ channel }) => channel === 'session'),
];

/** The chair's conclusion with its directives; the office registers the notice; the agency asks what is unclear. */
export async function conclude(work: Work): Promise<void> {
  const { world, documentId } = work;
  await world.as('chair').act(documentId, 'issue-conclusion', {
    ...{ outcome: 'revise', summary, items },
    directives: directiveInputs(work, directives),
  });
  const { id, etag } = await conclusionOf(work);
  const registration = { number: conclusionNumber, officialDate: days.session, reason };
  await world.as('office').put(`/conclusions/${id}/registration`, registration, etag);
  await clarify(work, directives);
}

/** The revised text, under the title it will be adopted with. */
export async function revise({ world, documentId }: Work): Promise<void> {
  const agency = world.as('agency');
  await addText(world, documentId, revisedText);
  const { etag } = await agency.get<{ etag: string }>(`/documents/${documentId}`);
  await agency.put(`/documents/${documentId}`, { title: adoptedTitle }, etag);
}

/** The agency disposes of the comments from the `from`th (counted from 0) up to, but not including, the `to`th. */
export async function disposeComments(work: Work, from = 0, to = recorded.length): Promise<void> {
  for (let n = from; n < to; n += 1) await dispose(work, work.commentIds[n]!, recorded[n]!);
}

export const respondToDirectives = (work: Work): Promise<void> => respond(work, directives);

export const submitRevision = ({ world, documentId }: Work): Promise<void> =>
  world.as('agency').act(documentId, 'submit-revision');

/** Authors say whether they are satisfied; one of them stays silent. */
export async function answerDispositions(work: Work): Promise<void> {
  for (const [n, said] of recorded.entries()) await answer(work, work.commentIds[n]!, said);
}

export async function ruleOnMaintained(work: Work): Promise<void> {
  for (const [n, said] of recorded.entries()) await rule(work, work.commentIds[n]!, said);
}

export const closeConfirming = ({ world, documentId }: Work): Promise<void> =>
  world.as('office').act(documentId, 'close-confirming');

export const verifyDirectives = (work: Work): Promise<void> => verify(work, directives);
export const confirmDirectives = (work: Work): Promise<void> => confirm(work, directives);

export const acceptRevision = ({ world, documentId }: Work): Promise<void> =>
  world.as('chair').act(documentId, 'accept-revision', { next: 'vote' });
