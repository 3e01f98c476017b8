import type { Actor } from '../access/actor';
import { isAsked, runsDocument, seesEverything } from '../access/predicates';
import type { DocumentStanding } from '../access/standing';
import type { OpenDocument } from '../documents/document-standing';
import { isRecused } from '../documents/recused';
import { belongsTo } from '../documents/belongs-to';
import { actByMandate } from '../documents/mandated';
import { requirePaper, requireScan } from '../documents/require-paper';
import type { Tx } from '../platform/database/tx';
import { Forbidden, Invalid } from '../platform/errors';
import type { Channel } from './comment.entity';

export interface Authorship {
  /** Whose opinion it is: a person or an organisation. */
  readonly byPartyId: string;
  readonly channel: Channel;
  /** A paper of the dossier it is entered from, and the mandate by which somebody else says it. */
  readonly paperId: string | null;
  readonly mandateId: string | null;
}

/** Whose opinion a request says it enters, and from what. */
interface EnteredFor {
  readonly by?: string | undefined;
  readonly channel: Channel;
  readonly paperId?: string | undefined;
}

/** Whoever takes part in round $4: its body's members or its body itself, the persons and organisations invited. */
const asked = `select 1 as found from memberships m where m.person_id = $1 and m.committee_id = $2
    and m.role in ('chair', 'deputy', 'member') and m.suspended_through < $3::date
    and m.from_date <= $3::date and (m.to_date is null or m.to_date >= $3::date)
    and not ${isRecused('m.person_id', '$5')}
  union all select 1 where $1 = $2
  union all select 1 from round_invitees i where i.round_id = $4 and i.party_id = $1`;

const bodyOf = ({ round, committeeId, today }: OpenDocument): (string | null)[] =>
  round ? [round.bodyId, today, round.id] : [committeeId, today, null];

/**
 * Whose opinion is being entered. One's own by default; a member speaks for an invited organisation by naming it, the
 * holder of a mandate for its principal; the office enters what reached it by letter, on paper or in the session.
 */
export async function authorOf(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  input: EnteredFor,
): Promise<Authorship> {
  const me = actor.personId!;
  const by = input.by ?? me;
  if (by === me) {
    if (document.standing.recused) throw new Forbidden('recused');
    if (!isAsked(document.standing)) throw new Invalid('author-missing', {}, 'by');
    return inPerson(me);
  }
  const known = await tx.query(asked, [by, ...bodyOf(document), document.id]);
  if (known.length === 0) throw new Invalid('author-not-asked', {}, 'by');
  if (await belongsTo(tx, me, by)) return inPerson(by);
  return enteredFor(tx, actor, document, { ...input, by }, 'comment');
}

/** Said by oneself, or for one's own organisation. */
export const inPerson = (byPartyId: string): Authorship => ({
  ...{ byPartyId, channel: 'app', paperId: null, mandateId: null },
});

/**
 * By mandate, or by the office with the channel and what came on paper with the paper, in the same dossier.
 * @throws Forbidden `no-mandate`, Invalid `author-missing`, `paper-missing`, `unknown-paper`
 */
export async function enteredFor(
  tx: Tx,
  actor: Actor,
  document: OpenDocument,
  {
    by,
    channel,
    paperId = null,
  }: Omit<EnteredFor, 'paperId'> & { by: string; paperId?: string | null | undefined },
  scope: 'comment' | 'answer',
): Promise<Authorship> {
  const mandateId = await actByMandate(tx, actor, document, by, [scope]);
  if (mandateId) return { ...inPerson(by), mandateId };
  if (!runsDocument(document.standing)) throw new Forbidden('no-mandate');
  if (channel === 'app') throw new Invalid('author-missing', {}, 'channel');
  requireScan(channel, paperId);
  await requirePaper(tx, actor, document.id, paperId);
  return { byPartyId: by, channel, paperId, mandateId: null };
}

/** An opinion is seen by those who see everything, by its author, and by whoever led the round it was said in. */
export async function seesOpinion(
  tx: Tx,
  actor: Actor,
  standing: DocumentStanding,
  { byPartyId, bodyId }: { readonly byPartyId: string; readonly bodyId: string | null },
): Promise<boolean> {
  if (seesEverything(standing) || (await speaksFor(tx, actor, byPartyId))) return true;
  return bodyId !== null && belongsTo(tx, actor.personId, bodyId);
}

/** Whether the actor may speak as the author of something already said. */
export async function speaksFor(tx: Tx, actor: Actor, partyId: string): Promise<boolean> {
  return partyId === actor.personId || belongsTo(tx, actor.personId, partyId);
}
