import type { DemoWorld } from '../committee/world';
import { partyId } from '../committee/world';
import { comment, takePosition } from '../documents/say';
import { daysAfter, openWork, type Work } from '../documents/work';
import { firstDraft } from '../texts/first-draft';
import { comments } from './comments';
import { days, draftTitle, papers, reason } from './document';
import { positions } from './positions';

/** The agency writes the draft and hands it in with its papers. */
export async function draft(world: DemoWorld): Promise<Work> {
  const work = await openWork(world, { type: 'resolution', title: draftTitle, text: firstDraft });
  await enterPaper(work, papers.submissionNote, days.opened);
  await enterPaper(work, papers.appraisal, days.opened);
  await world.as('agency').act(work.documentId, 'submit');
  return work;
}

/** The committee and the Front are asked, answer, and the round is closed with the session. */
export async function consult(work: Work): Promise<void> {
  const office = work.world.as('office');
  await office.act(work.documentId, 'open-comments', {
    ...{ dueAt: daysAfter(work, 20), invitees: [partyId(work.world, 'front')] },
    ...{ officialDate: days.opened, reason },
  });
  const { id: letterId } = await enterPaper(work, papers.letter, days.opened);
  const heard = { ...work, letterId };
  for (const position of positions) await takePosition(heard, position);
  for (const said of comments.filter(({ channel }) => channel !== 'session')) await comment(heard, said);
  await office.act(work.documentId, 'close-comments', { officialDate: days.session, reason });
}

/** What was said in the session itself, and its minutes. */
export async function session(work: Work): Promise<void> {
  for (const said of comments.filter(({ channel }) => channel === 'session')) await comment(work, said);
  await enterPaper(work, papers.minutes, days.session);
}

export const enterPaper = (
  { world, documentId }: Work,
  paper: object,
  officialDate: string,
): Promise<{ id: string }> =>
  world.as('office').post(`/documents/${documentId}/papers`, { ...paper, officialDate, reason });
