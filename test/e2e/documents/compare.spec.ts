import { acceptAll, rejectAll } from '../../../src/text/redline/settle';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';
import { written } from '../../support/redline-texts';

const first = `Mở đầu

I. MỤC TIÊU
1. Trồng bốn mươi cây ở quảng trường trung tâm.
2. Mở thư viện ngày chủ nhật. Trồng thêm hoa hồng dọc bờ kè.
II. NHIỆM VỤ
1. Đảng ủy phường lãnh đạo việc trồng cây.
`;
const second = first
  .replace('bốn mươi', 'sáu mươi')
  .replace('Đảng ủy', 'Đảng uỷ')
  .replace(' Trồng thêm hoa hồng dọc bờ kè.', '\n3. Trồng thêm hoa hồng dọc bờ kè.');
const third = second.replace('cây ở', 'cây xanh ở').replaceAll('\n', '\r\n');

describe('Comparing two versions', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    document = await aDocument(on, committee, { state: 'draft.editing' });
  });

  const drafter = (): Person => committee.one('drafter');
  const save = async (content: string): Promise<TestBody> =>
    bodyOf(
      await drafter().client.post(`/documents/${document.id}/versions`, content, {
        headers: { 'content-type': 'text/plain' },
      }),
      201,
    );
  const compare = (from: unknown, to: unknown, by = drafter()): Promise<Answer> =>
    by.client.get(`/documents/${document.id}/compare?from=${String(from)}&to=${String(to)}`);
  const redline = async (from: number, to: number): Promise<TestBody> => bodyOf(await compare(from, to), 200);
  const idOf = ({ clauses }: TestBody, label: string): string =>
    clauses.find((clause: TestBody) => clause.label === label).clauseId;

  it('shows what became of each clause and each word, and gives both sources to the byte', async () => {
    const [one, two] = [await save(first), await save(second)];
    const body = await redline(one.n, two.n);
    expect(body).toMatchObject({ from: one.n, to: two.n, coarse: false });
    expect(body.counts).toMatchObject({ modified: 3, spelling: 1, inserted: 0, deleted: 0, moved: 0 });
    const changed = written(body as never).filter((text) => !text.startsWith('unchanged'));
    expect(changed).toEqual([
      'modified: 1. Trồng [-bốn-]{+sáu+} mươi cây ở quảng trường trung tâm.\n',
      'modified split: 2. Mở thư viện ngày chủ nhật.{+\n+}',
      'modified split: {+3.+} Trồng thêm hoa hồng dọc bờ kè.\n',
      'spelling: 1. Đảng ~ủy|uỷ~ phường lãnh đạo việc trồng cây.\n',
    ]);
    expect([rejectAll(body as never), acceptAll(body as never)]).toEqual([first, second]);
  });

  it('follows a split and a merger through the versions between, forth and back', async () => {
    const [one, two] = [await save(first), await save(second)];
    const three = await save(third);
    const body = await redline(one.n, three.n);
    expect(body.counts).toMatchObject({ split: 2, inserted: 0, deleted: 0 });
    const part = body.groups.find(({ clause }: TestBody) => clause?.clauseId === idOf(two, 'I.3'));
    expect(part).toMatchObject({ joined: 'split', pieces: [{ from: { clauseId: idOf(one, 'I.2') } }] });
    expect([rejectAll(body as never), acceptAll(body as never)]).toEqual([first, third]);
    const back = await redline(three.n, one.n);
    expect(back.counts).toMatchObject({ merged: 1, inserted: 0, deleted: 0 });
    expect([rejectAll(back as never), acceptAll(back as never)]).toEqual([third, first]);
  });

  it('says where it is uncertain which clause it was, forth and back, until somebody states it', async () => {
    const one = await save(`${first}2. Bố trí kinh phí hằng năm.\n`);
    const two = await save(`${first}2. Dành kinh phí cho các phường.\n`);
    const unsureIn = async (from: number, to: number): Promise<string[]> =>
      (await redline(from, to)).groups.flatMap(({ sure, clause }: TestBody) => (sure ? [] : clause.label));
    expect(await unsureIn(one.n, two.n)).toEqual(['II.2']);
    expect(await unsureIn(two.n, one.n)).toEqual(['II.2']);
    const { headers } = await drafter().client.get(`/documents/${document.id}`);
    const clauseId = idOf(two, 'II.2');
    const stated = await drafter().client.put(
      `/documents/${document.id}/versions/${two.n}/clauses/${clauseId}/origin`,
      { continues: clauseId, alsoFrom: [] },
      { headers: { 'if-match': String(headers.etag) } },
    );
    expect(stated.status).toBe(200);
    expect(await unsureIn(one.n, two.n)).toEqual([]);
  });

  it('finds no change between a version and itself, and spelling at most in another form of it', async () => {
    const [one, twin] = [await save(first), await save(first.replaceAll('\n', '\r\n').normalize('NFD'))];
    const same = await redline(one.n, one.n);
    expect(same.groups.every(({ change }: TestBody) => change === 'unchanged')).toBe(true);
    expect(same.counts.unchanged).toBe(one.clauses.length);
    const { counts } = await redline(one.n, twin.n);
    expect(counts).toMatchObject({ modified: 0, renumbered: 0, inserted: 0, deleted: 0, moved: 0 });
  });

  it('is of versions the reader may see: any other is not found', async () => {
    const opened = await aDocument(on, committee, { state: 'comments.open' });
    const revised = await aDocument(on, committee, { state: 'revision.editing' });
    const ask = (of: TestDocument, who: Person, from: number, to: number): Promise<Answer> =>
      who.client.get(`/documents/${of.id}/compare?from=${from}&to=${to}`);
    expect((await ask(opened, committee.one('member'), 1, 1)).status).toBe(200);
    expect((await ask(opened, committee.one('member'), 1, 2)).status).toBe(404);
    expect((await ask(opened, committee.one('member'), 7, 1)).status).toBe(404);
    // A draft that the committee was not shown yet.
    const text = { format: 'text', content: first };
    bodyOf(await drafter().client.post(`/documents/${revised.id}/versions`, text), 201);
    expect((await ask(revised, drafter(), 1, 2)).status).toBe(200);
    expect((await ask(revised, committee.one('member'), 1, 2)).status).toBe(404);
    expect((await ask(revised, committee.one('member'), 2, 1)).status).toBe(404);
    for (const [from, to] of [
      ['', 1],
      [0, 1],
      [1, 'x'],
      [1, 1.5],
      [1, 1e12],
    ])
      expect((await compare(from, to)).status).toBe(422);
    expect((await drafter().client.get(`/documents/${document.id}/compare?from=1`)).status).toBe(422);
  });

  it('of a confidential document is recorded as reading both', async () => {
    const [one, two] = [await save(first), await save(second)];
    const office = committee.one('office');
    const level = { accessLevel: 'confidential', readerIds: [], reason: 'Personal data.' };
    bodyOf(
      await office.client.send('PATCH', `/documents/${document.id}/settings`, level, {
        headers: { 'if-match': '*' },
      }),
      200,
    );
    await redline(one.n, two.n);
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/reads`), 200);
    const read = items.filter(({ person }: TestBody) => person.id === drafter().id);
    expect(read.map(({ part, versionN }: TestBody) => [part, versionN]).sort()).toEqual([
      ['text', one.n],
      ['text', two.n],
    ]);
  });

  it('lets others in while long texts are compared', async () => {
    const long = (seed: number): string =>
      Array.from(
        { length: 6000 },
        (_, at) => `${at + 1}. Khoản ${at * seed} về việc ${(at * seed) % 977}.`,
      ).join('\n');
    const [one, two] = [await save(long(7)), await save(long(11))];
    let ended = false;
    const comparing = compare(one.n, two.n).finally(() => (ended = true));
    const took: number[] = [];
    while (!ended) {
      const started = performance.now();
      bodyOf(await drafter().client.get(`/documents/${document.id}/versions`), 200);
      took.push(performance.now() - started);
    }
    const body = bodyOf(await comparing, 200);
    expect([rejectAll(body as never), acceptAll(body as never)]).toEqual([long(7), long(11)]);
    expect(took.length).toBeGreaterThan(2);
  });
});
