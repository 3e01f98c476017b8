import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

describe('Document types', () => {
  let on: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    on.clock.setTo('2026-03-02T02:00:00Z');
    committee = await aCommittee(on, { members: { chair: 1, office: 1, drafter: 1, admin: 1 } });
  });
  afterAll(() => on.close());

  const code = ({ status, body }: Answer): string => `${status} ${body.code}`;
  const admin = () => committee.one('admin').client;
  const place = (body: object, who = on.administrator): Promise<Answer> =>
    who.client.post(`/committees/${committee.id}/place`, { superiorId: null, ...body });
  const load = (family: string): Promise<Answer> =>
    admin().post('/document-types/presets', { committeeId: committee.id, family });
  const types = async (): Promise<TestBody[]> =>
    bodyOf(await admin().get(`/document-types?committee=${committee.id}&limit=100`), 200).items;
  const names = async (): Promise<string[]> => (await types()).map(({ name }) => name);
  const openDocument = async (typeId: string): Promise<Answer> => {
    const agency = await anOrganisation(on, { members: [committee.one('drafter')] });
    return committee.one('drafter').client.post('/documents', {
      ...{ committeeId: committee.id, typeId, title: 'On waterways', leadAgencyId: agency.id },
    });
  };

  it('come from the rules of a family, those that the body and level may issue', async () => {
    expect(code(await load('party'))).toBe('409 committee-place-unknown');
    bodyOf(await place({ organ: 'standing-committee', level: 'commune' }), 200);
    bodyOf(await load('party'), 201);
    const loaded = await names();
    expect(loaded).toEqual(expect.arrayContaining(['Nghị quyết', 'Kết luận', 'Quy định', 'Hướng dẫn']));
    for (const higher of ['Chỉ thị', 'Thông tri', 'Quy chế']) expect(loaded).not.toContain(higher);
    expect(bodyOf(await load('party'), 201)).toEqual({ added: 0 });
    expect(await names()).toEqual(loaded);
  });

  it('of the full committee on that level hold working rules and no guidance', async () => {
    bodyOf(await place({ organ: 'full-committee', level: 'commune' }), 200);
    bodyOf(await load('party'), 201);
    expect(await names()).toContain('Quy chế');
    expect(await names()).not.toContain('Hướng dẫn');
  });

  it('may share a symbol', async () => {
    bodyOf(await place({ organ: 'standing-committee', level: 'province' }), 200);
    bodyOf(await load('party'), 201);
    const sharing = (await types()).filter(({ symbol }) => symbol === 'QĐ');
    expect(sharing.map(({ name }) => name).sort()).toEqual(['Quy định', 'Quyết định']);
  });

  it('of the State tell normative acts from individual ones', async () => {
    bodyOf(await place({ organ: 'peoples-council', level: 'province' }), 200);
    bodyOf(await load('state'), 201);
    const resolutions = (await types()).filter(({ symbol, form }) => symbol === 'NQ' && form !== 'general');
    expect(resolutions.map(({ form }) => form).sort()).toEqual(['state-individual', 'state-normative']);
  });

  it('that another organ issues are neither added nor used', async () => {
    const guidance = {
      ...{ committeeId: committee.id, name: 'Hướng dẫn', symbol: 'HD' },
      issuedBy: [{ organ: 'standing-committee', levels: ['commune'] }],
    };
    const { id } = bodyOf(await admin().post('/document-types', guidance), 201);
    expect((await openDocument(id)).status).toBe(201);
    bodyOf(await place({ organ: 'full-committee', level: 'commune' }), 200);
    const another = await admin().post('/document-types', { ...guidance, name: 'Hướng dẫn hai' });
    expect(code(another)).toBe('422 type-not-issued-here');
    expect(code(await openDocument(id))).toBe('422 type-not-issued-here');
  });

  it('give their documents a language', async () => {
    const type = { committeeId: committee.id, name: 'Letter', symbol: 'L', language: 'en', personnel: true };
    const added = bodyOf(await admin().post('/document-types', type), 201);
    expect(added).toMatchObject({ ...type, form: 'general', issuedBy: [], retiredOn: null });
    expect(bodyOf(await openDocument(added.id), 201).language).toBe('en');
    expect(bodyOf(await openDocument(committee.documentTypeId), 201).language).toBe('vi');
  });

  it('are retired with a day: old documents keep theirs, new ones are refused', async () => {
    const old = bodyOf(await openDocument(committee.documentTypeId), 201);
    const path = `/document-types/${committee.documentTypeId}/retire`;
    const retirement = { on: '2026-03-05', reason: 'The new rules name it no more.' };
    expect((await committee.one('office').client.post(path, retirement)).status).toBe(403);
    expect((await on.administrator.client.post(path, { on: '2026-03-05' })).status).toBe(422);
    expect(bodyOf(await admin().post(path, retirement), 200).retiredOn).toBe('2026-03-05');
    expect((await admin().post(path, retirement)).status).toBe(200);
    expect(code(await admin().post(path, { ...retirement, on: '2026-04-01' }))).toBe(
      '409 document-type-retired',
    );
    expect((await openDocument(committee.documentTypeId)).status).toBe(201);
    on.clock.setTo('2026-03-05T02:00:00Z');
    expect(code(await openDocument(committee.documentTypeId))).toBe('422 document-type-retired');
    const kept = bodyOf(await committee.one('office').client.get(`/documents/${old.id}`), 200);
    expect(kept.type).toMatchObject({ id: committee.documentTypeId });
  });

  it('of a neighbour cannot be retired, nor found out about', async () => {
    const neighbour = await aCommittee(on, { name: 'Neighbour', members: { admin: 1 } });
    const path = `/document-types/${committee.documentTypeId}/retire`;
    const answer = await neighbour.one('admin').client.post(path, { on: '2026-03-05', reason: 'No.' });
    expect(code(answer)).toBe('404 not-found');
  });

  it('presets are shown with their patterns and sources', async () => {
    const shown = bodyOf(await committee.one('drafter').client.get('/document-type-presets'), 200);
    expect(shown.families.map(({ family }: TestBody) => family)).toEqual(['party', 'state']);
    expect(shown.forms[0]).toEqual({
      ...{ form: 'party', pattern: '{number}-{symbol}/{organ}', period: 'term', othersDocuments: 'deny' },
    });
  });

  describe('the place of a body', () => {
    it('is said by administrators of the installation', async () => {
      const body = { organ: 'board', level: 'none' };
      expect((await place(body, committee.one('admin'))).status).toBe(403);
      expect(bodyOf(await place(body), 200)).toMatchObject({ ...body, superiorId: null });
    });

    it('is beneath a body that is not beneath itself, two at once included', async () => {
      const above = await aCommittee(on, { name: 'Above', members: {} });
      const body = { organ: 'board', level: 'none' };
      expect(code(await place({ ...body, superiorId: on.administrator.id }))).toBe('422 unknown-committee');
      expect(code(await place({ ...body, superiorId: committee.id }))).toBe('409 superior-circle');
      const both = await Promise.all([
        place({ ...body, superiorId: above.id }),
        on.administrator.client.post(`/committees/${above.id}/place`, { ...body, superiorId: committee.id }),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });
});
