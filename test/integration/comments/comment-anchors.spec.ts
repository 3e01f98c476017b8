import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const first = [
  'I. Trees',
  '1. Each commune plants forty trees a year. The office counts them in the autumn.',
  '2. Mend the fence around the park before the winter comes.',
  '3. A commune that plants twice as many is named in the report.',
].join('\n');
const second = [
  'I. Trees',
  '1. Before all else, money is set aside for the saplings that the schools asked for.',
  '2. Each commune of the province plants forty trees a year. The office counts them every autumn.',
  '3. A commune that plants thrice as many is named in the report.',
].join('\n');

describe('Where a comment stands in later versions', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, drafter, member, stranger]: Person[] = [];
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    [chair, drafter, member] = (['chair', 'drafter', 'member'] as const).map((role) => committee.one(role));
    [stranger] = (await aCommittee(on)).members.member;
  });
  afterAll(() => on.close());

  const save = async ({ id }: TestDocument, content: string): Promise<TestBody> =>
    bodyOf(await drafter!.client.post(`/documents/${id}/versions`, { format: 'text', content }), 201);
  /** Its first text is the one that comments are made on; `n` counts on from there. */
  const opened = async (): Promise<{
    document: TestDocument;
    clauses: Record<string, string>;
    n: number;
  }> => {
    const document = await aDocument(on, committee);
    const { n, clauses } = await save(document, first);
    await document.reach('comments.open');
    const byLabel = clauses.map(({ label, clauseId }: TestBody) => [label, clauseId]);
    return { document, clauses: Object.fromEntries(byLabel), n };
  };
  const toRevision = async (document: TestDocument): Promise<void> => {
    await document.acted(committee.one('office'), 'close-comments');
    await document.acted(chair!, 'issue-conclusion', { outcome: 'revise' });
  };
  const commented = async ({ id }: TestDocument, clauseId: unknown, exact?: string): Promise<TestBody> => {
    const anchor = { clauseId, ...(exact ? { quote: { exact } } : {}) };
    return bodyOf(await member!.client.post(`/documents/${id}/comments`, { body: 'Hm.', anchor }), 201);
  };
  const read = async (who: Person, id: string): Promise<TestBody> =>
    bodyOf(await who.client.get(`/comments/${id}`), 200);
  const history = async (who: Person, id: string): Promise<TestBody[]> =>
    bodyOf(await who.client.get(`/comments/${id}/anchors`), 200).items;

  it('is clear, flagged or nowhere, and its history stays', async () => {
    const { document, clauses, n } = await opened();
    const kept = await commented(document, clauses['I.1'], 'forty trees');
    const changed = await commented(document, clauses['I.3'], 'plants twice as many');
    const gone = await commented(document, clauses['I.2'], 'Mend the fence');
    const whole = await commented(document, clauses['I.1']);
    const wholeGone = await commented(document, clauses['I.2']);
    expect(kept.place).toEqual({
      ...{ versionN: n, clauseId: clauses['I.1'], from: 20, to: 31 },
      ...{ how: 'exact', flagged: false, wording: null },
    });
    await toRevision(document);
    await save(document, second);
    const place = async ({ id }: TestBody) => (await read(drafter!, id)).place;
    const from = second.split('\n')[2]!.slice(3).indexOf('forty');
    expect(await place(kept)).toMatchObject({
      ...{ versionN: n + 1, clauseId: clauses['I.1'], how: 'exact', flagged: false, from, to: from + 11 },
    });
    expect(await place(changed)).toMatchObject({ clauseId: clauses['I.3'], how: 'fuzzy', flagged: true });
    expect(await place(gone)).toEqual({
      ...{ versionN: n + 1, clauseId: null, from: null, to: null, how: 'orphan', flagged: false },
      wording: 'Mend the fence',
    });
    expect(await place(whole)).toMatchObject({
      clauseId: clauses['I.1'],
      how: 'clause',
      from: null,
      flagged: false,
    });
    expect(await place(wholeGone)).toMatchObject({
      ...{ how: 'orphan', wording: 'Mend the fence around the park before the winter comes.' },
    });
    await save(document, second.replace('thrice', 'three times'));
    const told = (await history(drafter!, changed.id)).map(({ versionN, how, flagged }) => [
      versionN - n,
      how,
      flagged,
    ]);
    expect(told).toEqual([
      [0, 'exact', false],
      [1, 'fuzzy', true],
      [2, 'fuzzy', true],
    ]);
    expect(await read(drafter!, changed.id)).toMatchObject({
      versionN: n,
      anchor: { quote: { exact: 'plants twice as many' } },
    });
  });

  it('is told from the newest version the reader may see, and from no other', async () => {
    const { document, clauses, n } = await opened();
    const { id } = await commented(document, clauses['I.1'], 'forty trees');
    await toRevision(document);
    await save(document, second);
    const listed = async (who: Person) =>
      bodyOf(await who.client.get(`/documents/${document.id}/comments`), 200).items[0].place;
    const versions = async (who: Person) => (await history(who, id)).map(({ versionN }) => versionN);
    for (const who of [member!, committee.one('deputy')]) {
      expect((await read(who, id)).place).toMatchObject({ versionN: n, from: 20 });
      expect(await listed(who)).toMatchObject({ versionN: n, from: 20 });
      expect(await versions(who)).toEqual([n]);
    }
    for (const who of [drafter!, committee.one('office')]) {
      expect((await read(who, id)).place).toMatchObject({ versionN: n + 1 });
      expect(await listed(who)).toMatchObject({ versionN: n + 1 });
      expect(await versions(who)).toEqual([n, n + 1]);
    }
    expect(await stranger!.client.get(`/comments/${id}/anchors`)).toMatchObject({ status: 404 });
  });

  it('takes a position for words that come more than once, or alone', async () => {
    const { document, clauses } = await opened();
    const say = (anchor: object) =>
      member!.client.post(`/documents/${document.id}/comments`, {
        ...{ body: 'Hm.', anchor: { clauseId: clauses['I.1'], ...anchor } },
      });
    const exact = 's';
    expect(await say({ quote: { exact } })).toMatchObject({ status: 422, body: { code: 'quote-ambiguous' } });
    const told = bodyOf(await say({ quote: { exact }, position: { from: 18, to: 19 } }), 201);
    expect(told.place).toMatchObject({ from: 18, to: 19 });
    const bare = bodyOf(await say({ position: { from: 20, to: 31 } }), 201);
    expect(bare).toMatchObject({
      anchor: { quote: { exact: 'forty trees' } },
      place: { from: 20, to: 31, how: 'exact' },
    });
    const near = bodyOf(await say({ quote: { exact: 'r', prefix: 'yea' } }), 201);
    expect(near.place).toMatchObject({ from: 37 });
    for (const [from, to] of [
      [70, 700],
      [5, 5],
      [9, 3],
    ])
      expect(await say({ position: { from, to } })).toMatchObject({
        ...{ status: 422, body: { code: 'quote-not-found' } },
      });
  });

  it('is found in the newer text at once, where the office enters late what was said of the older one', async () => {
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    const office = committee.one('office');
    await document.acted(office, 'open-ballot');
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200);
    const { chair: chairs, deputy, member: members } = committee.members;
    for (const voter of [...chairs, ...deputy, ...members])
      bodyOf(await voter.client.put(`/ballots/${items[0].id}/vote`, { choice: 'against' }), 200);
    await document.acted(office, 'close-ballot');
    const late = await office.client.post(`/documents/${document.id}/comments`, {
      ...{ body: 'Forty was enough.', by: member!.id, channel: 'session' },
      anchor: { clauseId: document.clauses['I.1'], quote: { exact: 'forty trees' } },
    });
    expect(bodyOf(late, 201)).toMatchObject({
      versionN: 1,
      place: { versionN: 2, clauseId: document.clauses['I.1'], how: 'fuzzy', flagged: true },
    });
  });

  it('follows where the agency says otherwise what became of its clause, and back again', async () => {
    const { document, clauses, n } = await opened();
    const whole = await commented(document, clauses['I.2']);
    const quoted = await commented(document, clauses['I.2'], 'Mend the fence');
    const elsewhere = await commented(document, clauses['I.3'], 'plants twice as many');
    await toRevision(document);
    const { clauses: texts } = await save(document, `${first.replace(/\n2\..*/, '')}\n4. Sell the old barn.`);
    const barn = texts.at(-1).clauseId;
    const state = async (clauseId: string, continues: unknown): Promise<TestBody> => {
      const path = `/documents/${document.id}/versions/${n + 1}/clauses/${clauseId}/origin`;
      const match = { headers: { 'if-match': '*' } };
      return bodyOf(await drafter!.client.put(path, { continues }, match), 200).clauses.at(-1);
    };
    const place = async ({ id }: TestBody) => (await read(drafter!, id)).place;
    const gone = { clauseId: null, how: 'orphan' };
    const stays = await place(elsewhere);
    expect(stays).toMatchObject({ clauseId: clauses['I.3'], how: 'exact' });
    expect([await place(whole), await place(quoted)]).toMatchObject([gone, gone]);

    await state(barn, clauses['I.2']);
    // Hardly a word is left there: shown, and said to be uncertain.
    const uncertain = { clauseId: clauses['I.2'], flagged: true };
    expect(await place(whole)).toMatchObject({ ...uncertain, how: 'clause' });
    expect(await place(quoted)).toMatchObject({ ...uncertain, how: 'fuzzy' });
    expect(await place(elsewhere)).toEqual(stays);

    const { clauseId: renamed } = await state(clauses['I.2']!, null);
    expect(renamed).not.toBe(clauses['I.2']);
    expect([await place(whole), await place(quoted)]).toMatchObject([gone, gone]);
    const told = (await history(drafter!, whole.id)).map(({ versionN, how }) => [versionN - n, how]);
    expect(told.at(-1)).toEqual([1, 'orphan']);
  });
});
