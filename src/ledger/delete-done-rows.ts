import type { Transactions } from '../platform/database/transactions';
import { batchSize } from './outbox';

/** Hours a done row stays, for whoever asks what happened just now. */
const keptHours = 1;

/** Deletes outbox rows that were done a while ago, a batch to a transaction, so that nobody waits. */
export async function deleteDoneRows(transactions: Transactions): Promise<number> {
  for (let deleted = 0; ;) {
    const batch = await transactions.housekeeping(async (tx) =>
      tx.query(
        `delete from outbox where id in (
           select id from outbox where done_at < $1::timestamptz - $2::int * interval '1 hour'
            order by done_at limit $3 for update skip locked)
         returning id`,
        [tx.now, keptHours, batchSize],
      ),
    );
    deleted += batch.length;
    if (batch.length < batchSize) return deleted;
  }
}
