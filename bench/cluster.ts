import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/start-embedded-postgres';
import { migrate } from '../src/platform/database/migrate';

export interface Cluster {
  /** Address of a database by name, as its owner. */
  url(database: string): string;
  /** A copy of a database to which nobody is connected. */
  clone(from: string, to: string): Promise<void>;
  stop(): Promise<void>;
}

/** A PostgreSQL of its own, run exactly as the product runs it (durability on), with the migrated database `resolute`. */
export async function startCluster(): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'resolute-bench-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  await migrate(postgres.url);
  const url = (database: string): string => {
    const address = new URL(postgres.url);
    address.pathname = `/${database}`;
    return address.toString();
  };
  return {
    url,
    async clone(from, to) {
      const address = new URL(url('postgres'));
      address.username = 'postgres';
      address.password = superuserPassword(dataDir);
      const client = new Client({ connectionString: address.toString() });
      await client.connect();
      await client.query(`create database ${to} template ${from} owner resolute`);
      await client.end();
    },
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function superuserPassword(dataDir: string): string {
  const file = readdirSync(dataDir, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('passwords.json'),
  );
  return (JSON.parse(readFileSync(join(dataDir, file!), 'utf8')) as { superuser: string }).superuser;
}
