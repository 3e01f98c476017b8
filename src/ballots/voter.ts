import type { Actor } from '../access/actor';
import { runsDocument } from '../access/predicates';
import type { OpenDocument } from '../documents/document-standing';
import { actByMandate } from '../documents/mandated';
import { kindOfPaper, requireScan } from '../documents/require-paper';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid, Refused } from '../platform/errors';
import type { NewVote } from './new-vote';
import type { VoteChannel } from './vote.entity';

/** Whose vote it is and how it came; the person who enters it is the actor. */
export interface Voter {
  readonly by: string;
  readonly channel: VoteChannel;
  readonly paperId: string | null;
  readonly mandateId: string | null;
}

/**
 * One votes for oneself in the app, or by a mandate for its principal; the office enters what it was told in the session,
 * by letter, on a form or in the draft. What is secret nobody can tell the office.
 * @throws Forbidden, Refused `secret-vote-in-person`, Invalid `vote-channel-missing`, `paper-missing`, `paper-not-a-vote`
 */
export async function voterOf(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  secrecy: 'open' | 'secret',
  input: NewVote,
): Promise<Voter> {
  const { by = actor.personId!, channel } = input;
  const paperId = input.paperId ?? null;
  if (by === actor.personId) {
    if (paperId) throw new Invalid('paper-not-a-vote', {}, 'paperId');
    return { by, channel: 'app', paperId, mandateId: null };
  }
  const mandateId = await actByMandate(tx, actor, document, by, ['vote']);
  if (mandateId) return { by, channel: 'app', paperId: null, mandateId };
  if (!runsDocument(document.standing)) throw new Forbidden('no-mandate');
  if (secrecy === 'secret') throw Refused.because('secret-vote-in-person', {}, [by]);
  if (channel === 'app') throw new Invalid('vote-channel-missing', {}, 'channel');
  requireScan(channel, paperId);
  if (paperId) await requireVotePaper(tx, actor, document.id, paperId);
  return { by, channel, paperId, mandateId: null };
}

async function requireVotePaper(tx: Tx, actor: Actor, documentId: string, paperId: string): Promise<void> {
  const kind = await kindOfPaper(tx, actor, documentId, paperId);
  if (kind !== 'opinion-form' && kind !== 'letter') throw new Invalid('paper-not-a-vote', {}, 'paperId');
}
