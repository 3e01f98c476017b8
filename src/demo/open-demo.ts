import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { demoMark, markDemoLoaded, markDemoStarted } from '../identity/first-run/demo-mark';
import { FirstRun } from '../identity/first-run/first-run';
import { Reads } from '../platform/database/reads';
import { Transactions } from '../platform/database/transactions';
import { truncateAll } from '../platform/database/truncate-all';
import { firstLine, StartError } from '../platform/start-error';
import type { Transport } from './client/demo-client';
import { demoPassword } from './committee/people';
import { loadDemo } from './load-demo';

/**
 * The demonstration owns its data and how they get in: over the API, as its invented people. It owns no rule: what may be
 * done is decided where it always is. When a database may hold demonstration data, and who may reach it, is decided here.
 */
export interface DemoWish {
  /** Whether the start asked for the demonstration. */
  readonly wanted: boolean;
  /** The owner's URL. */
  readonly databaseUrl: string;
  readonly host: string;
  readonly demoPublic: boolean;
}

/** A database made ready for the demonstration data, which nobody else loads meanwhile. */
export interface OpenedDemo {
  load(transport: Transport): Promise<void>;
}

export const demoSignIn = `Its people sign in as ${['chair', 'office', 'agency', 'member01'].map((name) => `${name}@demo.test`).join(', ')} ... with the password ${demoPassword}`;

/** Any number, the same in every process. */
const loadingLock = 7_265_737;
const loopback = /^(localhost|127(\.\d+){3}|::1)$/;

/**
 * Called before the server listens. Returns null where nothing is to be loaded. A load that was interrupted begins anew:
 * an unfinished demonstration is nobody's work.
 * @throws StartError
 */
export async function openDemo(app: INestApplicationContext, wish: DemoWish): Promise<OpenedDemo | null> {
  const reads = app.get(Reads);
  const before = await demoMark(reads);
  if (before === 'none' && !wish.wanted) return null;
  if (!loopback.test(wish.host) && !wish.demoPublic) {
    throw new StartError(
      `Demonstration data are served on loopback only, and HOST is ${wish.host}: their passwords are known to all. Set HOST=127.0.0.1, or DEMO_PUBLIC=true.`,
    );
  }
  if (before === 'loaded') return null;
  const lock = await takeLock(wish.databaseUrl);
  try {
    if ((await demoMark(reads)) === 'loading') await truncateAll(wish.databaseUrl);
    await requireUnused(reads);
    await app.get(Transactions).housekeeping(markDemoStarted);
  } catch (error) {
    await lock.end();
    throw error;
  }
  return {
    load: (transport) =>
      load(app, transport)
        .catch(unfinished)
        .finally(() => lock.end().catch(() => undefined)),
  };
}

async function load(app: INestApplicationContext, transport: Transport): Promise<void> {
  const token = await app.get(FirstRun).prepare();
  if (token === null) throw new Error('Somebody was registered while the demonstration began to load');
  await loadDemo(transport, token);
  await app.get(Transactions).housekeeping(markDemoLoaded);
}

function unfinished(error: unknown): never {
  throw new StartError(
    `The demonstration data could not be loaded (${firstLine(error)}); the next start begins anew.`,
  );
}

/** A session's lock: gone with the process, however it ends. */
async function takeLock(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // the database is stopping, and the load that holds the lock will say so
  await client.connect();
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [
    loadingLock,
  ]);
  if (rows[0]?.free) return client;
  await client.end();
  throw new StartError(
    'Another process is loading the demonstration data; start again when it has finished.',
  );
}

async function requireUnused(reads: Reads): Promise<void> {
  const used = await reads.first<{ committee: boolean; people: boolean }>(
    'select exists (select from committees) as committee, exists (select from users) as people',
  );
  if (!used?.committee && !used?.people) return;
  throw new StartError(
    `--demo needs a database of its own, and this one already holds ${used.committee ? 'a committee' : 'people who sign in'}: name an empty one with DATA_DIR or DATABASE_URL.`,
  );
}
