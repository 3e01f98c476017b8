import type { Tx } from '../../platform/database/tx';
import { newId } from '../../platform/ids';
import { Party } from './party.entity';

/** A new party; its person or organisation takes the same id. */
export async function addParty(tx: Tx, kind: Party['kind']): Promise<string> {
  const id = newId();
  await tx.insert(Party, { id, kind, createdAt: tx.now });
  return id;
}
