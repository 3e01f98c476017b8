import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../../../src/platform/database/embedded/start-embedded-postgres';

const dataDir = mkdtempSync(join(tmpdir(), 'resolute-embedded-'));
chmodSync(dataDir, 0o755);
const home = join(dataDir, 'postgres');
let running: EmbeddedPostgres | undefined;
const start = async (): Promise<EmbeddedPostgres> =>
  (running = await startEmbeddedPostgres({ dataDir, log: () => undefined }));

async function ask<T>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: T[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows as T[];
    return rows;
  } finally {
    await client.end();
  }
}

describe('startEmbeddedPostgres', () => {
  beforeAll(async () => {
    const first = await start();
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();
  });
  afterEach(() => running?.stop());
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('gives an owner who may create roles and trusted extensions, and no more', async () => {
    const { url, stop } = await start();
    const [role] = await ask(
      url,
      'select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user',
    );
    expect(role).toEqual({ rolsuper: false, rolcreaterole: true, rolcreatedb: false, rolbypassrls: false });
    await ask(url, 'create extension unaccent', 'create extension pg_trgm');
    await expect(ask(url, "copy (select 1) to program 'true'")).rejects.toThrow(/permission denied/);
    await stop();
  });

  it('stores every Vietnamese letter durably, and listens on this machine only', async () => {
    const { url, stop } = await start();
    const [facts] = await ask(
      url,
      `select lower('ĐIỂM ÁNH') as folded, current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as addresses`,
    );
    expect(facts).toEqual({
      folded: 'điểm ánh',
      encoding: 'UTF8',
      fsync: 'on',
      addresses: '127.0.0.1',
    });
    await stop();
  });

  it('refuses a second start on the same folder, and the first goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(/in use by another Resolute process/);
    expect(await ask(first.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await first.stop();
    await first.stop();
  });

  it('is not fooled by a number that another process has by now', async () => {
    const other = spawn('sleep', ['60']);
    writeFileSync(join(home, 'lock'), JSON.stringify({ pid: other.pid, identity: 'an earlier boot' }));
    writeFileSync(
      join(home, 'cluster/postmaster.pid'),
      `${other.pid}\n${join(home, 'cluster')}\n1700000000\n5432\n\n127.0.0.1\n`,
    );
    const { url, stop } = await start();
    expect(await ask(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await stop();
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('clears away what an interrupted first start has left', async () => {
    mkdirSync(join(home, 'draft.12345678'));
    rmSync(join(home, 'cluster'), { recursive: true });
    const { stop } = await start();
    await stop();
    expect(readdirSync(home)).toEqual(['cluster', 'passwords.json']);
  });

  it('asks for a lost password file instead of making new passwords', async () => {
    rmSync(join(home, 'passwords.json'));
    await expect(start()).rejects.toThrow(/passwords is missing/);
    expect(existsSync(join(home, 'lock'))).toBe(false);
  });

  it('says so when the folder holds no database', async () => {
    writeFileSync(join(home, 'passwords.json'), '{"superuser":"a","owner":"b"}');
    rmSync(join(home, 'cluster/PG_VERSION'));
    await expect(start()).rejects.toThrow(/holds no PostgreSQL database/);
  });
});
