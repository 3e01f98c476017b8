import { administratorPassword, startTestApp, type TestApp } from '../../support/app';
import { cookieFrom } from '../../support/cookies';

describe('an unsafe request with a cookie', () => {
  let test: TestApp;
  let cookie: string;
  beforeAll(async () => {
    test = await startTestApp();
    const root = { email: 'root@example.test', password: administratorPassword };
    cookie = cookieFrom(await test.client().post('/auth/sign-in', root));
  });
  afterAll(() => test.close());

  const post = (headers: Record<string, string>) =>
    test
      .client()
      .post('/me/tokens', { name: 'script' }, { headers: { cookie, host: 'localhost:3000', ...headers } });

  it.each([
    [{}],
    [{ origin: 'https://elsewhere.test' }],
    [{ origin: 'http://localhost:4000' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }],
  ])('is refused with %j', async (headers) => {
    const { status, body } = await post(headers as Record<string, string>);
    expect(status).toBe(403);
    expect(body.code).toBe('cross-origin');
  });

  it.each([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: 'http://localhost:3000' }]])(
    'is taken with %j',
    async (headers) => {
      expect((await post(headers as Record<string, string>)).status).toBe(201);
    },
  );

  it('is refused before it is looked at: also for signing in and out', async () => {
    const elsewhere = { headers: { cookie, origin: 'https://elsewhere.test' } };
    expect((await test.client().post('/auth/sign-out', undefined, elsewhere)).body.code).toBe('cross-origin');
    expect((await test.client().post('/auth/sign-in', {}, elsewhere)).body.code).toBe('cross-origin');
    expect((await test.client().get('/me', { headers: { cookie } })).status).toBe(200);
  });

  it('needs nothing of this with a token, whose holder the cookie does not change', async () => {
    const somebody = await test.aPerson();
    const answer = await somebody.client.get('/me', { headers: { cookie } });
    expect(answer.body.person.id).toBe(somebody.id);
    const token = await somebody.client.post(
      '/me/tokens',
      { name: 'x' },
      { headers: { cookie, origin: 'null' } },
    );
    expect(token.status).toBe(201);
    const wrong = await test.client('not-a-token').get('/me', { headers: { cookie } });
    expect(wrong.status).toBe(401);
    expect(wrong.headers['www-authenticate']).toContain('Bearer');
  });
});
