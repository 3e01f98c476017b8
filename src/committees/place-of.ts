import type { Tx } from '../platform/database/tx';
import type { Place } from './document-types/organs';

/** What kind of body a committee is, and on which level. */
export async function placeOf(tx: Tx, committeeId: string): Promise<Place> {
  const place = await tx.first<Place & Record<string, unknown>>(
    'select organ, level from committees where id = $1',
    [committeeId],
  );
  return place ?? { organ: null, level: null };
}
