import type { Tx } from '../platform/database/tx';
import { batchSize, maxAttempts, type OutboxItem, type OutboxKind } from './outbox';

export interface ClaimedRow extends OutboxItem {
  readonly kind: OutboxKind;
  readonly handedAt: Date;
}

/** A row whose processing failed is tried again after 2, 4, 8 ... seconds, at most this many. */
const longestRetryDelay = 300;

/** New rows, oldest first, stamped as handed over; a row that another relay is taking is passed over. */
export async function claimNewRows(tx: Tx): Promise<ClaimedRow[]> {
  const rows = await tx.query<Row>(
    `with fresh as materialized (
       select id from outbox where handed_at is null and done_at is null and dead_at is null
        order by id limit $2 for update skip locked)
     update outbox set handed_at = $1, attempt = attempt + 1 from fresh where outbox.id = fresh.id
     returning outbox.id, kind, attempt, document_id, ledger_id, false as dead`,
    [tx.now, batchSize],
  );
  return claimed(rows, tx.now);
}

/**
 * Rows of one kind that were handed over and did not get done: failed ones after their delay, silent ones when they
 * were handed over at or before `lostBefore`. Those that had their last attempt go to the dead letters instead.
 */
export async function claimStaleRows(
  tx: Tx,
  kind: OutboxKind,
  lostBefore: Date,
): Promise<{ again: ClaimedRow[]; dead: number; more: boolean }> {
  const rows = await tx.query<Row>(
    `with stale as materialized (
       select id from outbox
        where kind = $2 and handed_at is not null and done_at is null and dead_at is null
          and handed_at <= case when last_error is null then $3::timestamptz
                else $1::timestamptz - least(power(2, attempt), $4::int) * interval '1 second' end
        order by handed_at limit $5 for update skip locked)
     update outbox set
       attempt = case when attempt < $6::int then attempt + 1 else attempt end,
       handed_at = case when attempt < $6::int then $1 else handed_at end,
       dead_at = case when attempt < $6::int then null else $1::timestamptz end,
       last_error = case when attempt < $6::int then null else coalesce(last_error, 'handed over, never finished') end
       from stale where outbox.id = stale.id
     returning outbox.id, kind, attempt, document_id, ledger_id, dead_at is not null as dead`,
    [tx.now, kind, lostBefore, longestRetryDelay, batchSize, maxAttempts],
  );
  const again = claimed(
    rows.filter((row) => !row.dead),
    tx.now,
  );
  return { again, dead: rows.length - again.length, more: rows.length === batchSize };
}

/** Takes the stamp back from rows that could not be handed over; the attempt does not count. */
export async function unclaim(tx: Tx, rows: readonly ClaimedRow[]): Promise<void> {
  await tx.query(
    `update outbox set handed_at = null, attempt = attempt - 1
      where id = any($1::uuid[]) and handed_at = $2 and done_at is null and dead_at is null`,
    [rows.map((row) => row.outboxId), rows[0]?.handedAt],
  );
}

interface Row {
  id: string;
  kind: OutboxKind;
  attempt: number;
  document_id: string | null;
  ledger_id: string | null;
  dead: boolean;
}

const claimed = (rows: Row[], handedAt: Date): ClaimedRow[] =>
  rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      outboxId: row.id,
      kind: row.kind,
      attempt: row.attempt,
      documentId: row.document_id,
      ledgerId: row.ledger_id,
      handedAt,
    }));
