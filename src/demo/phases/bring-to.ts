import { partyId } from '../committee/world';
import { directiveInputs, respond } from '../documents/direct';
import { answer, comment, dispose, takePosition } from '../documents/say';
import { enterVotes } from '../documents/vote';
import { addText, daysAfter, type Work } from '../documents/work';
import { shortDraft } from '../texts/short-draft';
import type { ActType, DocumentState } from '../../workflow/facts';
import type { DemoDocument } from './demo-document';

type Step = (work: Work, document: DemoDocument) => Promise<void>;
interface Way {
  /** The state before it on the shortest path; null where a document begins. */
  readonly from: DocumentState | null;
  readonly step: Step;
}

type Doer = 'agency' | 'office' | 'chair' | 'deputy';
const act = ({ world, documentId }: Work, by: Doer, type: ActType, body: object = {}): Promise<void> =>
  world.as(by).act(documentId, type, body);
const presiding = (document: DemoDocument): Doer => document.presiding ?? 'chair';

const nothing: Step = async () => {};
const simply =
  (by: Doer, type: ActType): Step =>
  (work, { reason }) =>
    act(work, by, type, reason === undefined ? {} : { reason });
const conclude =
  (outcome: string): Step =>
  (work, document) =>
    act(work, presiding(document), 'issue-conclusion', {
      ...{ outcome, summary: document.summary },
      directives: directiveInputs(work, document.directives ?? []),
    });

/** One step of the shortest real path into each state; the whole path follows from them. */
const ways: Readonly<Record<DocumentState, Way>> = {
  'draft.editing': { from: null, step: nothing },
  'draft.screening': { from: 'draft.editing', step: submit },
  'comments.open': { from: 'draft.screening', step: ask },
  'conclusion.pending': { from: 'comments.open', step: (work) => act(work, 'office', 'close-comments') },
  'revision.editing': { from: 'conclusion.pending', step: conclude('revise') },
  'revision.confirming': { from: 'revision.editing', step: revise },
  'revision.verifying': {
    from: 'revision.confirming',
    step: (work) => act(work, 'office', 'close-confirming'),
  },
  'adoption.voting': { from: 'conclusion.pending', step: conclude('put-to-vote') },
  'adoption.finalising': { from: 'adoption.voting', step: decide },
  'adoption.signing': { from: 'adoption.voting', step: decide },
  'adoption.quarantine': {
    from: 'adoption.signing',
    step: (work, document) => act(work, presiding(document), 'sign'),
  },
  adopted: { from: 'adoption.quarantine', step: (work) => act(work, 'office', 'promulgate') },
  rejected: { from: 'conclusion.pending', step: conclude('reject') },
  withdrawn: { from: 'draft.screening', step: simply('agency', 'withdraw') },
  suspended: { from: 'comments.open', step: simply('office', 'suspend') },
};

/** Walks a document from its first text to the state wanted. */
export async function bringTo(work: Work, document: DemoDocument, state = document.state): Promise<void> {
  const { from, step } = ways[state];
  if (from) await bringTo(work, document, from);
  await step(work, document);
}

async function submit(work: Work, { title }: DemoDocument): Promise<void> {
  const { world, documentId } = work;
  const paper = { kind: 'submission-note', title: `Tờ trình về dự thảo ${title}` };
  await world.as('agency').post(`/documents/${documentId}/papers`, paper);
  await act(work, 'agency', 'submit');
}

async function ask(work: Work, document: DemoDocument): Promise<void> {
  const { dueInDays = 14, positions = [], comments = [] } = document;
  await act(work, 'office', 'open-comments', {
    ...{ dueAt: daysAfter(work, dueInDays), invitees: [partyId(work.world, 'front')] },
    ...(document.presiding ? { presidingPersonId: partyId(work.world, document.presiding) } : {}),
  });
  for (const position of positions) await takePosition(work, position);
  for (const said of comments) await comment(work, said);
}

/** The agency revises, disposes and responds; the authors who do so at once answer. */
async function revise(work: Work, document: DemoDocument): Promise<void> {
  const { text, revisedTarget, comments = [], directives = [] } = document;
  if (!revisedTarget) throw new Error(`No revised text is given for ${document.title}`);
  const targets = [revisedTarget, ...text.targets.slice(1)];
  await addText(work.world, work.documentId, shortDraft({ ...text, targets }));
  for (const [n, said] of comments.entries()) await dispose(work, work.commentIds[n]!, said);
  await respond(work, directives);
  await act(work, 'agency', 'submit-revision');
  for (const [n, said] of comments.entries()) await answer(work, work.commentIds[n]!, said);
}

async function decide(work: Work, document: DemoDocument): Promise<void> {
  await openBallot(work, document);
  await act(work, 'office', 'close-ballot');
}

export async function openBallot(work: Work, { points = [], votes = [] }: DemoDocument): Promise<void> {
  await act(work, 'office', 'open-ballot', { points });
  await enterVotes(work, votes);
}
