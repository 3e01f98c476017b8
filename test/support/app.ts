import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app/create-app';
import { FirstRun } from '../../src/identity/first-run/first-run';
import { IssueToken } from '../../src/identity/tokens/issue-token';
import { readSettings, type Settings } from '../../src/platform/config/settings';
import { bodyOf, TestClient } from './client';
import { TestClock } from './clock';
import { freshDatabase } from './database';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
  /** Speaks as this person. */
  readonly client: TestClient;
}

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly settings: Settings;
  /** The owner's address of the database, for looking behind the API. */
  readonly databaseUrl: string;
  readonly clock: TestClock;
  /** The installation's administrator; signs in with `administratorPassword`. */
  readonly administrator: Person;
  /** Speaks as the bearer of a token, or as nobody. */
  client(token?: string): TestClient;
  /** Registers somebody who may sign in by token, without the cost of a password. */
  aPerson(details?: { name?: string; email?: string; password?: string }): Promise<Person>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly settings?: Partial<Settings>;
  readonly clock?: TestClock;
  readonly role?: 'all' | 'api' | 'worker';
}

export const administratorPassword = 'a-long-password-of-nobody';

/** The whole product on a database of its own, with its first administrator. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const clock = options.clock ?? new TestClock();
  const database = await freshDatabase();
  const files = await mkdtemp(join(tmpdir(), 'resolute-files-'));
  const usual = readSettings({ LOG_LEVEL: 'silent', DATABASE_POOL: '5', STORAGE_DIR: files });
  const settings = { ...usual, ...options.settings };
  const role = options.role ?? 'api';
  const app = await createApp({ settings, databaseUrl: database.url, role, demo: false, clock });
  const client = (token?: string): TestClient =>
    new TestClient(app, token === undefined ? {} : { authorization: `Bearer ${token}` });

  /** Through the app's own command, which stores no more than the hash. */
  const speaking = async (
    person: Pick<Person, 'id' | 'name' | 'email'>,
    administrator: boolean,
  ): Promise<Person> => {
    const expiresAt = new Date(clock.now().getTime() + 365 * 86_400_000).toISOString();
    const actor = { personId: person.id, administrator };
    const { secret } = await app.get(IssueToken).run(actor, { name: 'test', expiresAt });
    if (secret === null) throw new Error('No token was issued');
    return { ...person, token: secret, client: client(secret) };
  };

  const setUp = { name: 'Ada Root', email: 'root@example.test', password: administratorPassword };
  const token = await app.get(FirstRun).prepare();
  const { personId } = bodyOf(await client().post('/setup', { ...setUp, token }), 201);
  const administrator = await speaking({ id: personId, name: setUp.name, email: setUp.email }, true);

  return {
    ...{ app, settings, databaseUrl: database.url, clock, administrator, client },
    async aPerson(details = {}) {
      const tail = randomBytes(4).toString('hex');
      const named = { name: `Person ${tail}`, email: `person-${tail}@example.test`, ...details };
      const { id } = bodyOf(await administrator.client.post('/people', named), 201);
      return speaking({ id, name: named.name, email: named.email }, false);
    },
    async close() {
      await app.close();
      await database.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}
