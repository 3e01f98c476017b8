import type { Transactions } from './transactions';

const batchSize = 500;

/** Deletes keys older than the 24 hours they are honoured, a batch to a transaction. */
export async function deleteOldIdempotencyKeys(transactions: Transactions): Promise<number> {
  for (let deleted = 0; ;) {
    const batch = await transactions.housekeeping((tx) =>
      tx.query(
        `delete from idempotency_keys where ctid = any (array(
           select ctid from idempotency_keys where created_at <= $1::timestamptz - interval '24 hours'
            order by created_at limit $2 for update skip locked))
         returning key`,
        [tx.now, batchSize],
      ),
    );
    deleted += batch.length;
    if (batch.length < batchSize) return deleted;
  }
}
