import { Client } from 'pg';
import { Passwords } from '../../../src/identity/sign-in/passwords';
import { sessionDays } from '../../../src/identity/sign-in/sign-in';
import { attemptsAllowed, windowMinutes } from '../../../src/identity/sign-in/sign-in-limits';
import { administratorPassword, startTestApp, type TestApp } from '../../support/app';
import type { Answer } from '../../support/client';
import { cookieFrom } from '../../support/cookies';

describe('signing in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());
  afterEach(() => {
    jest.restoreAllMocks();
    test.clock.advance({ minutes: windowMinutes + 1 });
  });

  const signIn = (email: string, password: string): Promise<Answer> =>
    test.client().post('/auth/sign-in', { email, password });
  const asRoot = (): Promise<Answer> => signIn('  ROOT@example.test', administratorPassword);

  it('opens a session whose cookie no script reads and no other site sends along', async () => {
    const answer = await asRoot();
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ personId: test.administrator.id, expiresAt: expect.any(String) });
    const [cookie] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const me = await test.client().get('/me', { headers: { cookie: cookieFrom(answer) } });
    expect(me.body).toMatchObject({
      person: { name: 'Ada Root' },
      email: 'root@example.test',
      administrator: true,
    });
  });

  it('keeps no more than a hash of what the cookie holds', async () => {
    const secret = cookieFrom(await asRoot()).split('=')[1] ?? '';
    const database = new Client({ connectionString: test.databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ row: string }>('select s::text as row from sessions s');
    await database.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) {
      expect(row).not.toContain(secret);
      expect(row).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('answers unknown, disabled, passwordless and mistyped accounts alike, at the same cost', async () => {
    await test.aPerson({ email: 'quiet@example.test' });
    await test.aPerson({ email: 'gone@example.test', password: 'was-right-all-along' });
    const database = new Client({ connectionString: test.databaseUrl });
    await database.connect();
    await database.query(`update users set disabled_at = now() where email = 'gone@example.test'`);
    await database.end();
    const hashing = jest.spyOn(test.app.get(Passwords), 'matches');
    const answers = [
      await signIn('nobody@example.test', 'some-long-password'),
      await signIn('gone@example.test', 'was-right-all-along'),
      await signIn('quiet@example.test', '!'),
      await signIn('root@example.test', 'not-the-password'),
    ];
    for (const { status, body, headers } of answers) {
      expect(status).toBe(401);
      expect(body).toMatchObject({ code: 'sign-in-failed', title: answers[0]?.body.title });
      expect(headers['www-authenticate']).toBeDefined();
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(hashing).toHaveBeenCalledTimes(answers.length);
  });

  it('stops guessing on one account, the right password included, until the window is over', async () => {
    const cheap = jest.spyOn(test.app.get(Passwords), 'matches').mockResolvedValue(false);
    for (let n = 0; n < attemptsAllowed.account; n += 1)
      expect((await signIn('root@example.test', 'x')).status).toBe(401);
    cheap.mockRestore();
    const refused = await asRoot();
    expect(refused.status).toBe(429);
    expect(refused.body.code).toBe('too-many-attempts');
    expect(refused.headers['retry-after']).toBe(String(windowMinutes * 60));
    test.clock.advance({ minutes: windowMinutes, seconds: 1 });
    expect((await asRoot()).status).toBe(200);
  });

  it('lets not even simultaneous attempts past the limit', async () => {
    const matches = jest.spyOn(test.app.get(Passwords), 'matches').mockResolvedValue(false);
    const all = Array.from({ length: attemptsAllowed.account + 8 }, () => signIn('root@example.test', 'x'));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(attemptsAllowed.account);
    expect(statuses.filter((status) => status === 429)).toHaveLength(8);
    expect(matches).toHaveBeenCalledTimes(attemptsAllowed.account);
  });

  it('stops one address that tries many accounts', async () => {
    jest.spyOn(test.app.get(Passwords), 'matches').mockResolvedValue(false);
    for (let n = 0; n < attemptsAllowed.address; n += 1) await signIn(`guess-${n}@example.test`, 'x');
    expect((await signIn('yet-another@example.test', 'x')).status).toBe(429);
  });

  it('forgets the attempts on an account that signed in', async () => {
    const wrong = () => signIn('root@example.test', 'not-the-password');
    for (let n = 0; n < attemptsAllowed.account - 1; n += 1) await wrong();
    expect((await asRoot()).status).toBe(200);
    expect((await wrong()).status).toBe(401);
  });

  it('ends with the session: by signing out, or by its age', async () => {
    const [left, kept] = [cookieFrom(await asRoot()), cookieFrom(await asRoot())];
    const headers = (cookie: string) => ({ headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    const out = await test.client().post('/auth/sign-out', undefined, headers(left));
    expect(out.status).toBe(204);
    expect([out.headers['set-cookie']].flat()[0]).toMatch(/^session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await test.client().get('/me', headers(left))).body.code).toBe('unauthenticated');
    expect((await test.client().get('/me', headers(kept))).status).toBe(200);
    test.clock.advance({ days: sessionDays });
    expect((await test.client().get('/me', headers(kept))).status).toBe(401);
    expect((await test.client().post('/auth/sign-out')).status).toBe(204);
  });
});

describe('signing in over https', () => {
  it('binds the cookie to the host and to https', async () => {
    const test = await startTestApp({ settings: { publicUrl: 'https://resolute.example.test' } });
    const root = { email: 'root@example.test', password: administratorPassword };
    const answer = await test.client().post('/auth/sign-in', root);
    const [cookie] = [answer.headers['set-cookie']].flat();
    expect(cookie).toMatch(
      /^__Host-session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const me = await test.client().get('/me', { headers: { cookie: cookieFrom(answer) } });
    expect(me.status).toBe(200);
    await test.close();
  });
});
