import type { DemoWorld } from '../committee/world';
import { openWork } from '../documents/work';
import { shortDraft } from '../texts/short-draft';
import { bringTo, openBallot } from './bring-to';
import type { DemoDocument } from './demo-document';

/** Makes one document and brings it to its phase; where a vote is due, it stands open with some votes given. */
export async function playPhase(world: DemoWorld, document: DemoDocument): Promise<string> {
  const { type, title, text, state, votes } = document;
  const work = await openWork(world, { type, title, text: shortDraft(text) });
  await bringTo(work, document);
  if (state === 'adoption.voting' && votes) await openBallot(work, document);
  return work.documentId;
}
