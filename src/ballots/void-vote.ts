import { restoreReplaced } from '../documents/given-in-person';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';

/**
 * A vote entered for somebody in error counts no longer, while its ballot is open; the row stays. The one that it had
 * replaced, if that was entered too, stands again.
 * @throws Refused `ballot-closed`
 */
export async function voidVote(tx: Tx, id: string): Promise<string | null> {
  const vote = await tx.first<{ ballotId: string; personId: string; closedAt: Date | null }>(
    `select w.ballot_id as "ballotId", w.by_person_id as "personId", b.closed_at as "closedAt"
      from votes w join ballots b on b.id = w.ballot_id where w.id = $1`,
    [id],
  );
  if (!vote || vote.closedAt) throw Refused.because('ballot-closed');
  const current = await tx.query(
    'update votes set superseded_at = $2 where id = $1 and superseded_at is null returning id',
    [id, tx.now],
  );
  if (current.length === 0) return null;
  const restored = await restoreReplaced(tx, 'votes', ['ballot_id', 'by_person_id'], id);
  if (restored) return restored.id;
  await tx.query('update ballot_roll set voted = false where ballot_id = $1 and person_id = $2', [
    vote.ballotId,
    vote.personId,
  ]);
  return null;
}
