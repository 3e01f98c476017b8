import { demoMark } from '../identity/first-run/demo-mark';
import type { Tx } from '../platform/database/tx';
import { Refused } from '../platform/errors';

/** A database with demonstration data holds that one committee and no other. @throws Refused `demo-only` */
export async function refuseBesideDemo(tx: Tx): Promise<void> {
  if ((await demoMark(tx)) === 'none') return;
  // Two at once must not both find the place free.
  await tx.query('select singleton from installation where singleton for update');
  if (await tx.first('select id from committees limit 1')) throw Refused.because('demo-only');
}
