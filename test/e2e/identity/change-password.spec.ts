import { startTestApp, type TestApp } from '../../support/app';
import { cookieFrom } from '../../support/cookies';

const old = 'the-old-password-1';
const fresh = 'the-new-password-2';

describe('changing the password', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await test.aPerson({ email: 'mai@example.test', password: old });
  });
  afterAll(() => test.close());

  const signIn = (password: string) =>
    test.client().post('/auth/sign-in', { email: 'mai@example.test', password });
  const withCookie = (cookie: string) => ({ headers: { cookie, 'sec-fetch-site': 'same-origin' } });

  it('closes every other session, and only the new password opens one', async () => {
    const [mine, other] = [cookieFrom(await signIn(old)), cookieFrom(await signIn(old))];
    const change = { current: old, new: fresh };
    expect((await test.client().put('/me/password', change, withCookie(mine))).status).toBe(204);
    expect((await test.client().get('/me', withCookie(mine))).status).toBe(200);
    expect((await test.client().get('/me', withCookie(other))).status).toBe(401);
    expect((await signIn(old)).status).toBe(401);
    expect((await signIn(fresh)).status).toBe(200);
  });

  it('needs the current one, and a new one of twelve characters', async () => {
    const mine = withCookie(cookieFrom(await signIn(fresh)));
    const wrong = await test.client().put('/me/password', { current: 'not-this-one', new: old }, mine);
    expect(wrong).toMatchObject({ status: 422, body: { code: 'current-password-wrong' } });
    const short = await test.client().put('/me/password', { current: fresh, new: 'too-short' }, mine);
    expect(short).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', errors: [{ path: 'new' }] },
    });
  });

  it('happens once when two press at once', async () => {
    const mine = withCookie(cookieFrom(await signIn(fresh)));
    const answers = await Promise.all(
      ['one-more-password-1', 'one-more-password-2'].map((next) =>
        test.client().put('/me/password', { current: fresh, new: next }, mine),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
