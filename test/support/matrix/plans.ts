import { bodyOf } from '../client';
import { revisedDraft, type TestDocument } from '../document-in-state';
import { mark, type Plan, type Versions } from './place';
import type { People } from './people';

const versions = (latest: number, shown: number, asked: number, signed = 0): Versions => ({
  ...{ latest, shown, asked, signed },
});
const undisclosed = versions(1, 0, 0);
const asked = versions(1, 1, 1);
const revised = versions(2, 2, 1);
const signed = versions(2, 2, 1, 2);
const reason = 'For a reason.';

/** Every state of the machine, and every level, once. */
export function plansFor(people: People): Readonly<Record<string, Plan>> {
  const { chair, office, drafter } = people.who;
  const level = (accessLevel: string) => (document: TestDocument) => narrow(people, document, accessLevel);
  const draft = { kind: 'draft', reach: 'draft.editing', versions: undisclosed } as const;
  const open = { kind: 'opened', state: 'comments.open', reach: 'comments.open', versions: asked } as const;
  const pending = { ...open, state: 'conclusion.pending', reach: 'conclusion.pending' } as const;
  const verifying = { kind: 'opened', reach: 'revision.verifying', versions: revised } as const;
  const voting = { kind: 'opened', reach: 'adoption.voting', versions: revised } as const;
  const signing = { kind: 'opened', reach: 'adoption.signing', versions: revised } as const;
  const sealing = { ...signing, kind: 'quarantine', versions: signed } as const;
  const heard: Pick<Plan, 'kind' | 'versions' | 'letterOf' | 'round' | 'speakers'> = {
    ...{ kind: 'heard', versions: asked, letterOf: people.consultedBodyId },
    round: { body: { kind: 'organisation', id: people.consultedBodyId } },
    speakers: { author: 'head of a consulted body', byLetter: 'of a consulted body' },
  };
  const sign = (document: TestDocument) => document.acted(chair, 'sign');
  return {
    drafting: { ...draft, state: 'draft.editing' },
    screening: { ...draft, state: 'draft.screening', then: (document) => document.acted(drafter, 'submit') },
    'parked draft': {
      ...{ ...draft, state: 'suspended' },
      then: (document) => document.acted(office, 'suspend', { reason }),
    },
    'withdrawn draft': {
      ...{ ...draft, state: 'withdrawn' },
      then: (document) => document.acted(drafter, 'withdraw', { reason }),
    },
    commenting: open,
    sealed: { ...open, typeId: people.sealedTypeId },
    internal: { ...open, kind: 'internal', atLast: level('internal') },
    concluding: pending,
    confidential: { ...pending, kind: 'confidential', atLast: level('confidential') },
    revising: {
      ...{ ...open, state: 'revision.editing', reach: 'revision.editing', versions: versions(2, 1, 1) },
      then: (document) => addVersion(people, document, mark('revising', 'revised')),
    },
    confirming: { ...verifying, state: 'revision.confirming', typeId: people.confirmingTypeId },
    verifying: { ...verifying, state: 'revision.verifying' },
    voting: {
      ...{ ...voting, state: 'adoption.voting' },
      then: (document) => document.acted(office, 'open-ballot'),
    },
    finalising: {
      ...{ ...voting, state: 'adoption.finalising' },
      then: (document) => passSubjectToAPoint(people, document),
    },
    signing: { ...{ ...signing, state: 'adoption.signing' }, then: (document) => correct(people, document) },
    signed: { ...sealing, state: 'adoption.quarantine', atLast: sign },
    'parked signed': {
      ...{ ...sealing, state: 'suspended' },
      then: async (document) => {
        await sign(document);
        await document.acted(office, 'suspend', { reason });
      },
    },
    adopted: {
      ...{ ...sealing, kind: 'adopted', state: 'adopted' },
      then: async (document) => {
        await sign(document);
        await document.acted(office, 'promulgate');
      },
    },
    rejected: {
      ...{ ...pending, state: 'rejected' },
      then: (document) =>
        document.acted(chair, 'issue-conclusion', {
          outcome: 'reject',
          summary: mark('rejected', 'conclusion'),
        }),
    },
    heard: { ...heard, state: 'comments.open', reach: 'comments.open' },
    'heard out': { ...heard, state: 'conclusion.pending', reach: 'conclusion.pending' },
    climbed: {
      ...{ ...open, kind: 'climbed', round: { body: { kind: 'committee', id: people.boardId } } },
      speakers: { author: 'board member', byLetter: 'board chair' },
    },
    'parked round': {
      ...{ ...open, state: 'suspended' },
      then: (document) => document.acted(chair, 'suspend', { reason }),
    },
  };
}

async function narrow({ who }: People, { id }: TestDocument, accessLevel: string): Promise<void> {
  const readerIds = [who['named member'].id, who['named outsider'].id];
  const body = { accessLevel, readerIds, reason: 'Persons are named.' };
  const headers = { 'if-match': '*' };
  bodyOf(await who.office.client.send('PATCH', `/documents/${id}/settings`, body, { headers }), 200);
}

async function addVersion({ who }: People, { id }: TestDocument, words: string): Promise<void> {
  const content = `${revisedDraft}2. ${words}\n`;
  bodyOf(await who.drafter.client.post(`/documents/${id}/versions`, { format: 'text', content }), 201);
}

async function passSubjectToAPoint({ committee, who }: People, document: TestDocument): Promise<void> {
  await document.acted(who.office, 'open-ballot', { points: [mark('finalising', 'point')] });
  const { items } = bodyOf(await who.office.client.get(`/documents/${document.id}/ballots`), 200);
  const { chair, deputy, member } = committee.members;
  for (const { client } of [...chair, ...deputy, ...member]) {
    bodyOf(await client.put(`/ballots/${items.at(-1).id}/vote`, { choice: 'for' }), 200);
  }
  await document.acted(who.office, 'close-ballot');
}

async function correct({ who }: People, { id, clauses }: TestDocument): Promise<void> {
  const body = {
    clauseId: clauses['I.1'],
    kind: 'numbering',
    marker: '1)',
    note: mark('signing', 'correction'),
  };
  bodyOf(await who.office.client.post(`/documents/${id}/corrections`, body), 201);
}
