import { Transactions } from '../../../src/platform/database/transactions';
import { takeNumber } from '../../../src/register/take-number';
import { voidNumber } from '../../../src/register/void-number';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const onPaper = 'The register was kept on paper.';

describe('The number register', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let office: Person;

  beforeAll(async () => {
    on = await startTestApp();
    neighbour = await aCommittee(on, { name: 'Neighbour' });
  });
  beforeEach(async () => {
    committee = await aCommittee(on, { members: { chair: 1, member: 2, office: 1, drafter: 1 } });
    office = committee.one('office');
  });
  afterAll(() => on.close());

  const open = (body: object = {}, who = office): Promise<Answer> =>
    who.client.post('/number-series', {
      ...{ committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'term' },
      ...body,
    });
  const entries = async (seriesId: string): Promise<TestBody[]> =>
    bodyOf(await office.client.get(`/number-series/${seriesId}/entries`), 200).items;
  const newDocument = async (): Promise<string> => (await aDocument(on, committee)).id;
  const take = (documentId: string, officialDate = '2026-03-02', fail = false): Promise<{ text: string }> =>
    on.app.get(Transactions).run({ personId: office.id }, async (tx) => {
      const wish = { committeeId: committee.id, documentId, typeId: committee.documentTypeId, officialDate };
      const { text } = await takeNumber(tx, wish);
      if (fail) throw new Error('after the number');
      return { text };
    });
  const code = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;

  it('goes on from the number that the office entered', async () => {
    const series = bodyOf(await open({ last: 3, reason: onPaper }), 201);
    expect(series).toMatchObject({
      ...{ period: 'term', pattern: '{number}-{symbol}/{organ}', documentType: { symbol: 'NQ' } },
      periods: [{ period: `term:${committee.termId}`, last: 3 }],
    });
    expect(await take(await newDocument())).toEqual({ text: '04-NQ/SC' });
    const { items } = bodyOf(await office.client.get(`/number-series?committee=${committee.id}`), 200);
    expect(items).toMatchObject([{ id: series.id, periods: [{ last: 4 }] }]);
  });

  it('counts each year, or each term, by the official date', async () => {
    bodyOf(
      await open({
        period: 'year',
        pattern: '{number}/{year}/{symbol}',
        last: 8,
        lastIn: '2025',
        reason: onPaper,
      }),
      201,
    );
    expect(await take(await newDocument(), '2025-12-31')).toEqual({ text: '09/2025/NQ' });
    expect(await take(await newDocument(), '2026-01-01')).toEqual({ text: '01/2026/NQ' });
    expect(await take(await newDocument(), '2025-11-30')).toEqual({ text: '10/2025/NQ' });
  });

  it('says who can help where there is no series, or no term on the day', async () => {
    const document = await newDocument();
    const refused = { reasons: [{ code: 'no-number-series', who: [office.id] }] };
    await expect(take(document)).rejects.toMatchObject(refused);
    bodyOf(await open(), 201);
    const noTerm = { reasons: [{ code: 'no-term-on-that-day', who: [office.id] }] };
    await expect(take(document, '2024-12-31')).rejects.toMatchObject(noTerm);
  });

  it('is gapless and unique under parallel acts, also when one of them is undone', async () => {
    const { id } = bodyOf(await open(), 201);
    const documents: string[] = [];
    for (let n = 0; n < 21; n += 1) documents.push(await newDocument());
    const [undone, ...rest] = documents as [string, ...string[]];
    const results = await Promise.allSettled([
      ...rest.slice(0, 10).map((document) => take(document)),
      take(undone, undefined, true),
      ...rest.slice(10).map((document) => take(document)),
    ]);
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect((await entries(id)).map(({ number }) => number)).toEqual(rest.map((_, index) => index + 1));
  });

  it('keeps a number that was taken and voided, and gives the document the next one', async () => {
    const { id } = bodyOf(await open(), 201);
    const document = await newDocument();
    await take(document);
    await on.app.get(Transactions).run({ personId: office.id }, async (tx) => {
      await voidNumber(tx, document, 'Recalled.');
      await voidNumber(tx, document, 'Nothing left to void.');
      return {};
    });
    expect(await take(document)).toEqual({ text: '02-NQ/SC' });
    expect(await entries(id)).toMatchObject([
      { text: '01-NQ/SC', voidReason: 'Recalled.', document: { id: document } },
      { text: '02-NQ/SC', voidReason: null, voidedAt: null, takenBy: { id: office.id } },
    ]);
  });

  it('shows numbers by pages, and titles only to those who may see the document', async () => {
    const { id } = bodyOf(await open(), 201);
    for (let n = 0; n < 3; n += 1) await take(await newDocument());
    const first = bodyOf(await office.client.get(`/number-series/${id}/entries?limit=2`), 200);
    const path = `/number-series/${id}/entries?limit=2&cursor=${first.nextCursor}`;
    const second = bodyOf(await committee.one('member').client.get(path), 200);
    expect(first.items.map(({ number }: TestBody) => number)).toEqual([1, 2]);
    expect(second).toMatchObject({ items: [{ number: 3, document: null }], nextCursor: null });
    expect(code(await office.client.get(`/number-series/${id}/entries?cursor=x`))).toBe('422 invalid-cursor');
  });

  it('refuses series that break a rule', async () => {
    expect(code(await open({ pattern: '{symbol}' }))).toBe('422 unknown-number-pattern');
    expect(code(await open({ documentTypeId: neighbour.documentTypeId }))).toBe('422 unknown-document-type');
    expect(code(await open({ last: 3, lastIn: neighbour.termId, reason: onPaper }))).toBe(
      '422 unknown-period',
    );
    expect(code(await open({ period: 'year', last: 3, lastIn: '21', reason: onPaper }))).toBe(
      '422 unknown-period',
    );
    expect(code(await open({ last: -1 }))).toBe('422 invalid-request');
    expect(code(await open({ last: 3 }))).toBe('422 reason-missing');
    const two = await Promise.all([open(), open()]);
    expect(two.map(code).sort()[1]).toBe('409 number-series-exists');
  });

  it('is kept by the office and read by its committee', async () => {
    expect((await open({}, committee.one('chair'))).status).toBe(403);
    expect((await open({}, neighbour.one('office'))).status).toBe(404);
    const { id } = bodyOf(await open(), 201);
    const stranger = neighbour.one('office').client;
    expect((await stranger.get(`/number-series?committee=${committee.id}`)).status).toBe(404);
    expect((await stranger.get(`/number-series/${id}/entries`)).status).toBe(404);
    expect((await stranger.get(`/number-series/${committee.id}/entries`)).status).toBe(404);
  });
});
