import { firstDraft } from '../../../src/demo/texts/first-draft';
import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const draft = `I. CHỈ TIÊU
(1) Hằng năm, 100% chi bộ có nghị quyết chuyên đề; 50% chi bộ đạt loại tốt.
(2) Kết nạp ít nhất 30 đảng viên.
II. NHIỆM VỤ
1. Trồng cây.
`;

describe('What target clauses ask for', () => {
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
    await save(draft);
  });

  const drafter = () => committee.one('drafter').client;
  const save = async (content: string): Promise<TestBody> =>
    bodyOf(await drafter().post(`/documents/${document.id}/versions`, { format: 'text', content }), 201);
  const targets = async (n: number): Promise<TestBody[]> =>
    bodyOf(await drafter().get(`/documents/${document.id}/versions/${n}/targets`), 200).items;
  const at = (n: number, clauseId: string): string =>
    `/documents/${document.id}/versions/${n}/targets/${clauseId}`;
  const confirm = (n: number, clauseId: string, measures: unknown, headers = {}): Promise<Answer> =>
    drafter().send('PUT', at(n, clauseId), { measures }, { headers });
  const plain = (measures: TestBody[]): TestBody[] => measures.map(({ at: _, doubts: __, ...rest }) => rest);

  it('is proposed for each of them, with its words, its places, and what is unsure', async () => {
    const items = await targets(2);
    expect(items.map(({ label }) => label)).toEqual(['I.(1)', 'I.(2)']);
    expect(items[0]).toMatchObject({
      confirmed: null,
      etag: null,
      measures: [
        { subject: 'chi bộ', comparator: 'equal', numbers: [100], unit: '%', frequency: 'year', doubts: [] },
        { numbers: [50], frequency: 'year', doubts: ['frequency-past-semicolon'] },
      ],
    });
    const { words, measures } = items[1]!;
    expect(words.slice(...measures[0].at.comparator)).toBe('ít nhất');
  });

  it('of the demonstration case is nine targets', async () => {
    await save(firstDraft);
    const items = await targets(3);
    expect(items).toHaveLength(9);
    expect(items.every(({ measures }) => measures.length === 1)).toBe(true);
  });

  it('is confirmed as it was read, and the record says by whom', async () => {
    const [target] = await targets(2);
    const confirmed = bodyOf(await confirm(2, target.clauseId, plain(target.measures)), 200);
    expect(confirmed).toMatchObject({
      clauseId: target.clauseId,
      measures: [
        { numbers: [100], doubts: [] },
        { numbers: [50], frequency: 'year', doubts: [] },
      ],
      confirmed: { by: { id: committee.one('drafter').id }, versionN: 2 },
      etag: '"1"',
    });
    expect(confirmed.measures[0].at.verbatim).toEqual(target.measures[0].at.verbatim);
    const { items } = bodyOf(await drafter().get(`/documents/${document.id}/ledger`), 200);
    expect(items.map(({ type }: TestBody) => type)).toContain('target.confirmed');
  });

  it('is corrected by naming what was confirmed, and nothing is written where nothing changes', async () => {
    const [target] = await targets(2);
    const measures = plain(target.measures);
    await confirm(2, target.clauseId, measures);
    expect((await confirm(2, target.clauseId, measures)).status).toBe(428);
    expect((await confirm(2, target.clauseId, measures, { 'if-match': '"7"' })).status).toBe(412);
    const same = bodyOf(await confirm(2, target.clauseId, measures, { 'if-match': '"1"' }), 200);
    expect(same.etag).toBe('"1"');
    const once = [measures[0], { ...measures[1], frequency: null }];
    const corrected = bodyOf(await confirm(2, target.clauseId, once, { 'if-match': '"1"' }), 200);
    expect(corrected).toMatchObject({ etag: '"2"', measures: [{}, { frequency: null }] });
  });

  it('of two who confirm at once the second is asked to look again', async () => {
    const [target] = await targets(2);
    const measures = plain(target.measures);
    const answers = await Promise.all([
      confirm(2, target.clauseId, measures),
      confirm(2, target.clauseId, measures.slice(1)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
  });

  it('stays confirmed in the next version where the wording is the same, and is proposed anew where it is not', async () => {
    for (const target of await targets(2)) await confirm(2, target.clauseId, plain(target.measures));
    await save(draft.replace('ít nhất 30', 'ít nhất 40').replace('(1) Hằng năm, 100%', '(1)  Hằng năm 100%'));
    const [kept, anew] = await targets(3);
    expect(kept).toMatchObject({ confirmed: { versionN: 2 }, etag: '"1"' });
    expect(anew).toMatchObject({ confirmed: null, etag: null, measures: [{ numbers: [40] }] });
    const again = bodyOf(await confirm(3, anew!.clauseId, plain(anew!.measures)), 200);
    expect(again).toMatchObject({ etag: '"2"', confirmed: { versionN: 3 } });
    expect((await targets(2))[1]).toMatchObject({
      confirmed: { versionN: 2 },
      measures: [{ numbers: [30] }],
    });
  });

  it('goes along where the agency says which clause the target is', async () => {
    const [, former] = await targets(2);
    await confirm(2, former!.clauseId, plain(former!.measures));
    const { clauses } = await save(draft.replace(/\(2\).*/, '(9) Xóa 12 nhà tạm trước năm 2027.'));
    const { clauseId } = clauses.find(({ text }: TestBody) => text.startsWith('Xóa'));
    const read = async (): Promise<TestBody> =>
      (await targets(3)).find(({ words }) => words.startsWith('Xóa'))!;
    const measures = [{ ...plain((await read()).measures)[0], exclusion: 'nhà đang xây' }];
    bodyOf(await confirm(3, clauseId, measures), 200);
    const state = async (clause: string, continues: string | null): Promise<void> => {
      const path = `/documents/${document.id}/versions/3/clauses/${clause}/origin`;
      bodyOf(await drafter().put(path, { continues }, { headers: { 'if-match': '*' } }), 200);
    };
    const said = { confirmed: { versionN: 3 }, measures: [{ numbers: [12], exclusion: 'nhà đang xây' }] };
    await state(clauseId, former!.clauseId);
    const continued = await read();
    expect(continued).toMatchObject({ clauseId: former!.clauseId, ...said });
    bodyOf(await confirm(3, former!.clauseId, [], { 'if-match': continued.etag }), 200);
    bodyOf(await confirm(3, former!.clauseId, measures, { 'if-match': (await read()).etag }), 200);
    await state(former!.clauseId, null);
    const anew = await read();
    expect(anew).toMatchObject(said);
    expect(anew.clauseId).not.toBe(former!.clauseId);
    expect((await targets(2))[1]).toMatchObject({
      confirmed: { versionN: 2 },
      measures: [{ numbers: [30] }],
    });
  });

  it('is not taken where it does not stand in the clause, or its numbers do not fit', async () => {
    const [target] = await targets(2);
    const [measure] = plain(target.measures);
    const refused = async (change: object): Promise<string> => {
      const answer = await confirm(2, target.clauseId, [{ ...measure, ...change }]);
      return bodyOf(answer, 422).errors[0].code;
    };
    expect(await refused({ verbatim: 'Trồng cây' })).toBe('measure-not-in-clause');
    expect(await refused({ numbers: [1, 2] })).toBe('measure-numbers');
    expect(await refused({ comparator: 'done' })).toBe('measure-numbers');
    expect((await confirm(2, target.clauseId, [{ ...measure, comparator: 'sometimes' }])).status).toBe(422);
  });

  it('is not confirmed of another clause, nor on an older version, nor of what is not there', async () => {
    const { clauses } = bodyOf(await drafter().get(`/documents/${document.id}/versions/2`), 200);
    const task = clauses.find(({ kind }: TestBody) => kind === 'task');
    expect(bodyOf(await confirm(2, task.clauseId, []), 422).errors[0].code).toBe('not-a-target');
    const [target] = await targets(2);
    await save(`${draft}2. Tưới cây.\n`);
    const late = await confirm(2, target.clauseId, plain(target.measures));
    expect(bodyOf(late, 409).reasons[0].code).toBe('version-not-latest');
    expect((await confirm(9, target.clauseId, [])).status).toBe(404);
    expect((await confirm(3, document.id, [])).status).toBe(404);
  });

  it('is the agency’s to confirm, while the text may be changed', async () => {
    const [target] = await targets(2);
    const body = { measures: plain(target.measures) };
    const office = await committee.one('office').client.send('PUT', at(2, target.clauseId), body);
    expect(office.status).toBe(403);
    const member = await committee.one('member').client.send('PUT', at(2, target.clauseId), body);
    expect(member.status).toBe(404);
    await document.acted(committee.one('drafter'), 'submit');
    const frozen = await confirm(2, target.clauseId, body.measures);
    expect(bodyOf(frozen, 409).reasons[0].code).toBe('text-frozen');
  });

  it('is shown with the version and to nobody before', async () => {
    const seen = async (role: 'member' | 'office') =>
      (await committee.one(role).client.get(`/documents/${document.id}/versions/2/targets`)).status;
    expect([await seen('member'), await seen('office')]).toEqual([404, 200]);
    expect((await drafter().get(`/documents/${document.id}/versions/9/targets`)).status).toBe(404);
  });
});
