import { partyId, speakerFor, type PartyKey } from '../committee/world';
import type { DemoComment, DemoPosition } from './opinions';
import { clauseId, clauseIdsOf, type Work } from './work';

/** Puts a comment on record, by its author or by the office that received it, and the replies to it. */
export async function comment(work: Work, said: DemoComment): Promise<void> {
  const { by, clause, quote, kind, blocking, body, proposedText, channel } = said;
  const anchor = clause && {
    clauseId: clauseId(work, clause),
    ...(quote ? { quote: { exact: quote } } : {}),
  };
  const { client, ...author } = authorOf(work, by, channel);
  const { id } = await client.post<{ id: string }>(`/documents/${work.documentId}/comments`, {
    ...{ kind, blocking, body, proposedText, ...(anchor ? { anchor } : {}) },
    ...author,
  });
  work.commentIds.push(id);
  for (const reply of said.replies ?? []) {
    await work.world.as(reply.by).post(`/comments/${id}/replies`, { body: reply.body });
  }
}

export async function takePosition(work: Work, { by, value, body, channel }: DemoPosition): Promise<void> {
  const { client, ...author } = authorOf(work, by, channel);
  await client.put(`/documents/${work.documentId}/position`, { value, body, ...author });
}

function authorOf({ world, letterId }: Work, by: PartyKey, channel?: 'letter' | 'session') {
  if (!channel) return speakerFor(world, by);
  const paperId = channel === 'letter' ? { paperId: letterId } : {};
  return { client: world.as('office'), by: partyId(world, by), channel, ...paperId };
}

/** The agency disposes of the comment; it cites the clause commented on unless others are named. */
export async function dispose(work: Work, commentId: string, { disposition }: DemoComment): Promise<void> {
  if (!disposition) return;
  const { code, reason, clauses } = disposition;
  await work.world.as('agency').put(`/comments/${commentId}/disposition`, {
    ...{ code, reason },
    ...(clauses ? { clauseIds: clauseIdsOf(work, clauses) } : {}),
  });
}

/** The author's answer, where there is one. */
export async function answer({ world }: Work, commentId: string, said: DemoComment): Promise<void> {
  if (said.answer) await speakerFor(world, said.by).client.put(`/comments/${commentId}/answer`, said.answer);
}

/** The chair's ruling on what its author maintains. */
export async function rule({ world }: Work, commentId: string, { ruling }: DemoComment): Promise<void> {
  if (ruling) await world.as('chair').put(`/comments/${commentId}/ruling`, ruling);
}
