import type { Tx } from '../platform/database/tx';

const statements = {
  response: 'select coalesce(max(revision), 0) + 1 as next from directive_responses where directive_id = $1',
  verification:
    'select coalesce(max(revision), 0) + 1 as next from directive_verifications where directive_id = $1',
  confirmation:
    'select coalesce(max(revision), 0) + 1 as next from directive_confirmations where directive_id = $1',
  ruling: 'select coalesce(max(revision), 0) + 1 as next from rulings where comment_id = $1',
} as const;

/** Counts on over what was voided without a successor, so that an old entity tag never fits again. Needs the row's lock. */
export async function nextRevision(tx: Tx, of: keyof typeof statements, id: string): Promise<number> {
  const row = await tx.first<{ next: number }>(statements[of], [id]);
  return row!.next;
}
