import { Client } from 'pg';
import { Passwords } from '../../../src/identity/sign-in/passwords';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer } from '../../support/client';

const unknownId = '019a0000-0000-7000-8000-000000000000';
const password = 'rất-dài-và-bí-mật';

describe('an account', () => {
  let on: TestApp;
  let person: Person;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    person = await on.aPerson({ password });
  });
  afterAll(() => on.close());

  const signIn = (word = password): Promise<Answer> =>
    on.client().post('/auth/sign-in', { email: person.email, password: word });
  const admin = (act: string, body?: object, id = person.id): Promise<Answer> =>
    on.administrator.client.post(`/people/${id}/${act}`, body);
  const reset = (token: string, word = 'một-mật-khẩu-mới'): Promise<Answer> =>
    on.client().post('/auth/password-reset', { token, password: word });
  const code = ({ status, body }: Answer): string => `${status} ${body?.code}`;
  const reason = { reason: 'Left the office.' };

  it('that is disabled opens nothing: no sign-in, no session, no token, until it is enabled', async () => {
    const signedIn = await signIn();
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0]!;
    const bySession = () => on.client().get('/me', { headers: { cookie } });
    expect((await bySession()).status).toBe(200);
    expect((await admin('disable', reason)).status).toBe(204);
    expect((await admin('disable', reason)).status).toBe(204);
    expect(code(await signIn())).toBe('401 sign-in-failed');
    for (const answer of [await bySession(), await person.client.get('/me')]) expect(answer.status).toBe(401);
    expect(code(await admin('password-reset'))).toBe('409 user-disabled');
    expect((await admin('enable', reason)).status).toBe(204);
    expect((await bySession()).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  it('whose password is reset takes a new one from whoever has the token, once', async () => {
    const { token } = bodyOf(await admin('password-reset'), 201);
    expect(code(await signIn())).toBe('401 sign-in-failed');
    expect((await reset(token, 'short')).status).toBe(422);
    const both = await Promise.all([reset(token), reset(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 403]);
    expect((await signIn('một-mật-khẩu-mới')).status).toBe(200);
    expect(code(await reset(token))).toBe('403 reset-token-wrong');
  });

  it('takes only the newest reset token, and none after a day', async () => {
    const { token: first } = bodyOf(await admin('password-reset'), 201);
    const { token: second } = bodyOf(await admin('password-reset'), 201);
    expect(code(await reset(first))).toBe('403 reset-token-wrong');
    on.clock.setTo(new Date(on.clock.now().getTime() + 86_400_000).toISOString());
    expect(code(await reset(second))).toBe('403 reset-token-wrong');
  });

  it('whose password is reset while it is compared opens nothing by it', async () => {
    const passwords = on.app.get(Passwords);
    // Those before it in the line make the comparison wait.
    const before = Array.from({ length: 12 }, () => passwords.hash(password));
    const signingIn = signIn();
    await admin('password-reset');
    await Promise.all(before);
    expect(code(await signingIn)).toBe('401 sign-in-failed');
  });

  it('shows a reset token once, not to a repeated request', async () => {
    const headers = { 'idempotency-key': 'reset-1' };
    const post = () => on.administrator.client.post(`/people/${person.id}/password-reset`, {}, { headers });
    const { token } = bodyOf(await post(), 201);
    expect(token).toEqual(expect.any(String));
    expect(bodyOf(await post(), 201)).toEqual({ personId: person.id, token: null });
  });

  it('is kept by administrators, not by others, nor against oneself', async () => {
    for (const act of ['disable', 'enable', 'password-reset']) {
      const path = `/people/${on.administrator.id}/${act}`;
      expect((await person.client.post(path, reason)).status).toBe(403);
      expect((await admin(act, reason, unknownId)).status).toBe(404);
    }
    expect(code(await admin('disable', reason, on.administrator.id))).toBe('409 not-yourself');
    expect((await admin('disable', {})).status).toBe(422);
  });

  it('of an administrator is left, where two disable each other at once', async () => {
    const database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    await database.query('update users set administrator = true where person_id = $1', [person.id]);
    const root = on.administrator;
    const both = await Promise.all([
      admin('disable', reason),
      person.client.post(`/people/${root.id}/disable`, reason),
    ]);
    const left = 'select from users where administrator and disabled_at is null';
    expect((await database.query(left)).rowCount).toBe(1);
    expect(both.map(({ status }) => status)).toContain(204);
    await database.end();
  });
});
