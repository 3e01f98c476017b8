import { decides } from '../documents/who-decides';
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
  const accepted = facts.state === 'revision.verifying' || facts.state === 'adoption.finalising';
  // Elsewhere the state refuses, whosever the text is.
  if (!accepted && presiding) return;
  const { own, mine } = await decides(tx, document.id, ['text', document.id]);
  if (mine) return;
  // Where nobody is left to decide, the gate says who has to name somebody.
  if (!presiding || facts.people.presiding.length === 0) throw new Forbidden();
  if (own && facts.people.accepting.length > 0) {
    throw Refused.because('own-text', {}, facts.people.accepting);
  }
}
