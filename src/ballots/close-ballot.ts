import type { OpenDocument } from '../documents/document-standing';
import type { Tx } from '../platform/database/tx';
import type { BallotOutcome } from '../workflow/facts';
import { countBallot } from './count-ballot';

/**
 * Counts the document's open ballot and stores the outcome with its arithmetic. Under the document's exclusive lock; the
 * caller records the act.
 * @throws Refused `no-open-ballot`
 */
export async function closeBallot(
  tx: Tx,
  document: OpenDocument,
): Promise<{ ballotId: string; outcome: BallotOutcome }> {
  const { ballotId, outcome, arithmetic } = await countBallot(tx, document);
  tx.send(
    'update ballots set closed_at = $2, outcome = $3, arithmetic = $4::jsonb, revision = revision + 1 where id = $1',
    [ballotId, tx.now, outcome, JSON.stringify(arithmetic)],
  );
  return { ballotId, outcome };
}
