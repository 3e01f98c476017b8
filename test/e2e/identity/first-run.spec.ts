import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../../src/app/create-app';
import { FirstRun } from '../../../src/identity/first-run/first-run';
import { readSettings } from '../../../src/platform/config/settings';
import { TestClient } from '../../support/client';
import { freshDatabase, type FreshDatabase } from '../../support/database';

describe('the first run', () => {
  let database: FreshDatabase;
  let app: NestFastifyApplication;
  let client: TestClient;
  beforeEach(async () => {
    database = await freshDatabase();
    const settings = readSettings({ LOG_LEVEL: 'silent', DATABASE_POOL: '5' });
    app = await createApp({ settings, databaseUrl: database.url, role: 'api', demo: false });
    client = new TestClient(app, {});
  });
  afterEach(async () => {
    await app.close();
    await database.drop();
  });

  const prepare = () => app.get(FirstRun).prepare();
  const setUp = (token: string | null, email = 'first@example.test') =>
    client.post('/setup', { token, name: 'Lan First', email, password: 'a-long-first-password' });

  it('makes an administrator who can sign in, and nobody after that', async () => {
    expect((await client.get('/setup')).body).toEqual({ needed: true, demo: false });
    const token = await prepare();
    expect(await setUp(token)).toMatchObject({ status: 201, body: { personId: expect.any(String) } });
    expect((await client.get('/setup')).body).toEqual({ needed: false, demo: false });
    expect(await setUp(token, 'second@example.test')).toMatchObject({
      status: 409,
      body: { code: 'already-set-up' },
    });
    const credentials = { email: 'first@example.test', password: 'a-long-first-password' };
    expect((await client.post('/auth/sign-in', credentials)).status).toBe(200);
    expect(await prepare()).toBeNull();
  });

  it('makes one when two try at once', async () => {
    const token = await prepare();
    const answers = await Promise.all([setUp(token, 'one@example.test'), setUp(token, 'two@example.test')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('takes only the token of the newest start', async () => {
    expect(await setUp('guess')).toMatchObject({ status: 409 });
    const earlier = await prepare();
    const latest = await prepare();
    expect(await setUp(earlier)).toMatchObject({ status: 403, body: { code: 'set-up-token-wrong' } });
    expect((await setUp(latest)).status).toBe(201);
  });

  it('asks for a usable password', async () => {
    const body = {
      token: await prepare(),
      name: 'Lan First',
      email: 'first@example.test',
      password: 'short',
    };
    expect(await client.post('/setup', body)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'password' }] },
    });
  });
});
