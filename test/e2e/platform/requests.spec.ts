import { startTestApp, type TestApp } from '../../support/app';

describe('a request that cannot be served', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  const add = (body: unknown, headers: Record<string, string> = {}) =>
    test.administrator.client.post('/organisations', body, { headers });

  it('is answered with problem details that name it', async () => {
    const { status, body, headers } = await test.client().get('/me');
    expect(status).toBe(401);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toEqual({
      type: 'urn:resolute:problem:unauthenticated',
      ...{ title: 'Sign in first.', status: 401, code: 'unauthenticated', instance: headers['x-request-id'] },
    });
  });

  it('is answered in the reader’s language', async () => {
    const headers = { 'accept-language': 'fr, vi-VN;q=0.8, en;q=0.5' };
    const answer = await test.client().get('/me', { headers });
    expect(answer.body.title).toBe('Hãy đăng nhập trước.');
    expect(answer.headers['content-language']).toBe('vi');
  });

  it('is 422 when it holds a NUL character, wherever that is', async () => {
    const nul = { status: 422, body: { code: 'nul-character' } };
    expect(await add({ name: 'a\u0000b' })).toMatchObject(nul);
    expect(await test.administrator.client.get('/organisations?q=a%00b')).toMatchObject(nul);
    const signIn = { email: 'a\u0000@example.test', password: 'x\u0000' };
    expect((await test.client().post('/auth/sign-in', signIn)).status).toBe(422);
  });

  it('is 422 when it holds half a character, or nests without end', async () => {
    expect(await add('{"name": "a\\ud800b"}')).toMatchObject({ status: 422, body: { code: 'not-unicode' } });
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const answer = await add(`{"name": ${deep}}`, { 'idempotency-key': 'deep' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'nested-too-deeply' } });
  });

  it('is 422 when its bytes are no UTF-8: they would be kept as other ones', async () => {
    const bytes = Buffer.from('{"name": "Vi\u00ean"}', 'latin1');
    expect(await add(bytes)).toMatchObject({ status: 422, body: { code: 'not-unicode' } });
  });

  it.each(['{"name": "unfinished', '', 'null and void'])('is 400 when its JSON is %j', async (body) => {
    expect(await add(body)).toMatchObject({ status: 400, body: { code: 'invalid-json' } });
  });

  it.each([[[]], ['"text"'], [{}], [{ name: 7 }], ['null']])(
    'is 422 when its shape is wrong: %j',
    async (body) => {
      expect(await add(body)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    },
  );

  it('is 413 when its body is over 5 MB', async () => {
    expect(await add({ name: 'x'.repeat(5 * 1024 * 1024) })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    });
  });

  it.each([
    ['<name/>', 'application/xml'],
    ['name=x', 'application/x-www-form-urlencoded'],
  ])('is 415 when its content type is unknown: %s', async (body, type) => {
    expect(await add(body, { 'content-type': type })).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    });
  });

  it.each(['/nowhere', '/organisations/x/y/z'])('is 404 at %s', async (path) => {
    expect(await test.administrator.client.get(path)).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
  });

  it('is 422 when an id or a question is none, and says which', async () => {
    const { client } = test.administrator;
    const named = (path: string) => ({ status: 422, body: { errors: [{ path }] } });
    expect(await client.get('/organisations/7')).toMatchObject(named('id'));
    expect(await client.get('/documents?limit=all')).toMatchObject(named('limit'));
  });

  it('is none of these when 32 write at once through five connections', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, (_, n) => add({ name: `Parallel ${n}` })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(32).fill(201));
  });
});
