import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import { sitsInBody } from './sits-in-body';

/**
 * On the roll, without a vote, still in office, and told of the ballot: the notice of its opening was read, or the office
 * recorded a delivery. Nobody's silence counts that cannot be shown to be silence.
 */
const silent = `select count(*)::int as count from ballot_roll l
  where l.ballot_id = $1 and not l.voted
    and ${sitsInBody('l.person_id', '$5', '$4')}
    and (exists (select from ballot_deliveries x where x.ballot_id = l.ballot_id and x.person_id = l.person_id)
      or exists (select from ledger f join notices n on n.ledger_id = f.id and n.recipient_id = l.person_id
        where f.document_id = $2 and f.fact_type = 'act.open-ballot' and f.recorded_at = $3 and n.read_at is not null))`;

export async function silentWhoWereTold(
  tx: Tx,
  document: OpenDocument,
  { id, openedAt }: { readonly id: string; readonly openedAt: Date },
): Promise<number> {
  const row = await tx.first<{ count: number }>(silent, [
    ...[id, document.id, openedAt, document.today, document.round!.bodyId],
  ]);
  return row!.count;
}

/** Votes against or for something else that give a reason, and objections nobody has settled. */
const differing = `select
  (select count(*) from votes v where v.ballot_id = $2 and v.superseded_at is null and v.body ~ '\\S'
    and (v.choice in ('against', 'other')))::int
  + (select count(*) from comments k where k.document_id = $1 and k.blocking and k.settled_at is null
    and k.withdrawn_at is null)::int as count`;

export async function differingOpinions(tx: Tx, documentId: string, ballotId: string): Promise<number> {
  const row = await tx.first<{ count: number }>(differing, [documentId, ballotId]);
  return row!.count;
}
