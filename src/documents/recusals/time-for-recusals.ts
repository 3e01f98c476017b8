import type { Tx } from '../../platform/database/tx';
import { Refused } from '../../platform/errors';
import { isFinal } from '../../workflow/facts';
import type { OpenDocument } from '../document-standing';
import { whoCould } from '../who-could';

/**
 * The roll of an open ballot is frozen: who takes part is settled until it is closed.
 * @throws Refused `document-closed`, `recusal-while-voting`
 */
export async function requireTimeForRecusals(tx: Tx, document: OpenDocument): Promise<void> {
  if (isFinal(document.state)) throw Refused.because('document-closed');
  const open = await tx.query('select from ballots where document_id = $1 and closed_at is null', [
    document.id,
  ]);
  if (open.length > 0) {
    throw Refused.because('recusal-while-voting', {}, await whoCould(tx, document.id, 'office'));
  }
}
