import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

describe('Relations between documents', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let drafter: Person;
  let office: Person;
  let a: TestDocument;
  let b: TestDocument;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { members: { chair: 1, member: 1, office: 1, drafter: 1, admin: 1 } });
    [drafter, office] = [committee.one('drafter'), committee.one('office')];
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
    bodyOf(await office.client.post('/number-series', series), 201);
  });
  beforeEach(async () => {
    [a, b] = [await aDocument(on, committee), await aDocument(on, committee)];
  });
  afterAll(() => on.close());

  const code = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;
  const relate = (from: { id: string }, kind: string, body: object, who = drafter): Promise<Answer> =>
    who.client.post(`/documents/${from.id}/relations`, { kind, ...body });
  const to = ({ id }: { id: string }, more: object = {}) => ({ documentId: id, ...more });
  const of = async ({ id }: { id: string }, who = office): Promise<TestBody[]> =>
    bodyOf(await who.client.get(`/documents/${id}/relations`), 200).items;
  const act = { number: '12/2019/NQ-HĐND', date: '2019-12-09', organ: 'Council of the Province' };

  it('are shown from both ends, with the days they hold', async () => {
    const dates = { effectiveFrom: '2026-07-01', effectiveTo: '2027-06-30' };
    const recorded = bodyOf(await relate(a, 'amends', to(b, dates)), 201);
    expect(recorded).toMatchObject({
      ...{ direction: 'outgoing', kind: 'amends', act: null, warning: null, ...dates },
      document: { id: b.id, number: null, committee: { id: committee.id } },
      recordedBy: { id: drafter.id },
    });
    expect(await of(b)).toMatchObject([
      { id: recorded.id, direction: 'incoming', document: { id: a.id }, ...dates },
    ]);
  });

  it('take effect with the document unless a day is given', async () => {
    bodyOf(await relate(a, 'implements', to(b)), 201);
    expect((await of(a))[0].effectiveFrom).toBeNull();
    const { headers } = await drafter.client.get(`/documents/${a.id}`);
    const settings = { title: 'On trees', effectiveOn: '2026-08-01' };
    const ifMatch = { headers: { 'if-match': String(headers.etag) } };
    bodyOf(await drafter.client.put(`/documents/${a.id}`, settings, ifMatch), 200);
    expect((await of(b))[0].effectiveFrom).toBe('2026-08-01');
  });

  it('lead to acts elsewhere by number, date and organ', async () => {
    const recorded = bodyOf(await relate(a, 'implements', { act }), 201);
    expect(recorded).toMatchObject({ document: null, act: { ...act, title: null }, warning: null });
    const changed = bodyOf(await relate(a, 'repeals', { act }), 201);
    expect(changed.warning).toMatchObject({ code: 'organ-of-the-act-differs' });
    const own = { ...act, organ: ' standing  COMMITTEE' };
    expect(bodyOf(await relate(a, 'repeals', { act: own }), 201).warning).toBeNull();
    const later = { act: { ...act, date: '2031-01-01' } };
    expect(code(await relate(a, 'repeals', later))).toBe('422 official-date-in-future');
  });

  it('that contradict themselves are refused', async () => {
    const c = await aDocument(on, committee);
    expect(code(await relate(a, 'replaces', to(a)))).toBe('422 relation-to-itself');
    bodyOf(await relate(a, 'replaces', to(b)), 201);
    expect(code(await relate(a, 'replaces', to(b)))).toBe('409 relation-exists');
    expect(code(await relate(b, 'replaces', to(a)))).toBe('409 relation-circle');
    bodyOf(await relate(b, 'implements', to(c)), 201);
    expect(code(await relate(c, 'corrects', to(a)))).toBe('409 relation-circle');
    expect((await relate(b, 'parallel-text', to(a))).status).toBe(201);
  });

  const issue = async (document: TestDocument, effectiveOn?: string): Promise<TestBody> => {
    await document.reach('adoption.signing');
    await document.acted(committee.one('chair'), 'sign');
    return document.acted(office, 'promulgate', effectiveOn ? { effectiveOn } : {});
  };

  it('are not in the way of others while they are only meant: a draft replaces and repeals nothing', async () => {
    const c = await aDocument(on, committee);
    bodyOf(await relate(a, 'repeals', to(b)), 201);
    expect((await relate(c, 'amends', to(b))).status).toBe(201);
    expect((await relate(c, 'repeals', to(b))).status).toBe(201);
  });

  it('do nothing to what is replaced or repealed by then, once that is adopted', async () => {
    const c = await aDocument(on, committee);
    bodyOf(
      await relate(a, 'repeals', to(b, { effectiveFrom: '2027-01-01', effectiveTo: '2027-12-31' })),
      201,
    );
    await issue(a);
    const refused = await relate(c, 'replaces', to(b, { effectiveFrom: '2027-01-01' }));
    expect(code(refused)).toBe('409 already-out-of-force');
    expect(refused.body.reasons).toMatchObject([{ who: [{ id: drafter.id }] }]);
    for (const effectiveFrom of ['2026-12-31', '2028-01-01']) {
      const relation = bodyOf(await relate(c, 'amends', to(b, { effectiveFrom })), 201);
      bodyOf(
        await office.client.post(`/documents/${c.id}/relations/${relation.id}/end`, { reason: 'x' }),
        200,
      );
    }
    expect((await relate(c, 'implements', to(b))).status).toBe(201);
  });

  it('to what went out of force on the way are issued with a warning, and office and agency are told', async () => {
    const c = await aDocument(on, committee);
    bodyOf(await relate(c, 'amends', to(b)), 201);
    bodyOf(await relate(a, 'repeals', to(b)), 201);
    await issue(a);
    await issue(c);
    expect((await of(c)).map(({ kind, warning }) => [kind, warning?.code])).toEqual([
      ['amends', 'out-of-force-meanwhile'],
    ]);
    expect((await of(a)).map(({ warning }) => warning)).toEqual([null]);
    const { items } = bodyOf(await office.client.get(`/documents/${c.id}/ledger?limit=200`), 200);
    const told = items.filter(({ type }: TestBody) => type === 'relation.out-of-force');
    expect(told.map(({ data }: TestBody) => data.targetDocumentId)).toEqual([b.id]);
  });

  it('end with a reason, and are still shown', async () => {
    const { id } = bodyOf(await relate(a, 'replaces', to(b)), 201);
    const end = (who: Person, body: object = { reason: 'In error.' }) =>
      who.client.post(`/documents/${a.id}/relations/${id}/end`, body);
    expect((await end(committee.one('chair'))).status).toBe(403);
    expect((await end(drafter, {})).status).toBe(422);
    expect(bodyOf(await end(drafter), 200)).toMatchObject({ id, endReason: 'In error.' });
    expect(code(await end(drafter))).toBe('409 relation-ended');
    const wrongDocument = await drafter.client.post(`/documents/${b.id}/relations/${id}/end`, {
      reason: 'x',
    });
    expect(wrongDocument.status).toBe(404);
    expect(await of(b)).toMatchObject([{ id, endedAt: expect.any(String) }]);
    expect((await relate(b, 'replaces', to(a))).status).toBe(201);
  });

  it('never make a circle, two at once included', async () => {
    const both = await Promise.all([relate(a, 'replaces', to(b)), relate(b, 'replaces', to(a))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('refuse content that breaks a rule, and drafts that are dead', async () => {
    expect(code(await relate(a, 'abolishes', to(b)))).toBe('422 invalid-request');
    const headers = { 'accept-language': 'vi' };
    const nothing = await drafter.client.post(
      `/documents/${a.id}/relations`,
      { kind: 'amends' },
      { headers },
    );
    expect(nothing).toMatchObject({
      ...{
        status: 422,
        body: { errors: [{ path: 'documentId', message: expect.stringContaining('chỉ một trong hai') }] },
      },
    });
    expect((await relate(a, 'amends', to(b, { act }))).status).toBe(422);
    expect(code(await relate(a, 'amends', to(committee)))).toBe('422 unknown-document');
    const backwards = { effectiveFrom: '2026-07-01', effectiveTo: '2026-06-30' };
    expect(code(await relate(a, 'amends', to(b, backwards)))).toBe('422 period-backwards');
    await a.acted(drafter, 'withdraw', { reason: 'No longer wanted.' });
    expect(code(await relate(a, 'amends', to(b)))).toBe('409 document-is-dead');
    expect(await of(b)).toEqual([]);
  });

  it('are recorded by drafters and the office, and shown to who may see both', async () => {
    expect((await relate(a, 'amends', to(b), committee.one('chair'))).status).toBe(403);
    expect((await relate(a, 'amends', to(b), committee.one('member'))).status).toBe(404);
    bodyOf(await relate(a, 'amends', to(b), office), 201);
    await b.reach('comments.open');
    expect(await of(b, committee.one('member'))).toEqual([]);
    expect(await of(b, committee.one('chair'))).toHaveLength(1);
    expect((await committee.one('member').client.get(`/documents/${a.id}/relations`)).status).toBe(404);
  });

  describe('over the documents of another body', () => {
    let theirs: TestCommittee;
    let target: TestDocument;
    const put = async (form: string, superiorId: string | null): Promise<void> => {
      const members = { chair: 1, office: [office], drafter: [drafter] };
      theirs = await aCommittee(on, { name: `Body of ${form}`, members });
      const type = { committeeId: theirs.id, name: 'Of a form', symbol: 'KL', form };
      const typeId = bodyOf(await on.administrator.client.post('/document-types', type), 201).id;
      target = await aDocument(on, { ...theirs, documentTypeId: typeId });
      const place = { organ: 'board', level: 'none', superiorId };
      bodyOf(await on.administrator.client.post(`/committees/${theirs.id}/place`, place), 200);
    };

    it('are refused where the form of those documents says so', async () => {
      await put('party', null);
      expect(code(await relate(a, 'amends', to(target)))).toBe('409 not-your-organs-document');
      expect((await relate(a, 'implements', to(target))).status).toBe(201);
    });

    it('are recorded with a warning where it does not', async () => {
      await put('general', null);
      const { warning } = bodyOf(await relate(a, 'amends', to(target)), 201);
      expect(warning).toEqual({
        code: 'not-your-organs-document',
        message: expect.stringContaining('Body of general'),
      });
    });

    it('are a matter of course for the body above it', async () => {
      await put('party', committee.id);
      expect(bodyOf(await relate(a, 'repeals', to(target)), 201).warning).toBeNull();
    });
  });
});
