import type { Tx } from '../platform/database/tx';

interface LinkedDocument {
  readonly id: string;
  readonly committeeId: string;
}
type Follower = (tx: Tx, document: LinkedDocument, n: number) => Promise<void>;

const followers: Follower[] = [];

/**
 * For modules of higher rank that keep something about clauses: told in the same transaction, once it is known which clause
 * of version `n` became which of those before. Said once, where the module is loaded.
 */
export function whenClausesAreLinked(follower: Follower): void {
  followers.push(follower);
}

/** After a version was saved, and after somebody said otherwise than the matcher what became of a clause. */
export async function clausesAreLinked(tx: Tx, document: LinkedDocument, n: number): Promise<void> {
  for (const follow of followers) await follow(tx, document, n);
}
