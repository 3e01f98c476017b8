import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { migrate } from '../../src/platform/database/migrate';
import { addressOf, asAdmin, ensureOwner, OWNER, taking } from './admin';

/** Name of this run's migrated template; the first worker that asks builds it, the others wait for it. */
export function migratedTemplate(): Promise<string> {
  const name = `test_${process.env.TEST_RUN}_template_${hashOfMigrations()}`;
  return asAdmin(async (admin) => {
    if (await exists(admin, name)) return name;
    await ensureOwner(admin);
    return taking(admin, name, async () => {
      if (!(await exists(admin, name))) await build(admin, name);
      return name;
    });
  });
}

/** Built under another name, so that a build that failed half-way is never cloned. */
async function build(admin: Client, name: string): Promise<void> {
  const draft = `${name}_draft`;
  await admin.query(`drop database if exists "${draft}" with (force)`);
  await admin.query(`create database "${draft}" template template0 owner "${OWNER}"`);
  await migrate(addressOf(draft));
  await admin.query(`alter database "${draft}" allow_connections false`);
  await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
    draft,
  ]);
  await admin.query(`alter database "${draft}" rename to "${name}"`);
}

async function exists(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
  return Boolean(rowCount);
}

function hashOfMigrations(): string {
  const folder = join(__dirname, '../../migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 8);
}
