import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { StartError } from '../start-error';
import { applicationRole } from './data-source';

/**
 * Compares, before anything is changed, what made the database with this release's migrations, and notes what is going to
 * be run. Names alone would let a database of another build pass until a statement misses a column.
 * @throws StartError where the database knows a migration that this release has not, or has with other statements
 */
export async function requireSameSchema(client: Client, dataSource: DataSource): Promise<void> {
  await client.query(`create table if not exists migration_fingerprints (
    name text constraint migration_fingerprints_pk primary key, sha256 text not null)`);
  await client.query(`revoke all on migration_fingerprints from ${applicationRole}`);
  const ours = await fingerprints(dataSource.migrations);
  const run = await alreadyRun(client);
  const strange = run.find(({ name, sha256 }) => ours.get(name) !== sha256);
  if (strange) {
    throw new StartError(
      `The database was made by another build of Resolute (${strange.name} differs), and nothing leads from there to this one: name an empty database, or an empty DATA_DIR.`,
    );
  }
  const known = new Set(run.map(({ name }) => name));
  for (const [name, sha256] of ours) {
    if (known.has(name)) continue;
    // Before the migration runs: one that was interrupted is run again, maybe by a later build.
    await client.query(
      `insert into migration_fingerprints values ($1, $2) on conflict (name) do update set sha256 = excluded.sha256`,
      [name, sha256],
    );
  }
}

async function alreadyRun(client: Client): Promise<{ name: string; sha256: string | null }[]> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('public.migrations') is not null as found`,
  );
  if (!rows[0]!.found) return [];
  const run = await client.query<{ name: string; sha256: string | null }>(
    'select m.name, f.sha256 from migrations m left join migration_fingerprints f on f.name = m.name order by m.id',
  );
  return run.rows;
}

/** Of the statements, not of the file: what a compiler makes of it changes from build to build. */
async function fingerprints(migrations: readonly MigrationInterface[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const migration of migrations) {
    const hash = createHash('sha256');
    const runner = { query: (text: string) => Promise.resolve(hash.update(text)) };
    await migration.up(runner as unknown as QueryRunner);
    found.set(migration.name ?? migration.constructor.name, hash.digest('hex'));
  }
  return found;
}
