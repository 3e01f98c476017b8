import type { Transactions } from '../../platform/database/transactions';

/** Deletes sessions that nobody can use any more: expired, or signed out a day ago. */
export async function deleteExpiredSessions(transactions: Transactions): Promise<number> {
  const deleted = await transactions.housekeeping((tx) =>
    tx.query(
      `delete from sessions where expires_at <= $1 or revoked_at <= $1::timestamptz - interval '1 day' returning id`,
      [tx.now],
    ),
  );
  return deleted.length;
}
