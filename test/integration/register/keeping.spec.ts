import { Client } from 'pg';
import { Transactions } from '../../../src/platform/database/transactions';
import { takeNumber } from '../../../src/register/take-number';
import { voidNumber } from '../../../src/register/void-number';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Keeping a register', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let office: Person;
  let seriesId: string;

  beforeAll(async () => {
    on = await startTestApp();
    neighbour = await aCommittee(on, { name: 'Neighbour', members: { office: 1, chair: 1, drafter: 1 } });
  });
  beforeEach(async () => {
    committee = await aCommittee(on, {
      ...{ organSymbol: 'TU', members: { chair: 1, member: 1, office: 1, drafter: 1 } },
    });
    office = committee.one('office');
    seriesId = bodyOf(await open(committee), 201).id;
  });
  afterAll(() => on.close());

  const open = (of: TestCommittee, body: object = {}): Promise<Answer> =>
    of.one('office').client.post('/number-series', {
      ...{ committeeId: of.id, documentTypeId: of.documentTypeId },
      ...body,
    });
  const post = (path: string, body: object, who = office): Promise<Answer> =>
    who.client.post(`/number-series/${seriesId}/${path}`, body);
  const entries = async (): Promise<TestBody[]> =>
    bodyOf(await office.client.get(`/number-series/${seriesId}/entries`), 200).items;
  const aType = async (of: TestCommittee, body: object): Promise<string> => {
    const type = { committeeId: of.id, symbol: 'NQ', ...body };
    return bodyOf(await on.administrator.client.post('/document-types', type), 201).id;
  };
  const take = async (of = committee, typeId = of.documentTypeId, day = '2026-03-02') => {
    const { id } = await aDocument(on, of);
    const wish = { committeeId: of.id, documentId: id, typeId, officialDate: day };
    const { text } = await on.app.get(Transactions).run({ personId: office.id }, async (tx) => {
      const { text } = await takeNumber(tx, wish);
      return { text };
    });
    return { id, text };
  };
  const code = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;

  it('writes and counts as the form of the type says', async () => {
    const shapes = [
      ['party', 'term', '01-NQ/TU'],
      ['state-normative', 'year', '01/2026/NQ-TU'],
      ['state-individual', 'year', '01/NQ-TU'],
      ['state-letter', 'year', '01/TU'],
    ] as const;
    for (const [form, period, text] of shapes) {
      const documentTypeId = await aType(committee, { name: `Of form ${form}`, form });
      expect(bodyOf(await open(committee, { documentTypeId }), 201)).toMatchObject({ period });
      expect((await take(committee, documentTypeId)).text).toBe(text);
    }
  });

  it('lets types that share a symbol count apart', async () => {
    const [decision, regulation] = [
      await aType(committee, { name: 'Quyết định', symbol: 'QĐ' }),
      await aType(committee, { name: 'Quy định', symbol: 'QĐ' }),
    ];
    for (const documentTypeId of [decision, regulation])
      bodyOf(await open(committee, { documentTypeId }), 201);
    expect((await take(committee, decision)).text).toBe('01-QĐ/TU');
    expect((await take(committee, regulation)).text).toBe('01-QĐ/TU');
  });

  describe('shared by two committees', () => {
    let full: TestCommittee;
    beforeEach(async () => {
      full = await aCommittee(on, {
        ...{ name: 'Full Committee', organSymbol: 'TU' },
        members: { chair: 1, office, drafter: 1 },
      });
      const shared = await post('types', { documentTypeId: full.documentTypeId });
      expect(bodyOf(shared, 200).documentTypes).toHaveLength(2);
    });

    it('is one count, shown to both', async () => {
      expect((await take(committee)).text).toBe('01-NQ/TU');
      expect((await take(full)).text).toBe('02-NQ/TU');
      expect((await take(committee)).text).toBe('03-NQ/TU');
      for (const reader of [committee.one('chair'), full.one('chair')]) {
        const list = bodyOf(await reader.client.get(`/number-series/${seriesId}/entries`), 200);
        expect(list.items.map(({ text }: TestBody) => text)).toEqual(['01-NQ/TU', '02-NQ/TU', '03-NQ/TU']);
      }
      const ofFull = bodyOf(await full.one('chair').client.get(`/number-series?committee=${full.id}`), 200);
      expect(ofFull.items).toMatchObject([{ id: seriesId }]);
    });

    it('stays gapless when both take numbers at once', async () => {
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, at) => take(at % 2 === 0 ? committee : full)),
      );
      expect(new Set(taken.map(({ text }) => text)).size).toBe(10);
      expect((await entries()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('asks which type, where the office enters a paper', async () => {
      expect(code(await post('entries', { use: 'paper', title: 'On roads' }))).toBe('422 type-missing');
      const named = { use: 'paper', title: 'On roads', documentTypeId: full.documentTypeId };
      expect(bodyOf(await post('entries', named), 201).text).toBe('01-NQ/TU');
    });
  });

  it('is shared only by whoever keeps both registers, and a type draws from one', async () => {
    const theirs = { documentTypeId: neighbour.documentTypeId };
    expect(code(await post('types', theirs))).toBe('422 unknown-document-type');
    expect(code(await post('types', { documentTypeId: committee.documentTypeId }))).toBe(
      '409 number-series-exists',
    );
    expect(code(await post('types', { documentTypeId: seriesId }))).toBe('422 unknown-document-type');
  });

  it('goes on from a number taken elsewhere, and says who and why', async () => {
    const reason = 'Numbered on paper while the system was down.';
    expect((await take()).text).toBe('01-NQ/TU');
    expect(code(await post('continue', { last: 25 }))).toBe('422 invalid-request');
    expect((await post('continue', { last: 25, reason }, committee.one('chair'))).status).toBe(403);
    bodyOf(await post('continue', { last: 25, reason }), 201);
    expect(code(await post('continue', { last: 25, reason }))).toBe('409 number-passed');
    expect((await take()).text).toBe('26-NQ/TU');
    expect(await entries()).toMatchObject([
      { kind: 'document', number: 1 },
      { ...{ kind: 'gap', number: 2, upTo: 25, reason, text: null }, takenBy: { id: office.id } },
      { kind: 'document', number: 26 },
    ]);
  });

  it('moves forward once when two set it at the same time', async () => {
    const both = await Promise.all([5, 5].map((last) => post('continue', { last, reason: 'Paper.' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('gives numbers to papers outside the system and strikes numbers out, none of them used again', async () => {
    const paper = bodyOf(await post('entries', { use: 'paper', title: 'On roads' }), 201);
    expect(paper).toMatchObject({ kind: 'paper', text: '01-NQ/TU', title: 'On roads', document: null });
    const struck = bodyOf(await post('entries', { use: 'void', reason: 'Printed twice.' }), 201);
    expect(struck).toMatchObject({ kind: 'void', text: '02-NQ/TU', voidReason: 'Printed twice.' });
    const voided = bodyOf(await post(`entries/${paper.id}/void`, { reason: 'Never sent.' }), 200);
    expect(voided).toMatchObject({ kind: 'paper', voidReason: 'Never sent.' });
    expect(code(await post(`entries/${paper.id}/void`, { reason: 'Again.' }))).toBe('409 number-void');
    expect((await take()).text).toBe('03-NQ/TU');
    const document = (await entries())[2];
    expect(code(await post(`entries/${document.id}/void`, { reason: 'No.' }))).toBe(
      '409 number-of-a-document',
    );
  });

  it('refuses entries that break a rule', async () => {
    expect(code(await post('entries', { use: 'paper' }))).toBe('422 title-missing');
    expect(code(await post('entries', { use: 'void' }))).toBe('422 reason-missing');
    const paper = { use: 'paper', title: 'On roads' };
    expect(code(await post('entries', { ...paper, officialDate: '2026-03-03' }))).toBe(
      '422 official-date-in-future',
    );
    expect(code(await post('entries', { ...paper, officialDate: '2026-03-01' }))).toBe('422 reason-missing');
    const before = { ...paper, officialDate: '2024-12-31', reason: 'Late.' };
    expect(code(await post('entries', before))).toBe('422 official-date-outside-term');
    expect((await post('entries', paper, committee.one('chair'))).status).toBe(403);
    expect((await post('entries', paper, neighbour.one('office'))).status).toBe(404);
    expect((await post(`entries/${seriesId}/void`, { reason: 'x' })).status).toBe(404);
    expect(await entries()).toEqual([]);
  });

  it('starts anew in a new term, on the day the number is taken', async () => {
    const next = { name: '2030-2035', from: '2030-01-01' };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/terms`, next), 201);
    expect((await take(committee, undefined, '2029-12-31')).text).toBe('01-NQ/TU');
    expect((await take(committee, undefined, '2030-01-01')).text).toBe('01-NQ/TU');
    expect((await entries()).map(({ period }) => period)).toHaveLength(2);
    expect(new Set((await entries()).map(({ period }) => period)).size).toBe(2);
  });

  it('takes no entry of a day, and goes on in no year, on which the committee did not exist', async () => {
    const typeId = await aType(committee, { name: 'Decision', symbol: 'QD' });
    const { client } = office;
    const series = { committeeId: committee.id, documentTypeId: typeId, period: 'year' };
    const opened = (body: object) => client.post('/number-series', { ...series, ...body });
    const past = { last: 3, lastIn: '1000', reason: 'Paper.' };
    expect(code(await opened(past))).toBe('422 unknown-period');
    const { id } = bodyOf(await opened({}), 201);
    for (const lastIn of ['1000', '2024', '2030', '2999']) {
      const body = { ...past, lastIn };
      expect(code(await client.post(`/number-series/${id}/continue`, body))).toBe('422 unknown-period');
    }
    const entry = { use: 'paper', title: 'On roads', reason: 'Late.' };
    for (const officialDate of ['1905-01-01', '2024-12-31']) {
      const answer = await client.post(`/number-series/${id}/entries`, { ...entry, officialDate });
      expect(code(answer)).toBe('422 official-date-outside-term');
    }
    const body = { ...entry, officialDate: '2025-06-01' };
    expect(bodyOf(await client.post(`/number-series/${id}/entries`, body), 201).period).toBe('year:2025');
    bodyOf(await client.post(`/number-series/${id}/continue`, { ...past, lastIn: '2025' }), 201);
  });

  describe('finds a document by its number', () => {
    let found: { id: string; text: string };
    beforeEach(async () => {
      bodyOf(await post('continue', { last: 33, reason: 'Paper.' }), 201);
      found = await take();
    });
    const search = async (q: string, who = office): Promise<string[]> => {
      const path = `/documents?committee=${committee.id}&q=${encodeURIComponent(q)}`;
      return bodyOf(await who.client.get(path), 200).items.map(({ id }: TestBody) => id);
    };

    it.each([
      ...['34-NQ/TU', '34 -NQ/TU', 'Số 34 - NQ/TU', '034-nq/tu', '34-\nNQ/TU', 'NQ 34', '34'],
      ...['Resolution 34', 'resolution số 34-NQ/TU, ngày 02/3/2026 của Tỉnh ủy', '34/2026/NQ-TU'],
    ])('written %j', async (q) => {
      expect(found.text).toBe('34-NQ/TU');
      expect(await search(q)).toEqual([found.id]);
    });

    it.each(['35-NQ/TU', '34-KL/TU', '34-NQ/TW', 'Kết luận 34', '34/2025/NQ-TU'])(
      'and none by %j',
      async (q) => {
        expect(await search(q)).toEqual([]);
      },
    );

    it('also by one that was recalled, and only by those who may see it', async () => {
      await on.app.get(Transactions).run({ personId: office.id }, async (tx) => {
        await voidNumber(tx, found.id, 'Recalled.');
        return {};
      });
      expect(await search('34-NQ/TU')).toEqual([found.id]);
      expect(await search('34-NQ/TU', committee.one('member'))).toEqual([]);
      const voided = async (who: Person): Promise<TestBody> => {
        const { items } = bodyOf(await who.client.get(`/number-series/${seriesId}/entries`), 200);
        return items.find(({ text }: TestBody) => text === '34-NQ/TU');
      };
      expect(await voided(committee.one('office'))).toMatchObject({ voidReason: 'Recalled.' });
      // The number is everybody's, the words about the document are not.
      expect(await voided(committee.one('member'))).toMatchObject({
        ...{ document: null, voidReason: null, voidedAt: expect.any(String) },
      });
    });

    it('however many that the searcher may not see bear it too', async () => {
      const shown = await aDocument(on, committee, { state: 'comments.open' });
      await on.app.get(Transactions).run({ personId: office.id }, async (tx) => {
        const { id: documentId, committee: of } = shown;
        const wish = { committeeId: of.id, typeId: of.documentTypeId, officialDate: '2026-03-02' };
        await takeNumber(tx, { ...wish, documentId });
        return {};
      });
      const draft = await aDocument(on, committee);
      const database = new Client({ connectionString: on.databaseUrl });
      await database.connect();
      await database.query(
        `with copy as (insert into documents
             select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).*
               from documents d cross join generate_series(1, 400) where d.id = $1 returning id)
         insert into register_entries
           select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(), 'document_id', copy.id,
               'period', copy.id))).*
             from register_entries e cross join copy where e.document_id = $2`,
        [draft.id, shown.id],
      );
      await database.end();
      expect(await search('35', committee.one('member'))).toEqual([shown.id]);
    });
  });
});
