import { isOwnText } from '../documents/who-decides';
import { Forbidden, Refused } from '../platform/errors';
import type { ActContext } from './act';

/**
 * Nobody accepts their own text, or returns it for its points: where it is the presiding person's, another decides.
 * @throws Refused `own-text` with whom it waits for, Forbidden
 */
export async function requireAnothers({
  tx,
  document,
  facts,
}: Pick<ActContext<unknown>, 'tx' | 'document' | 'facts'>): Promise<void> {
  const { presiding } = document.standing;
  const { accepting } = facts.people;
  const accepted = facts.state === 'revision.verifying' || facts.state === 'adoption.finalising';
  // Elsewhere the state refuses, whosever the text is.
  if (!accepted && presiding) return;
  const seat = tx.actingFor?.personId ?? tx.context.personId;
  if (seat !== null && accepting.includes(seat)) {
    // Nobody's own who has the seat; a mandate does not make it so for its holder.
    const own = tx.actingFor && (await isOwnText(tx, document.id, tx.context.personId, tx.now));
    if (own) throw Refused.because('own-text', {}, accepting);
    return;
  }
  if (!presiding) throw new Forbidden();
  // Where nobody is left to decide, the gate says who has to name somebody.
  if (accepting.length > 0) throw Refused.because('own-text', {}, accepting);
}
