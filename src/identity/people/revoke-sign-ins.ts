import type { Tx } from '../../platform/database/tx';

/** Whoever is signed in as this person is so no longer. */
export function revokeSessions(tx: Tx, personId: string): void {
  tx.send('update sessions set revoked_at = $2 where person_id = $1 and revoked_at is null', [
    personId,
    tx.now,
  ]);
}

export function revokeTokens(tx: Tx, personId: string): void {
  tx.send('update access_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null', [
    personId,
    tx.now,
  ]);
}
