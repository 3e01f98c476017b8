import { enterVotes } from '../documents/vote';
import type { Work } from '../documents/work';
import { votes } from './ballot';
import { enterPaper } from './consult';
import { adoptedTitle, days, papers, reason } from './document';

/** The vote in the session, entered by the office. */
export async function vote(work: Work): Promise<void> {
  const { world, documentId } = work;
  const onTheDay = { officialDate: days.adopted, reason };
  await world.as('office').act(documentId, 'open-ballot', onTheDay);
  await enterVotes(work, votes);
  await world.as('office').act(documentId, 'close-ballot', onTheDay);
}

/** Signed, then promulgated under its number and the date it bore, with its recipients. */
export async function issue(work: Work): Promise<void> {
  const { world, documentId } = work;
  const office = world.as('office');
  await world.as('chair').act(documentId, 'sign');
  const { etag } = await office.get<{ etag: string }>(`/documents/${documentId}`);
  const recipientIds = Object.values(world.organisations);
  await office.put(
    `/documents/${documentId}`,
    { title: adoptedTitle, effectiveOn: days.adopted, recipientIds },
    etag,
  );
  await office.act(documentId, 'promulgate', { officialDate: days.adopted, reason });
  await enterPaper(work, papers.signedCopy, days.adopted);
}
