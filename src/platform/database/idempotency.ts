import { DomainError } from '../errors';
import type { Reference, Tx } from './tx';

/** The same key is being worked on right now: come back shortly. */
export class StillRunning extends DomainError {
  constructor() {
    super('idempotency-key-in-use');
  }
}

/** The key was used before for another body. */
export class KeyReused extends DomainError {
  constructor() {
    super('idempotency-key-reused');
  }
}

interface ClaimRow {
  free: boolean;
  body_hash: Buffer | null;
  result: Reference | null;
}

/**
 * Takes the request's key for this transaction and returns the stored result when the request ran before.
 * A twin that commits between our snapshot and our insert is caught by the primary key and the command runs again.
 */
export async function claimIdempotencyKey<Result extends Reference>(tx: Tx): Promise<Result | undefined> {
  const { personId, idempotency: claim } = tx.context;
  if (!claim) return undefined;
  const lock = `${personId} ${claim.method} ${claim.path} ${claim.key}`;
  const taken = await tx.first<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(1, hashtext($1)) as free',
    [lock],
  );
  if (!taken?.free) throw new StillRunning();
  const stored = await tx.first<ClaimRow>(
    `select body_hash, result from idempotency_keys
      where actor_id = $1 and method = $2 and path = $3 and key = $4 and created_at > $5::timestamptz - interval '24 hours'`,
    [personId, claim.method, claim.path, claim.key, tx.now],
  );
  if (!stored) return undefined;
  if (!stored.body_hash?.equals(claim.bodyHash)) throw new KeyReused();
  return stored.result as Result;
}

export function storeIdempotentResult(tx: Tx, result: Reference): void {
  const { personId, idempotency: claim } = tx.context;
  if (!claim) return;
  tx.send(
    `insert into idempotency_keys (actor_id, method, path, key, body_hash, result, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (actor_id, method, path, key) do update
       set body_hash = excluded.body_hash, result = excluded.result, created_at = excluded.created_at
       where idempotency_keys.created_at <= excluded.created_at - interval '24 hours'`,
    [personId, claim.method, claim.path, claim.key, claim.bodyHash, JSON.stringify(result), tx.now],
  );
}
