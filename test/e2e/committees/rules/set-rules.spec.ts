import { presets } from '../../../../src/committees/rules/presets/presets';
import { usualRules } from '../../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf } from '../../../support/client';
import { aCommittee, type TestCommittee } from '../../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('rules of procedure', () => {
  let test: TestApp;
  let committee: TestCommittee;
  let admin: Person;
  beforeAll(async () => {
    test = await startTestApp();
    committee = await aCommittee(test, { members: { admin: 1, office: 1, chair: 1, member: 2 } });
    admin = committee.one('admin');
  });
  afterAll(() => test.close());

  const url = () => `/committees/${committee.id}/rules`;
  const set = (body: object) => admin.client.post(url(), body);
  const numbers = (items: { n: number }[]): number[] => items.map(({ n }) => n);

  it('change by versions, the one in force first, two at once included', async () => {
    const both = await Promise.all(
      [5, 7].map((confirmingDays) => set({ rules: { ...usualRules, confirmingDays } })),
    );
    expect(both.map((answer) => bodyOf(answer, 201).n).sort()).toEqual([2, 3]);
    const page = bodyOf(await committee.one('office').client.get(`${url()}?limit=2`), 200);
    expect(numbers(page.items)).toEqual([3, 2]);
    const rest = bodyOf(await admin.client.get(`${url()}?limit=2&cursor=${page.nextCursor}`), 200);
    expect(rest).toMatchObject({ items: [{ n: 1, documentTypeId: null }], nextCursor: null });
  });

  it('may be a document type’s own, which stand before the committee’s', async () => {
    const documentTypeId = committee.documentTypeId;
    const own = { ...usualRules, minimumCommentDays: 9 };
    const { n } = bodyOf(await set({ rules: own, documentTypeId }), 201);
    bodyOf(await set({ rules: usualRules }), 201);
    const ofType = `${url()}?documentType=${documentTypeId}`;
    const { items } = bodyOf(await admin.client.get(ofType), 200);
    expect(items[0]).toMatchObject({ n, documentTypeId, rules: own });
    expect(items[1]).toMatchObject({ n: n + 1, documentTypeId: null });
    const inPages: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more = cursor && `&cursor=${cursor}`;
      const part = bodyOf(await admin.client.get(`${ofType}&limit=1${more}`), 200);
      inPages.push(...numbers(part.items));
      cursor = part.nextCursor;
    }
    expect(inPages).toEqual(numbers(items));
    const others = bodyOf(await admin.client.get(url()), 200);
    expect(numbers(others.items)).not.toContain(n);
    const foreign = await aCommittee(test, { members: {} });
    for (const id of [unknownId, foreign.documentTypeId]) {
      expect(await set({ rules: usualRules, documentTypeId: id })).toMatchObject({
        status: 422,
        body: { code: 'unknown-document-type', errors: [{ path: 'documentTypeId' }] },
      });
    }
  });

  it('start from a preset, when a committee is made and later', async () => {
    const { items } = bodyOf(await committee.one('member').client.get('/rules-presets'), 200);
    expect(items).toEqual(presets);
    for (const { code, rules } of presets) {
      expect(bodyOf(await set({ preset: code }), 201).rules).toEqual(rules);
    }
    const body = { name: 'Hội đồng nhân dân xã', organSymbol: 'HĐND', preset: 'peoples-council' };
    const made = bodyOf(await test.administrator.client.post('/committees', body), 201);
    const versions = await test.administrator.client.get(`/committees/${made.id}/rules`);
    expect(bodyOf(versions, 200).items).toMatchObject([{ n: 1, rules: { quarantineHours: 72 } }]);
  });

  it('are given as rules or as a preset, one of them', async () => {
    const errors = (path: string) => ({ status: 422, body: { code: 'invalid-request', errors: [{ path }] } });
    expect(await set({})).toMatchObject(errors('rules'));
    expect(await set({ preset: 'standards-body', rules: usualRules })).toMatchObject(errors('preset'));
    expect(await set({ preset: 'parliament' })).toMatchObject(errors('preset'));
  });

  it('are refused when nobody could work under them, with a code and a sentence for every field', async () => {
    const before = bodyOf(await admin.client.get(url()), 200);
    const quorum = { numerator: 4, denominator: 3, base: 'in-office' };
    const impossible = { ...usualRules, quorum, ballotModes: [], extendedBy: [] };
    expect(await set({ rules: impossible })).toMatchObject({
      status: 422,
      body: {
        code: 'rules-unworkable',
        errors: [
          {
            ...{ path: 'quorum', code: 'quorum-above-roll' },
            message: 'The quorum would be 4 with 3 in office: it could never be met.',
          },
          { path: 'ballotModes', code: 'no-ballot-mode', message: expect.any(String) },
          { path: 'extendedBy', code: 'nobody-extends', message: expect.any(String) },
        ],
      },
    });
    const founding = { name: 'X', organSymbol: 'X', rules: impossible };
    expect(await test.administrator.client.post('/committees', founding)).toMatchObject({
      status: 422,
      body: { code: 'rules-unworkable' },
    });
    expect(bodyOf(await admin.client.get(url()), 200)).toEqual(before);
  });

  it('are refused where the step they ask for has nobody to take it', async () => {
    const own = await aCommittee(test, { members: { admin: 1, member: 3 } });
    const answer = await own.one('admin').client.post(`/committees/${own.id}/rules`, {
      rules: { ...usualRules, tie: 'presiding-decides' },
    });
    expect(answer.body.errors).toMatchObject([
      { path: 'tie', code: 'nobody-presides' },
      { path: 'extendedBy', code: 'nobody-extends' },
    ]);
  });

  it('are set by the committee’s admin and read by its people', async () => {
    for (const role of ['chair', 'office', 'member'] as const)
      expect((await committee.one(role).client.post(url(), { rules: usualRules })).status).toBe(403);
    const stranger = (await test.aPerson()).client;
    expect((await stranger.get(url())).status).toBe(404);
    expect((await stranger.post(url(), { rules: usualRules })).status).toBe(404);
  });
});
