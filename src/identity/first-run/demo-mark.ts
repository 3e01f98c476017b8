import type { Reads } from '../../platform/database/reads';
import type { Tx } from '../../platform/database/tx';

/** Whether this database holds demonstration data: being loaded, or there in full. */
type DemoMark = 'none' | 'loading' | 'loaded';

export async function demoMark(on: Tx | Reads): Promise<DemoMark> {
  const row = await on.first<{ started: boolean; loaded: boolean }>(
    `select demo_started_at is not null as started, demo_loaded_at is not null as loaded
       from installation where singleton`,
  );
  if (!row?.started) return 'none';
  return row.loaded ? 'loaded' : 'loading';
}

/** From here on the database belongs to the demonstration. */
export async function markDemoStarted(tx: Tx): Promise<void> {
  await tx.query(
    `insert into installation (singleton, demo_started_at) values (true, $1)
     on conflict (singleton) do update set demo_started_at = excluded.demo_started_at`,
    [tx.now],
  );
}

export async function markDemoLoaded(tx: Tx): Promise<void> {
  await tx.query('update installation set demo_loaded_at = $1 where singleton', [tx.now]);
}
