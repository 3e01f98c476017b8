import { record } from '../ledger/record';
import type { Tx } from '../platform/database/tx';

/** Takes a document's number out of force and keeps the entry. A document without a number is left as it is. */
export async function voidNumber(tx: Tx, documentId: string, reason: string): Promise<void> {
  const entry = await tx.first<{
    committeeId: string;
    seriesId: string;
    period: string;
    number: number;
    text: string;
  }>(
    `update register_entries set voided_at = $2, void_reason = $3 where document_id = $1 and voided_at is null
     returning committee_id as "committeeId", series_id as "seriesId", period, number, text`,
    [documentId, tx.now, reason],
  );
  if (!entry) return;
  const { committeeId, ...data } = entry;
  record(tx, { type: 'number.voided', committeeId, documentId, data: { ...data, reason } });
}
