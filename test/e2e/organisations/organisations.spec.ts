import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation } from '../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('organisations', () => {
  let test: TestApp;
  let reader: Person;
  beforeAll(async () => {
    test = await startTestApp();
    reader = await test.aPerson();
  });
  afterAll(() => test.close());

  const admin = () => test.administrator.client;

  it('are added by an administrator and read by everybody signed in', async () => {
    const added = bodyOf(
      await admin().post('/organisations', { name: '  Sở Đường thủy ', from: '2020-01-01' }),
      201,
    );
    expect(added).toEqual({
      ...{ id: expect.any(String), name: 'Sở Đường thủy', parentId: null, successorId: null },
      mergedOn: null,
      ...{ createdAt: test.clock.now().toISOString(), members: [] },
      names: [{ name: 'Sở Đường thủy', from: '2020-01-01', to: null }],
    });
    expect(bodyOf(await reader.client.get(`/organisations/${added.id}`), 200)).toEqual(added);
    const found = bodyOf(
      await reader.client.get(`/organisations?q=${encodeURIComponent('ĐƯỜNG'.normalize('NFD'))}`),
      200,
    );
    expect(found.items.map(({ id }: { id: string }) => id)).toEqual([added.id]);
  });

  it.each([
    ['/organisations', { name: 'X' }],
    [`/organisations/${unknownId}/names`, { name: 'X', from: '2026-01-01' }],
    [`/organisations/${unknownId}/members`, { personId: unknownId, from: '2026-01-01' }],
  ])('POST %s is for administrators', async (path, body) => {
    expect(await reader.client.post(path, body)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('keep their old names; the new one ends the one before', async () => {
    const { id } = await anOrganisation(test, { name: 'Canal Office' });
    const renamed = bodyOf(
      await admin().post(`/organisations/${id}/names`, { name: 'Canal Agency', from: '2026-06-01' }),
      201,
    );
    expect(renamed.name).toBe('Canal Office');
    expect(renamed.names).toEqual([
      { name: 'Canal Office', from: '2020-01-01', to: '2026-05-31' },
      { name: 'Canal Agency', from: '2026-06-01', to: null },
    ]);
    test.clock.setTo('2026-07-01T00:00:00Z');
    expect((await reader.client.get(`/organisations/${id}`)).body.name).toBe('Canal Agency');
    test.clock.setTo('2026-03-02T02:00:00Z');
  });

  it('bear the name of the committees’ day, also before it is that day in Greenwich; the first one before its day', async () => {
    const committee = await aCommittee(test);
    const [office, agency] = [committee.one('office').client, committee.one('drafter').client];
    const { id, commentIds } = await aDocument(test, committee, {
      state: 'revision.editing',
      comments: [{}],
    });
    const { leadAgency } = bodyOf(await office.get(`/documents/${id}`), 200);
    test.clock.setTo('2026-03-02T18:00:00Z');
    const name = { name: 'Parks Agency', from: '2026-03-03' };
    bodyOf(await admin().post(`/organisations/${leadAgency.id}/names`, name), 201);
    const noted = { code: 'noted', reason: 'Seen.' };
    const { by } = bodyOf(await agency.put(`/comments/${commentIds[0]}/disposition`, noted), 200);
    const { items } = bodyOf(await office.get(`/documents/${id}/comments`), 200);
    const again = bodyOf(await office.get(`/documents/${id}`), 200).leadAgency;
    const later = bodyOf(await admin().post('/organisations', { name: 'To Be', from: '2026-04-01' }), 201);
    const draft = { committeeId: committee.id, typeId: committee.documentTypeId, title: 'Early' };
    const early = bodyOf(await office.post('/documents', { ...draft, leadAgencyId: later.id }), 201);
    test.clock.setTo('2026-03-02T02:00:00Z');
    expect(early.leadAgency.name).toBe('To Be');
    expect([by.name, items[0].disposition.by.name, again.name]).toEqual(Array(3).fill('Parks Agency'));
  });

  it.each([
    ['on the day the name begins', { from: '2020-01-01' }],
    ['over the whole of it', { from: '2019-01-01' }],
    ['into it', { from: '2019-01-01', to: '2020-01-01' }],
  ])('refuse a second name %s', async (_, period) => {
    const { id } = await anOrganisation(test, { name: 'Canal Office' });
    const answer = await admin().post(`/organisations/${id}/names`, { name: 'Other', ...period });
    expect(answer).toMatchObject({ status: 409, body: { code: 'organisation-name-overlap' } });
    expect(answer.body.reasons[0].message).toContain('“Canal Office” from 2020-01-01');
    expect((await reader.client.get(`/organisations/${id}`)).body.names).toHaveLength(1);
  });

  it('refuse a name that ends before it begins', async () => {
    const { id } = await anOrganisation(test);
    const backwards = { name: 'Other', from: '2026-02-01', to: '2026-01-31' };
    const answer = await admin().post(`/organisations/${id}/names`, backwards);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'period-backwards', errors: [{ path: 'to' }] },
    });
  });

  it('take members with dates, one period at a time', async () => {
    const { id } = await anOrganisation(test, { members: [reader] });
    const join = (period: object) =>
      admin().post(`/organisations/${id}/members`, { personId: reader.id, ...period });
    expect(await join({ role: 'head', from: '2026-01-01' })).toMatchObject({
      status: 409,
      body: { code: 'organisation-member-overlap' },
    });
    expect((await join({ from: '2018-01-01', to: '2017-01-01' })).body.code).toBe('period-backwards');
    const { members } = bodyOf(await join({ role: 'head', from: '2018-01-01', to: '2019-12-31' }), 201);
    expect(members).toMatchObject([
      { personId: reader.id, name: reader.name, role: 'head', from: '2018-01-01', to: '2019-12-31' },
      { personId: reader.id, role: 'member', from: '2020-01-01', to: null },
    ]);
    const { organisations } = bodyOf(await reader.client.get('/me'), 200);
    expect(organisations).toEqual([{ id, name: 'Department of Waterways', role: 'member' }]);
  });

  it('take one of two equal members who are added at once', async () => {
    const { id } = await anOrganisation(test);
    const member = { personId: reader.id, from: '2026-01-01' };
    const both = await Promise.all([1, 2].map(() => admin().post(`/organisations/${id}/members`, member)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('succeed one another, and stand below one another', async () => {
    const [older, parent] = [await anOrganisation(test), await anOrganisation(test)];
    const merged = { name: 'Merged', parentId: parent.id, succeeds: [older.id] };
    const { id, parentId } = bodyOf(await admin().post('/organisations', merged), 201);
    expect(parentId).toBe(parent.id);
    expect((await reader.client.get(`/organisations/${older.id}`)).body.successorId).toBe(id);
  });

  it('answer unknown ids with 404', async () => {
    expect((await reader.client.get(`/organisations/${unknownId}`)).status).toBe(404);
    const person = { personId: unknownId, from: '2026-01-01' };
    const { id } = await anOrganisation(test);
    expect((await admin().post(`/organisations/${id}/members`, person)).status).toBe(404);
    expect((await admin().post(`/organisations/${unknownId}/members`, person)).status).toBe(404);
    expect((await admin().post('/organisations', { name: 'X', parentId: unknownId })).status).toBe(404);
    expect((await admin().post('/organisations', { name: 'X', succeeds: [unknownId] })).status).toBe(404);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'X', from: '2026-02-30' }, 'from'],
    [{ name: 'X', from: '0000-01-01' }, 'from'],
    [{ name: 'X', from: '2026-02-01T00:00:00Z' }, 'from'],
    [{ name: 'X', parentId: 'x' }, 'parentId'],
  ])('refuse %j', async (body, path) => {
    const answer = await admin().post('/organisations', body);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request', errors: [{ path }] } });
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = bodyOf(await reader.client.get(`/organisations?limit=3${cursor}`), 200);
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    const all = bodyOf(await reader.client.get('/organisations?limit=200'), 200);
    expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id));
  });
});
