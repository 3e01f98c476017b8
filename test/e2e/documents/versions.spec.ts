import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const source = `Mở đầu

I. MỤC TIÊU
1. Trồng bốn mươi cây.
2. Mở thư viện ngày chủ nhật.
`;

describe('Versions', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    document = await aDocument(on, committee, { state: 'draft.editing' });
  });
  afterAll(() => on.close());

  const save = (body: object | string, contentType = 'application/json', query = '') =>
    committee.one('drafter').client.post(`/documents/${document.id}/versions${query}`, body, {
      headers: { 'content-type': contentType },
    });
  const labels = ({ clauses }: TestBody): string[] => clauses.map(({ label }: TestBody) => label);

  it('are read from plain text and from Markdown sent as they are', async () => {
    expect(labels(bodyOf(await save(source, 'text/plain'), 201))).toEqual(['', 'I', 'I.1', 'I.2']);
    const markdown = '# Goals\n\nIn short.\n\n## Trees\n\nForty.\n';
    const read = bodyOf(await save(markdown, 'text/markdown'), 201);
    expect(read.clauses.map(({ heading }: TestBody) => heading)).toEqual(['Goals', 'Trees']);
  });

  it('keep the identity of every clause that goes on, by id or by wording, and say what became of it', async () => {
    const first = bodyOf(await save(source, 'text/plain'), 201);
    const second = bodyOf(
      await save(source.replace('bốn mươi', 'sáu mươi').replace('2. Mở', '3. Mở'), 'text/plain'),
      201,
    );
    expect(second.clauses.map(({ clauseId }: TestBody) => clauseId)).toEqual(
      first.clauses.map(({ clauseId }: TestBody) => clauseId),
    );
    expect(second.clauses.map(({ change }: TestBody) => change)).toEqual([
      ...['unchanged', 'unchanged', 'modified', 'unchanged'],
    ]);
    const third = bodyOf(
      await save({
        clauses: [{ clauseId: second.clauses[2].clauseId, kind: 'clause', label: 'A', text: 'Khác hẳn.' }],
      }),
      201,
    );
    expect(third.clauses).toMatchObject([{ clauseId: first.clauses[2].clauseId, change: 'modified' }]);
    expect(new Set(third.deleted)).toEqual(new Set([0, 1, 3].map((at) => first.clauses[at].clauseId)));
  });

  it('link the parts of a clause that was split, and what was merged, with what they come from', async () => {
    const trees = 'Trồng bốn mươi cây xanh dọc bờ kè trước ngày hai mươi tháng năm';
    const library = 'mở cửa thư viện ngày chủ nhật và bảo đảm đủ người trực';
    const whole = bodyOf(await save(`1. Mở đầu ngắn.\n2. ${trees}; ${library}.\n`, 'text/plain'), 201);
    const [, both] = whole.clauses;
    const split = bodyOf(await save(`1. Mở đầu ngắn.\n2. ${trees}.\n3. ${library}.\n`, 'text/plain'), 201);
    const [, kept, begun] = split.clauses;
    expect(kept).toMatchObject({ clauseId: both.clauseId, change: 'split', sure: true });
    expect(begun).toMatchObject({ change: 'split', origins: [{ clauseId: both.clauseId }] });
    expect(begun.clauseId).not.toBe(both.clauseId);
    const merged = bodyOf(await save(`1. ${trees}; ${library}.\n2. Mở đầu ngắn.\n`, 'text/plain'), 201);
    expect(merged.clauses[0]).toMatchObject({
      ...{ clauseId: both.clauseId, change: 'merged' },
      origins: [{ clauseId: both.clauseId }, { clauseId: begun.clauseId }],
    });
    expect(merged.deleted).toEqual([]);
    const carried = bodyOf(
      await save(`1. Mở đầu ngắn.\n2. ${trees}; ${library} suốt năm.\n`, 'text/plain'),
      201,
    );
    expect(carried.clauses.filter(({ moved }: TestBody) => moved)).toHaveLength(1);
    expect(carried.clauses[1]).toMatchObject({ clauseId: both.clauseId, change: 'modified' });
  });

  it('keep a text in NFD byte for byte, and see no change in its NFC twin', async () => {
    const decomposed = source.normalize('NFD');
    const saved = bodyOf(await save(decomposed, 'text/plain'), 201);
    const text = saved.clauses.find(({ label }: TestBody) => label === 'I.1').text;
    expect(decomposed).toContain(text.trim());
    const twin = bodyOf(await save(source.normalize('NFC'), 'text/plain'), 201);
    expect(twin.clauses.map(({ change }: TestBody) => change)).toEqual(Array(4).fill('unchanged'));
  });

  it('give each clause as it stands in the source, and where its parts are in it', async () => {
    const messy = source.replace('I. MỤC', '\tI.   MỤC').normalize('NFD');
    const { clauses: seen } = bodyOf(await save(messy, 'text/plain', '?preview=true'), 200);
    const { n } = bodyOf(await save(messy, 'text/plain'), 201);
    const { client } = committee.one('drafter');
    const { clauses } = bodyOf(
      await client.get(`/documents/${document.id}/versions/${n}?verbatim=true`),
      200,
    );
    for (const read of [seen, clauses]) {
      expect(read.map(({ raw }: TestBody) => raw).join('')).toBe(messy);
      for (const { raw, offsets, heading, text } of read)
        expect([raw.slice(...offsets.heading), raw.slice(...offsets.text)]).toEqual([heading, text]);
    }
    const given = {
      clauses: [{ kind: 'article', marker: 'Điều 1.', heading: 'Cây', text: 'Bốn mươi cây.' }],
    };
    const saved = bodyOf(await save(given), 201);
    const path = `/documents/${document.id}/versions/${saved.n}?verbatim=true`;
    const [only] = bodyOf(await client.get(path), 200).clauses;
    expect(only.raw).toBe('Điều 1. Cây\nBốn mươi cây.\n');
    expect(only.raw.slice(...only.offsets.marker)).toBe('Điều 1.');
  });

  it('can be looked at before they are saved, by those who could save them', async () => {
    const before = bodyOf(
      await committee.one('drafter').client.get(`/documents/${document.id}/versions`),
      200,
    );
    const preview = bodyOf(await save('I. A\n\n3. B\n', 'text/plain', '?preview=true'), 200);
    expect(labels(preview)).toEqual(['I', 'I.3']);
    expect(preview.warnings).not.toEqual([]);
    const after = bodyOf(
      await committee.one('drafter').client.get(`/documents/${document.id}/versions`),
      200,
    );
    expect(after.items).toHaveLength(before.items.length);
    const asked = await committee
      .one('office')
      .client.post(`/documents/${document.id}/versions?preview=true`, { format: 'text', content: 'I. A' });
    expect(asked.status).toBe(403);
  });

  it.each([
    ['nothing', { format: 'text', content: '' }, 'no-clauses'],
    [
      'a clause of another document',
      { clauses: [{ clauseId: '01890000-0000-7000-8000-000000000000', kind: 'clause' }] },
      'unknown-clause',
    ],
    ['an unknown kind', { clauses: [{ kind: 'stanza' }] }, 'invalid-request'],
  ])('are refused when they hold %s', async (_what, body, code) => {
    expect(await save(body)).toMatchObject({ status: 422, body: { code } });
  });

  it('are frozen outside the editing states', async () => {
    const open = await aDocument(on, committee, { state: 'comments.open' });
    const drafter = committee.one('drafter').client;
    const refused = await drafter.post(`/documents/${open.id}/versions`, { format: 'text', content: source });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'text-frozen', reasons: [{ code: 'text-frozen' }] },
    });
  });

  it('tell readers of the ledger what was done, and nobody else', async () => {
    const drafter = committee.one('drafter').client;
    const { items } = bodyOf(await drafter.get(`/documents/${document.id}/ledger?limit=2`), 200);
    expect(items.map(({ type }: TestBody) => type)).toEqual(['document.created', 'version.added']);
    expect(JSON.parse(items[0].canonical)).toMatchObject({ id: items[0].id, type: 'document.created' });
    expect((await committee.one('member').client.get(`/documents/${document.id}/ledger`)).status).toBe(404);
  });
});
