import type { Tx } from '../platform/database/tx';

/** Each kind of outbox row has its queue, and each queue its one handler. */
export const queueOf = { fact: 'fan-out', 'check-progress': 'check-progress' } as const;
export type OutboxKind = keyof typeof queueOf;
export const outboxKinds = Object.keys(queueOf) as OutboxKind[];

/** Rows claimed, handed over and deleted at a time. */
export const batchSize = 500;

/** A row that was handed over this often and still is not done goes to the dead letters. */
export const maxAttempts = 8;

/** A row on its way to its processor: ids only. */
export interface OutboxItem {
  readonly outboxId: string;
  /** Which hand-over this is, from 1. */
  readonly attempt: number;
  readonly documentId: string | null;
  readonly ledgerId: string | null;
}

/**
 * Marks the row done in the transaction of its effect, so that both are committed or neither. False: somebody else has
 * done it (a job may come twice), or it was given up; then do nothing. A twin at the same moment waits here.
 */
export async function consume(tx: Tx, outboxId: string): Promise<boolean> {
  const done = await tx.first(
    `update outbox set done_at = $2, last_error = null where id = $1 and done_at is null and dead_at is null
     returning id`,
    [outboxId, tx.now],
  );
  return done !== undefined;
}
