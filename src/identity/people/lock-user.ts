import type { Tx } from '../../platform/database/tx';
import { NotFound } from '../../platform/errors';

/** Somebody who may sign in, kept from changing until this command ends. @throws NotFound */
export async function lockUser(tx: Tx, personId: string): Promise<{ disabledAt: Date | null }> {
  const user = await tx.first<{ disabledAt: Date | null }>(
    'select disabled_at as "disabledAt" from users where person_id = $1 for update',
    [personId],
  );
  if (!user) throw new NotFound();
  return user;
}
