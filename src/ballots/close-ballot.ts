import type { Tx } from '../platform/database/tx';
import type { Counted } from './count-ballot';

/** Closes the ballot that was counted under this lock, with its arithmetic; the caller records the act. */
export function closeBallot(tx: Tx, { ballotId, outcome, arithmetic }: Counted): void {
  tx.send(
    'update ballots set closed_at = $2, outcome = $3, arithmetic = $4::jsonb, revision = revision + 1 where id = $1',
    [ballotId, tx.now, outcome, JSON.stringify(arithmetic)],
  );
}
