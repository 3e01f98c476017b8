import { Client } from 'pg';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';

describe('access tokens', () => {
  let test: TestApp;
  let person: Person;
  beforeAll(async () => {
    test = await startTestApp();
    person = await test.aPerson();
  });
  afterAll(() => test.close());

  const inDays = (days: number) => new Date(test.clock.now().getTime() + days * 86_400_000).toISOString();

  it('are shown once, and only their hash is kept', async () => {
    const issued = bodyOf(await person.client.post('/me/tokens', { name: 'nightly' }), 201);
    expect(issued).toMatchObject({ name: 'nightly', revokedAt: null, expiresAt: inDays(90) });
    expect(issued.secret).toMatch(/^[\w-]{43}$/);
    const { items } = bodyOf(await person.client.get('/me/tokens'), 200);
    expect(items[0]).toMatchObject({ id: issued.id, name: 'nightly' });
    expect(JSON.stringify(items)).not.toContain(issued.secret);
    const database = new Client({ connectionString: test.databaseUrl });
    await database.connect();
    const { rows } = await database.query(
      'select t::text as row from access_tokens t union all select k::text from idempotency_keys k',
    );
    await database.end();
    expect(JSON.stringify(rows)).not.toContain(issued.secret);
    expect((await test.client(issued.secret).get('/me')).body.person.id).toBe(person.id);
  });

  it('are not shown again to a repeated request', async () => {
    const repeat = { headers: { 'idempotency-key': 'one-token' } };
    const first = bodyOf(await person.client.post('/me/tokens', { name: 'once' }, repeat), 201);
    const second = bodyOf(await person.client.post('/me/tokens', { name: 'once' }, repeat), 201);
    expect(second).toEqual({ ...first, secret: null });
  });

  it('are each known for their own person when many come at once, and unknown ones for nobody', async () => {
    const others = await Promise.all(Array.from({ length: 8 }, () => test.aPerson()));
    const answers = await Promise.all(
      others.flatMap((other) => [other.client.get('/me'), test.client('of nobody').get('/me')]),
    );
    expect(answers.map(({ status, body }) => (status === 200 ? body.person.id : status))).toEqual(
      others.flatMap(({ id }) => [id, 401]),
    );
  });

  it('expire', async () => {
    const issued = bodyOf(
      await person.client.post('/me/tokens', { name: 'brief', expiresAt: inDays(1) }),
      201,
    );
    test.clock.advance({ hours: 24 });
    expect((await test.client(issued.secret).get('/me')).body.code).toBe('unauthenticated');
  });

  it.each([[-1], [0], [367]])('cannot expire in %d days', async (days) => {
    const { status, body } = await person.client.post('/me/tokens', { name: 'x', expiresAt: inDays(days) });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'token-expiry-out-of-range', errors: [{ path: 'expiresAt' }] });
  });

  it('need a time with its zone', async () => {
    const { status, body } = await person.client.post('/me/tokens', {
      name: 'x',
      expiresAt: '2026-04-01T00:00:00',
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'invalid-request', errors: [{ path: 'expiresAt' }] });
  });

  it('are revoked by their owner, twice if he likes, and by nobody else', async () => {
    const issued = bodyOf(await person.client.post('/me/tokens', { name: 'leaked' }), 201);
    const somebodyElse = await test.aPerson();
    expect((await somebodyElse.client.delete(`/me/tokens/${issued.id}`)).status).toBe(404);
    expect((await person.client.delete(`/me/tokens/${issued.id}`)).status).toBe(204);
    expect((await person.client.delete(`/me/tokens/${issued.id}`)).status).toBe(204);
    expect((await test.client(issued.secret).get('/me')).status).toBe(401);
    expect((await person.client.delete('/me/tokens/019a0000-0000-7000-8000-000000000000')).status).toBe(404);
  });

  it('stop with their disabled owner', async () => {
    const leaver = await test.aPerson();
    const database = new Client({ connectionString: test.databaseUrl });
    await database.connect();
    await database.query('update users set disabled_at = now() where person_id = $1', [leaver.id]);
    await database.end();
    expect((await leaver.client.get('/me')).status).toBe(401);
  });

  it('are listed in pages, newest first', async () => {
    const owner = await test.aPerson();
    for (const name of ['a', 'b', 'c']) await owner.client.post('/me/tokens', { name });
    const first = bodyOf(await owner.client.get('/me/tokens?limit=2'), 200);
    expect(first.items.map((item: { name: string }) => item.name)).toEqual(['c', 'b']);
    const second = bodyOf(await owner.client.get(`/me/tokens?limit=2&cursor=${first.nextCursor}`), 200);
    expect(second.items.map((item: { name: string }) => item.name)).toEqual(['a', 'test']);
    expect(second.nextCursor).toBeNull();
    const wrong = await owner.client.get('/me/tokens?cursor=nonsense');
    expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid-cursor' } });
    expect((await owner.client.get('/me/tokens?limit=201')).status).toBe(422);
  });
});
