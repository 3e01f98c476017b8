import { shareOf, type Shot } from './load';
import type { Seeded } from './seed';

export interface Scenario {
  readonly name: string;
  /** The least ratio to the floor that we accept. */
  readonly wanted: number;
  floor(seeded: Seeded, connection: number): Shot[];
  ours(seeded: Seeded, connection: number): Shot[];
}

const json = { 'content-type': 'application/json' };
const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const body =
  'The target in this clause asks for more than last year allowed; half of it would be a fair first step.';
type Document = Seeded['documents'][number];

const floorComment = (token: string, { id, clauseIds }: Document): Shot => ({
  ...{ method: 'POST', path: `/comment/${id}`, headers: { ...json, ...as(token) } },
  body: JSON.stringify({ body, clauseId: clauseIds[7] }),
});
export const ourComment = (token: string, { id, clauseIds }: Document): Shot => ({
  ...{ method: 'POST', path: `/api/v1/documents/${id}/comments`, headers: { ...json, ...as(token) } },
  body: JSON.stringify({ body, anchor: { clauseId: clauseIds[7] } }),
});
/** Each asks for more time than any before it, so that every one of them is a real change. */
let seconds = Date.UTC(2100, 0, 2) / 1000;
const ourAct = (token: string, id: string): Shot => ({
  ...{ method: 'POST', path: `/api/v1/documents/${id}/actions/extend-comments` },
  headers: { ...json, ...as(token), 'if-match': '*' },
  body: () => {
    seconds += 1;
    return JSON.stringify({
      reason: 'The agencies asked for a little more',
      dueAt: new Date(seconds * 1000).toISOString(),
    });
  },
});

export const scenarios: readonly Scenario[] = [
  {
    name: 'create a comment, 100 documents',
    wanted: 0.6,
    floor: ({ documents, member }, at) =>
      shareOf(documents, at).map((document) => floorComment(member, document)),
    ours: ({ documents, member }, at) =>
      shareOf(documents, at).map((document) => ourComment(member, document)),
  },
  {
    name: 'read a document with its text',
    wanted: 0.6,
    floor: ({ documents, member }, at) =>
      shareOf(documents, at).map(({ id }) => ({ method: 'GET', path: `/text/${id}`, headers: as(member) })),
    ours: ({ documents, member }, at) =>
      shareOf(documents, at).map(({ id }) => ({
        ...{ method: 'GET', path: `/api/v1/documents/${id}/versions/1`, headers: as(member) },
      })),
  },
  {
    name: 'list 50 comments',
    wanted: 0.6,
    floor: ({ documents, member }, at) =>
      shareOf(documents, at).map(({ id }) => ({
        method: 'GET',
        path: `/comments/${id}`,
        headers: as(member),
      })),
    ours: ({ documents, member }, at) =>
      shareOf(documents, at).map(({ id }) => ({
        ...{ method: 'GET', path: `/api/v1/documents/${id}/comments?limit=50`, headers: as(member) },
      })),
  },
  {
    name: 'an act with its history',
    wanted: 0.6,
    floor: ({ documents, office }, at) =>
      shareOf(documents, at).map(({ id }) => ({ method: 'POST', path: `/act/${id}`, headers: as(office) })),
    ours: ({ documents, office }, at) => shareOf(documents, at).map(({ id }) => ourAct(office, id)),
  },
];
