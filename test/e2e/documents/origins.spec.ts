import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';
import { anOrigin, type OriginSample } from '../../support/origin-sample';

const anyTag = { headers: { 'if-match': '*' } };

describe('Where a clause comes from', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let sample: OriginSample;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
  });
  beforeEach(async () => {
    sample = await anOrigin(on, committee);
  });
  afterAll(() => on.close());

  const drafter = () => committee.one('drafter').client;
  const state = (clause: string, body: object, headers: object = anyTag.headers, n = 2) =>
    drafter().put(`${sample.document}/versions/${n}/clauses/${clause}/origin`, body, {
      headers: headers as Record<string, string>,
    });
  const history = async (clause: string): Promise<TestBody[]> =>
    bodyOf(await drafter().get(`${sample.document}/clauses/${clause}/history`), 200).items;
  const facts = async (): Promise<TestBody[]> =>
    bodyOf(await drafter().get(`${sample.document}/ledger?limit=200`), 200)
      .items.map(({ canonical }: TestBody) => JSON.parse(canonical))
      .filter(({ type }: TestBody) => type === 'clause.origin-stated');

  it('is what the agency says: a clause goes on under the identity of the one it continues', async () => {
    const [trees, library] = sample.before;
    const version = bodyOf(await state(sample.clause, { continues: trees, alsoFrom: [library] }), 200);
    expect(version.clauses).toMatchObject([
      {
        ...{ clauseId: trees, change: 'merged', sure: true },
        origins: [{ clauseId: trees }, { clauseId: library }],
      },
    ]);
    expect(version.deleted).toEqual([]);
    const [now, before] = await history(trees);
    expect(now).toMatchObject({ n: 2, clause: { kind: 'clause' } });
    expect(now!.links[0]).toMatchObject({
      ...{ from: trees, to: trees, kind: 'merged', saidBy: { id: committee.one('drafter').id } },
    });
    expect(before).toMatchObject({ n: 1, links: [] });
    expect(await history(library)).toMatchObject([
      { n: 2, clause: null, links: [{ from: library, to: trees, kind: 'merged' }] },
      { n: 1, clause: { text: 'Open the library every Sunday.' }, links: [] },
    ]);
    expect(await facts()).toMatchObject([
      { data: { n: 2, clauseId: trees, formerId: sample.clause, continues: trees, alsoFrom: [library] } },
    ]);
  });

  it('may be taken back: the clause is a new one again', async () => {
    const [trees, library] = sample.before;
    bodyOf(await state(sample.clause, { continues: trees }), 200);
    const version = bodyOf(await state(trees, { continues: null }), 200);
    expect(version.clauses[0]).toMatchObject({ change: 'inserted', origins: [] });
    expect(version.clauses[0].clauseId).not.toBe(trees);
    expect(new Set(version.deleted)).toEqual(new Set([trees, library]));
  });

  it('said twice is said once', async () => {
    const [trees] = sample.before;
    bodyOf(await state(sample.clause, { continues: trees }), 200);
    bodyOf(await state(trees, { continues: trees }), 200);
    expect(await facts()).toHaveLength(1);
  });

  it('may be several clauses: what lives on elsewhere was split', async () => {
    const [trees] = sample.before;
    const clauses = [
      { kind: 'clause', clauseId: sample.clause, text: 'Whatever the town does for shade is paid.' },
      { kind: 'clause', text: 'Nobody asks who pays.' },
    ];
    bodyOf(await state(sample.clause, { continues: trees }), 200);
    clauses[0]!.clauseId = trees;
    const third = bodyOf(await drafter().post(`${sample.document}/versions`, { clauses }), 201);
    const begun = third.clauses[1].clauseId;
    const said = bodyOf(await state(begun, { continues: null, alsoFrom: [trees] }, anyTag.headers, 3), 200);
    expect(said.clauses).toMatchObject([
      { clauseId: trees, change: 'split' },
      { clauseId: begun, change: 'split', origins: [{ clauseId: trees }] },
    ]);
  });

  it('is refused where it cannot be', async () => {
    const [trees, library] = sample.before;
    const unknown = '019a0000-0000-7000-8000-000000000000';
    const refusal = async (...request: Parameters<typeof state>) => {
      const { status, body } = await state(...request);
      return [status, (body as TestBody).code];
    };
    expect(await refusal(sample.clause, { continues: unknown })).toEqual([422, 'unknown-clause']);
    expect(await refusal(sample.clause, { continues: null, alsoFrom: [unknown] })).toEqual([
      422,
      'unknown-clause',
    ]);
    expect(await refusal(sample.clause, { continues: sample.clause })).toEqual([422, 'unknown-clause']);
    expect(await refusal(sample.clause, { continues: trees, alsoFrom: [trees] })).toEqual([
      422,
      'duplicate-clause',
    ]);
    expect(await refusal(unknown, { continues: trees })).toEqual([404, 'not-found']);
    expect(await refusal(sample.clause, { continues: trees }, anyTag.headers, 3)).toEqual([404, 'not-found']);
    expect(await refusal(trees, { continues: null }, anyTag.headers, 1)).toEqual([409, 'not-newest-version']);
    expect(await refusal(sample.clause, { continues: trees }, {})).toEqual([428, 'precondition-required']);
    expect(await refusal(sample.clause, { continues: trees }, { 'if-match': '"0"' })).toEqual([
      412,
      'precondition-failed',
    ]);
    const clauses = [
      { kind: 'clause', clauseId: sample.clause, text: 'Whatever the town does for shade is paid.' },
      { kind: 'clause', text: 'Nobody asks who pays.' },
    ];
    const third = bodyOf(await drafter().post(`${sample.document}/versions`, { clauses }), 201);
    expect(await refusal(third.clauses[1].clauseId, { continues: sample.clause }, anyTag.headers, 3)).toEqual(
      [422, 'clause-continued'],
    );
    expect(library).toBeDefined();
  });

  it('is nobody’s to say but the lead agency’s', async () => {
    const path = `${sample.document}/versions/2/clauses/${sample.clause}/origin`;
    const body = { continues: sample.before[0] };
    expect((await committee.one('office').client.put(path, body, anyTag)).status).toBe(403);
    expect((await committee.one('member').client.put(path, body, anyTag)).status).toBe(404);
    expect(bodyOf(await drafter().get(`${sample.document}/versions/2`), 200).shown).toBe(false);
    const closed = await aDocument(on, committee, { state: 'comments.open' });
    expect(bodyOf(await drafter().get(`/documents/${closed.id}/versions/1`), 200).shown).toBe(true);
    const put = (document: TestDocument) =>
      drafter().put(
        `/documents/${document.id}/versions/1/clauses/${document.clauses['I.1']}/origin`,
        { continues: null },
        anyTag,
      );
    expect(await put(closed)).toMatchObject({ status: 409, body: { code: 'text-frozen' } });
    const first = await aDocument(on, committee, { state: 'draft.editing' });
    expect(await put(first)).toMatchObject({ status: 409, body: { code: 'no-version-before' } });
  });

  it('takes along what was said of the clause: dispositions and answers to directives cite the one it continues', async () => {
    const document = await aDocument(on, committee, {
      ...{ state: 'revision.editing', comments: [{}], directives: [{}] },
    });
    const at = `/documents/${document.id}`;
    const texts = bodyOf(await drafter().get(`${at}/versions/1`), 200).clauses;
    const clauses = [
      ...texts.slice(0, -1).map(({ clauseId, level, label, kind, heading, text }: TestBody) => ({
        ...{ clauseId, level, label, kind, heading, text },
      })),
      {
        kind: 'clause',
        level: 2,
        label: 'Z',
        text: 'Nothing like what stood here before, in any of its words.',
      },
    ];
    const last = texts.at(-1).clauseId;
    const second = bodyOf(await drafter().post(`${at}/versions`, { clauses }), 201);
    const begun = second.clauses.at(-1).clauseId;
    expect(second.deleted).toContain(last);
    const [comment] = document.commentIds;
    const disposed = { code: 'accepted', reason: 'Done.', clauseIds: [begun] };
    bodyOf(await drafter().put(`/comments/${comment}/disposition`, disposed, anyTag), 200);
    const [directive] = await document.directives();
    const answered = { outcome: 'done', body: 'Done.', clauseIds: [last, begun] };
    bodyOf(await drafter().put(`/directives/${directive!.id}/response`, answered, anyTag), 200);
    bodyOf(
      await drafter().put(`${at}/versions/${second.n}/clauses/${begun}/origin`, { continues: last }, anyTag),
      200,
    );
    const after = bodyOf(await drafter().get(`/comments/${comment}`), 200);
    expect(after.disposition.clauseIds).toEqual([last]);
    expect((await document.directives())[0]!.response.clauseIds).toEqual([last]);
  });
});
