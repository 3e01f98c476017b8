import { Client } from 'pg';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('an Idempotency-Key', () => {
  let test: TestApp;
  let root: Person;
  let database: Client;
  beforeAll(async () => {
    test = await startTestApp();
    root = test.administrator;
    database = new Client({ connectionString: test.databaseUrl });
    await database.connect();
  });
  afterAll(async () => {
    await database.end();
    await test.close();
  });

  const add = (key: string, body: unknown = { name: 'Once' }, as = root) =>
    as.client.post('/organisations', body, { headers: { 'idempotency-key': key } });
  const countOf = async (name: string): Promise<number> => {
    const { rows } = await database.query('select from organisation_names where name = $1', [name]);
    return rows.length;
  };

  it('answers a repetition with what the first one made', async () => {
    const first = bodyOf(await add('again'), 201);
    const second = bodyOf(await add('again'), 201);
    expect(second).toEqual(first);
    expect(await countOf('Once')).toBe(1);
  });

  it('is refused for another body', async () => {
    bodyOf(await add('other-body', { name: 'First body' }), 201);
    expect(await add('other-body', { name: 'Second body' })).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await countOf('Second body')).toBe(0);
  });

  it('is another one on another path and for another person', async () => {
    const { id } = bodyOf(await add('shared', { name: 'Shared' }), 201);
    const renamed = { name: 'Shared no more', from: '2026-06-01' };
    const onPath = await root.client.post(`/organisations/${id}/names`, renamed, {
      headers: { 'idempotency-key': 'shared' },
    });
    expect(onPath.status).toBe(201);
    const stranger = await test.aPerson();
    expect((await add('shared', { name: 'Shared' }, stranger)).status).toBe(403);
  });

  it('is answered 409 with Retry-After while the first request is still running', async () => {
    await database.query('begin; lock table organisations in access exclusive mode');
    const first = add('in-flight', { name: 'Slow' });
    const second = await untilWaiting(database, () => add('in-flight', { name: 'Slow' }));
    expect(second).toMatchObject({ status: 409, body: { code: 'idempotency-key-in-use' } });
    expect(second.headers['retry-after']).toBe('1');
    await database.query('commit');
    expect((await first).status).toBe(201);
    expect((await add('in-flight', { name: 'Slow' })).status).toBe(201);
    expect(await countOf('Slow')).toBe(1);
  });

  it('stores no refusal: the same request may succeed later', async () => {
    const newcomer = { personId: (await test.aPerson()).id, role: 'chair', from: '2031-01-01' };
    const { id } = await aCommittee(test, { members: {} });
    const request = (path: string, body: unknown) =>
      root.client.post(`/committees/${id}/${path}`, body, { headers: { 'idempotency-key': 'later' } });
    expect((await request('members', newcomer)).status).toBe(422);
    bodyOf(await request('terms', { name: '2030', from: '2030-01-01' }), 201);
    expect((await request('members', newcomer)).status).toBe(201);
  });

  it('passes authorisation again', async () => {
    const committee = await aCommittee(test, { members: { admin: 1 } });
    const admin = committee.one('admin');
    const request = () =>
      admin.client.post(
        '/document-types',
        { committeeId: committee.id, name: 'Letter', symbol: 'CV' },
        { headers: { 'idempotency-key': 'was-admin' } },
      );
    bodyOf(await request(), 201);
    const { items } = bodyOf(await admin.client.get(`/committees/${committee.id}/members`), 200);
    bodyOf(
      await root.client.post(`/committees/${committee.id}/members/${items[0].id}/end`, { to: '2026-01-01' }),
      200,
    );
    expect((await request()).status).toBe(404);
  });

  it('is of no use to whoever may no longer do what it did, though they see it still', async () => {
    const committee = await aCommittee(test);
    const document = await aDocument(test, committee, { state: 'comments.open' });
    const member = committee.one('member');
    const say = () =>
      member.client.post(
        `/documents/${document.id}/comments`,
        { body: 'More.' },
        { headers: { 'idempotency-key': 'was-member' } },
      );
    const said = bodyOf(await say(), 201);
    expect(bodyOf(await say(), 201)).toEqual(said);
    await becomesAuditor(committee, member);
    expect(bodyOf(await member.client.get(`/comments/${said.id}`), 200)).toEqual(said);
    expect(await say()).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('is answered 404 to whoever has lost sight of what it did', async () => {
    const committee = await aCommittee(test);
    const document = await aDocument(test, committee, { state: 'comments.open' });
    const chair = committee.one('chair');
    const park = () =>
      chair.client.post(
        `/documents/${document.id}/actions/suspend`,
        { reason: 'Not now.' },
        { headers: { 'idempotency-key': 'was-chair', 'if-match': '*' } },
      );
    const parked = bodyOf(await park(), 200);
    expect(bodyOf(await park(), 200)).toEqual(parked);
    await ends(committee, chair);
    expect(await park()).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('repeats what was undone or came to an end since, and what can be done only once', async () => {
    const committee = await aCommittee(test);
    const document = await aDocument(test, committee, { state: 'comments.open' });
    const deputy = committee.one('deputy');
    const once = (what: string, body: object) => () =>
      deputy.client.post(`/documents/${document.id}/recusal${what}`, body, {
        headers: { 'idempotency-key': 'stepped-aside' },
      });
    const [declare, end] = [once('', { reason: 'A cousin.' }), once('/end', {})];
    const { id } = bodyOf(await declare(), 201);
    expect(bodyOf(await declare(), 201).id).toBe(id);
    const ended = bodyOf(await end(), 200);
    expect(bodyOf(await end(), 200)).toEqual(ended);
    expect(bodyOf(await declare(), 201)).toEqual(ended);
    expect(await deputy.client.post(`/documents/${document.id}/recusal/end`, {})).toMatchObject({
      ...{ status: 409, body: { reasons: [{ code: 'recusal-ended' }] } },
    });
  });

  const membershipOf = async ({ id }: TestCommittee, person: Person): Promise<string> => {
    const { items } = bodyOf(await root.client.get(`/committees/${id}/members?limit=200`), 200);
    return items.find((membership: TestBody) => membership.personId === person.id).id;
  };
  const ends = async (committee: TestCommittee, person: Person): Promise<void> => {
    const path = `/committees/${committee.id}/members/${await membershipOf(committee, person)}/end`;
    bodyOf(await root.client.post(path, { to: '2026-02-01' }), 200);
  };
  const becomesAuditor = async (committee: TestCommittee, person: Person): Promise<void> => {
    await ends(committee, person);
    const auditor = { personId: person.id, role: 'auditor', from: '2026-02-01' };
    bodyOf(await root.client.post(`/committees/${committee.id}/members`, auditor), 201);
  };

  it('is free again after a day', async () => {
    bodyOf(await add('daily', { name: 'Daily' }), 201);
    test.clock.advance({ hours: 25 });
    bodyOf(await add('daily', { name: 'Daily' }), 201);
    expect(await countOf('Daily')).toBe(2);
  });

  it.each(['', 'a key with spaces', 'x'.repeat(256)])('is refused when it is %j', async (key) => {
    expect(await add(key)).toMatchObject({ status: 400, body: { code: 'idempotency-key-invalid' } });
  });
});

/** Runs `work` once another connection waits for a lock. */
async function untilWaiting<Result>(database: Client, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const { rowCount } = await database.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount) return work();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
