import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer } from '../../support/client';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('committees', () => {
  let test: TestApp;
  let committee: TestCommittee;
  let admin: Person;
  beforeAll(async () => {
    test = await startTestApp();
    committee = await aCommittee(test, { members: { admin: 1, office: 1 } });
    admin = committee.one('admin');
  });
  afterAll(() => test.close());

  const root = () => test.administrator.client;

  it('are created by an administrator, with usable rules from the start', async () => {
    const body = { name: 'Ban Kinh tế', organSymbol: 'BKT' };
    expect((await admin.client.post('/committees', body)).status).toBe(403);
    const created = bodyOf(await root().post('/committees', body), 201);
    expect(created).toEqual({
      ...{ id: expect.any(String), name: 'Ban Kinh tế', organSymbol: 'BKT', timeZone: 'Asia/Ho_Chi_Minh' },
      ...{ createdAt: test.clock.now().toISOString(), roles: [], terms: [], rulesVersion: 1 },
      ...{ organ: null, level: null, superiorId: null },
    });
    const { items } = bodyOf(await root().get(`/committees/${created.id}/rules`), 200);
    expect(items).toMatchObject([{ n: 1, rules: usualRules, recordedBy: test.administrator.id }]);
  });

  it.each(['+07:00', 'Mars/Olympus', 'UTC+7', '', 'Asia/Ho_Chi_Minh; drop'])(
    'know no time zone %j',
    async (timeZone) => {
      const answer = await root().post('/committees', { name: 'X', organSymbol: 'X', timeZone });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'timeZone' }] } });
    },
  );

  it('are listed to those who have a role today; administrators see all', async () => {
    const mine = bodyOf(await admin.client.get('/committees'), 200);
    expect(mine.items).toMatchObject([{ id: committee.id, roles: ['admin'] }]);
    expect(bodyOf(await (await test.aPerson()).client.get('/committees'), 200).items).toEqual([]);
    expect(bodyOf(await root().get('/committees'), 200).items.length).toBeGreaterThan(1);
  });

  it('have terms that do not overlap', async () => {
    const terms = `/committees/${committee.id}/terms`;
    const next = { name: '2030-2035', from: '2030-01-01', to: '2034-12-31' };
    expect(await admin.client.post(terms, { ...next, from: '2029-12-31' })).toMatchObject({
      status: 409,
      body: { code: 'term-overlap', reasons: [{ message: expect.stringContaining('“2025-2030”') }] },
    });
    expect(bodyOf(await admin.client.post(terms, next), 201).terms).toMatchObject([
      { name: '2025-2030' },
      next,
    ]);
    expect((await admin.client.post(terms, next)).status).toBe(409);
    const backwards = { name: 'x', from: '2040-01-02', to: '2040-01-01' };
    expect(await admin.client.post(terms, backwards)).toMatchObject({
      status: 422,
      body: { code: 'period-backwards' },
    });
    expect((await committee.one('office').client.post(terms, next)).status).toBe(403);
  });

  describe('change the days of a term', () => {
    type Own = { own: TestCommittee; change: (body: object, id?: string) => Promise<Answer> };
    const inTerm = async (): Promise<Own> => {
      const own = await aCommittee(test, { members: { admin: 1, chair: 1, member: 1 } });
      const terms = `/committees/${own.id}/terms`;
      const next = { name: '2030-2035', from: '2030-01-01', to: '2034-12-31' };
      bodyOf(await own.one('admin').client.post(terms, next), 201);
      const change = (body: object, id = own.termId) =>
        own.one('admin').client.post(`${terms}/${id}/dates`, body);
      return { own, change };
    };
    const members = async ({ own }: Own) =>
      bodyOf(await own.one('admin').client.get(`/committees/${own.id}/members`), 200).items;

    it('to others that no other term holds', async () => {
      const { change } = await inTerm();
      expect(await change({ to: '2030-01-01' })).toMatchObject({
        status: 409,
        body: { code: 'term-overlap' },
      });
      expect(await change({ to: null })).toMatchObject({ status: 409, body: { code: 'term-overlap' } });
      expect(await change({ to: '2024-01-01' })).toMatchObject({ body: { code: 'period-backwards' } });
      const shorter = bodyOf(await change({ to: '2029-06-30' }), 200).terms;
      expect(shorter).toMatchObject([{ from: '2025-01-01', to: '2029-06-30' }, { name: '2030-2035' }]);
      expect(bodyOf(await change({ to: '2029-06-30' }), 200).terms).toEqual(shorter);
      expect((await change({ to: '2029-12-31' })).status).toBe(200);
    });

    it('and everybody in it leaves with its last day; nobody may hold a role outside it', async () => {
      const wish = await inTerm();
      const { own, change } = wish;
      expect((await change({ to: '2026-12-31' })).status).toBe(200);
      expect(new Set((await members(wish)).map(({ to }: { to: string }) => to))).toEqual(
        new Set(['2026-12-31']),
      );
      const refused = await change({ from: '2025-02-01' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'members-outside-term' } });
      expect(refused.body.reasons[0].who).toHaveLength(3);
      const chair = { personId: own.one('member').id, role: 'chair', from: '2026-12-31' };
      const add = (body: object) => own.one('admin').client.post(`/committees/${own.id}/members`, body);
      expect(await add(chair)).toMatchObject({ status: 409, body: { code: 'chair-taken' } });
      expect((await change({ to: '2029-12-31' })).status).toBe(200);
      expect((await add({ ...chair, from: '2027-01-01' })).status).toBe(201);
      expect(await change({ to: '2026-06-30' })).toMatchObject({ body: { code: 'members-outside-term' } });
    });

    it('by its admin, and of two at once that would overlap one is refused', async () => {
      const { own, change } = await inTerm();
      const later = bodyOf(await own.one('admin').client.get(`/committees/${own.id}`), 200).terms[1].id;
      const both = await Promise.all([change({ to: '2029-12-30' }), change({ from: '2029-12-31' }, later)]);
      expect(
        both
          .map(({ status }) => status)
          .sort()
          .at(0),
      ).toBe(200);
      const { terms } = bodyOf(await own.one('admin').client.get(`/committees/${own.id}`), 200);
      expect(terms[0].to < terms[1].from).toBe(true);
      expect((await change({ to: '2028-12-31' }, committee.termId)).status).toBe(404);
      const asChair = await own
        .one('chair')
        .client.post(`/committees/${own.id}/terms/${own.termId}/dates`, {});
      expect(asChair.status).toBe(403);
    });
  });

  it('have document types with distinct names', async () => {
    const type = { committeeId: committee.id, name: 'Kết luận', symbol: 'KL' };
    const added = bodyOf(await admin.client.post('/document-types', type), 201);
    expect(added).toMatchObject(type);
    expect(await admin.client.post('/document-types', type)).toMatchObject({
      status: 409,
      body: { code: 'document-type-taken' },
    });
    const { items } = bodyOf(
      await committee.one('office').client.get(`/document-types?committee=${committee.id}`),
      200,
    );
    expect(items.map(({ symbol }: { symbol: string }) => symbol)).toEqual(['NQ', 'KL']);
    expect(
      (await committee.one('office').client.post('/document-types', { ...type, name: 'X' })).status,
    ).toBe(403);
    expect((await admin.client.get('/document-types')).status).toBe(422);
  });
});
