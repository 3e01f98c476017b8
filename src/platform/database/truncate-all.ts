import { Client } from 'pg';

/** Empties every table but what is known of migrations. Connects as the owner: the application itself may not. */
export async function truncateAll(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`set lock_timeout = '15s'`);
    const { rows } = await owner.query<{ names: string | null }>(
      `select string_agg(format('%I', tablename), ', ') as names from pg_tables
        where schemaname = 'public' and tablename not in ('migrations', 'migration_fingerprints')`,
    );
    await owner.query(`truncate ${rows[0]?.names}`);
  } finally {
    await owner.end();
  }
}
