import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aCommittee, type TestCommittee } from '../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('members of a committee', () => {
  let test: TestApp;
  let committee: TestCommittee;
  let newcomer: Person;
  beforeAll(async () => {
    test = await startTestApp();
    newcomer = await test.aPerson();
    committee = await aCommittee(test, { members: { chair: 1, member: 2, office: 1, admin: 1 } });
  });
  afterAll(() => test.close());

  const members = () => `/committees/${committee.id}/members`;
  const add = (member: object) =>
    committee.one('admin').client.post(members(), { personId: newcomer.id, ...member });
  const end = (id: string, to: string) =>
    committee.one('admin').client.post(`${members()}/${id}/end`, { to });

  it('are listed with names, roles and dates', async () => {
    const { items, nextCursor } = bodyOf(await committee.one('office').client.get(members()), 200);
    expect(items).toHaveLength(5);
    expect(nextCursor).toBeNull();
    expect(items[0]).toEqual({
      ...{ id: expect.any(String), personId: committee.one('chair').id, name: committee.one('chair').name },
      ...{ role: 'chair', termId: committee.termId, from: '2025-01-01', to: '2029-12-31' },
      ...{ suspendedAt: null, suspendedTo: null },
    });
  });

  it('are added by the committee’s admin, in the term that holds the day', async () => {
    const added = bodyOf(await add({ role: 'consulted', from: '2026-01-01', to: '2026-12-31' }), 201);
    expect(added).toMatchObject({
      role: 'consulted',
      termId: committee.termId,
      from: '2026-01-01',
      to: '2026-12-31',
    });
    const me = bodyOf(await newcomer.client.get('/me'), 200);
    expect(me.committees).toEqual([{ id: committee.id, name: committee.name, roles: ['consulted'] }]);
    test.clock.setTo('2026-12-31T16:59:59Z');
    expect((await newcomer.client.get(`/committees/${committee.id}`)).status).toBe(200);
    test.clock.setTo('2026-12-31T17:00:00Z');
    expect((await newcomer.client.get(`/committees/${committee.id}`)).status).toBe(404);
    test.clock.setTo('2026-03-02T02:00:00Z');
  });

  it('are not added by its other members', async () => {
    const member = { personId: newcomer.id, role: 'auditor', from: '2026-01-01' };
    for (const role of ['chair', 'office', 'member'] as const) {
      expect((await committee.one(role).client.post(members(), member)).status).toBe(403);
    }
  });

  it('have one chair at a time', async () => {
    const refused = await add({ role: 'chair', from: '2026-01-01' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'chair-taken' } });
    expect(refused.body.reasons[0]).toMatchObject({
      message: `${committee.one('chair').name} holds the chair from 2025-01-01 to 2029-12-31; there is one chair at a time.`,
      who: [{ id: committee.one('chair').id, name: committee.one('chair').name }],
    });
  });

  it('have one chair, also when two are added at once, once the chair is vacated', async () => {
    const own = await aCommittee(test, { members: { admin: 1 } });
    const [a, b] = [await test.aPerson(), await test.aPerson()];
    const both = await Promise.all(
      [a, b].map(({ id }) =>
        own
          .one('admin')
          .client.post(`/committees/${own.id}/members`, { personId: id, role: 'chair', from: '2026-01-01' }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const chair = both.find(({ status }) => status === 201)?.body;
    const ended = await own
      .one('admin')
      .client.post(`/committees/${own.id}/members/${chair.id}/end`, { to: '2026-01-31' });
    expect(bodyOf(ended, 200).to).toBe('2026-01-31');
    const next = { personId: a.id, role: 'chair', from: '2026-02-01' };
    expect((await own.one('admin').client.post(`/committees/${own.id}/members`, next)).status).toBe(201);
  });

  it('hold a role once at a time, and several roles at once', async () => {
    expect((await add({ role: 'auditor', from: '2026-01-01' })).status).toBe(201);
    expect(await add({ role: 'auditor', from: '2027-01-01' })).toMatchObject({
      status: 409,
      body: { code: 'role-held' },
    });
    expect((await add({ role: 'appraiser', from: '2026-01-01' })).status).toBe(201);
  });

  it.each([
    ['before the term', { from: '2024-12-31', termId: 'own' }, 'outside-term', 'from'],
    ['after the term', { from: '2030-01-01', termId: 'own' }, 'outside-term', 'from'],
    ['longer than the term', { from: '2026-01-01', to: '2030-01-01' }, 'outside-term', 'to'],
    ['when there is no term', { from: '2024-12-31' }, 'no-term-then', 'from'],
    ['from the end to the beginning', { from: '2026-01-02', to: '2026-01-01' }, 'period-backwards', 'to'],
  ])('are not members %s', async (_, period, code, path) => {
    const termId = 'termId' in period ? committee.termId : undefined;
    const answer = await add({ role: 'drafter', ...period, termId });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ path }] } });
  });

  it('end on a day that is still theirs, earlier if need be, never later', async () => {
    const { id } = bodyOf(await add({ role: 'drafter', from: '2026-01-01' }), 201);
    expect(bodyOf(await end(id, '2026-06-30'), 200).to).toBe('2026-06-30');
    expect(bodyOf(await end(id, '2026-06-30'), 200).to).toBe('2026-06-30');
    expect(bodyOf(await end(id, '2026-05-31'), 200).to).toBe('2026-05-31');
    expect(await end(id, '2026-06-30')).toMatchObject({ status: 409, body: { code: 'member-ended' } });
    expect(await end(id, '2025-12-31')).toMatchObject({ status: 422, body: { code: 'period-backwards' } });
    expect((await end(unknownId, '2026-05-31')).status).toBe(404);
  });

  it('are persons that exist, in terms of this committee', async () => {
    const other = await aCommittee(test, { members: {} });
    const foreignTerm = await add({ role: 'deputy', from: '2026-01-01', termId: other.termId });
    const unknownTerm = await add({ role: 'deputy', from: '2026-01-01', termId: unknownId });
    const unknownPerson = await add({ personId: unknownId, role: 'deputy', from: '2026-01-01' });
    expect([foreignTerm, unknownTerm, unknownPerson].map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await add({ role: 'king', from: '2026-01-01' })).toMatchObject({ status: 422 });
  });
});
