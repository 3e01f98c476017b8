import { usualRules } from '../../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type TestBody } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

describe('Replacing a paper', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  let office: Person;
  let drafter: Person;
  let path: string;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    document = await aDocument(on, committee);
    [office, drafter] = [committee.one('office'), committee.one('drafter')];
    path = `/documents/${document.id}/papers`;
  });
  afterAll(() => on.close());

  const note = { kind: 'submission-note', title: 'Tờ trình' };
  const enter = (by: Person, fields: object) => by.client.post(path, { ...note, ...fields });

  it('keeps the old one, which says by which it was replaced', async () => {
    const old = bodyOf(await enter(drafter, {}), 201);
    const newer = bodyOf(await enter(drafter, { title: 'Tờ trình mới', replaces: old.id }), 201);
    const newest = bodyOf(await enter(office, { replaces: newer.id }), 201);
    const { items } = bodyOf(await office.client.get(path), 200);
    expect(items.map(({ id, replaces, replacedBy }: TestBody) => ({ id, replaces, replacedBy }))).toEqual([
      { id: old.id, replaces: null, replacedBy: newer.id },
      { id: newer.id, replaces: old.id, replacedBy: newest.id },
      { id: newest.id, replaces: newer.id, replacedBy: null },
    ]);
  });

  it('tells nothing of a paper that the reader may not see, on either side', async () => {
    const { id: first } = bodyOf(await enter(office, {}), 201);
    const hidden = bodyOf(await enter(office, { accessLevel: 'confidential', replaces: first }), 201);
    const { id: last } = bodyOf(await enter(office, { replaces: hidden.id }), 201);
    const chainSeenBy = async (by: Person): Promise<TestBody[]> => {
      const { items } = bodyOf(await by.client.get(path), 200);
      return items
        .filter(({ id }: TestBody) => [first, hidden.id, last].includes(id))
        .map(({ id, replaces, replacedBy }: TestBody) => ({ id, replaces, replacedBy }));
    };
    expect(await chainSeenBy(drafter)).toEqual([
      { id: first, replaces: null, replacedBy: null },
      { id: last, replaces: null, replacedBy: null },
    ]);
    expect(await chainSeenBy(office)).toEqual([
      { id: first, replaces: null, replacedBy: hidden.id },
      { id: hidden.id, replaces: first, replacedBy: last },
      { id: last, replaces: hidden.id, replacedBy: null },
    ]);
  });

  it('is refused a second time, also to the second of two who press at once', async () => {
    const old = bodyOf(await enter(drafter, {}), 201);
    const answers = await Promise.all([drafter, office].map((by) => enter(by, { replaces: old.id })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'paper-replaced-already' });
  });

  it('takes a paper of the same kind, of the same dossier, that one may see', async () => {
    const old = bodyOf(await enter(office, { accessLevel: 'confidential' }), 201);
    expect(await enter(drafter, { replaces: old.id })).toMatchObject({
      status: 422,
      body: { code: 'unknown-paper' },
    });
    const other = await enter(office, { kind: 'letter', replaces: old.id });
    expect(other).toMatchObject({ status: 422, body: { code: 'paper-of-another-kind' } });
    const elsewhere = await aDocument(on, committee);
    const stray = await office.client.post(`/documents/${elsewhere.id}/papers`, {
      ...note,
      replaces: old.id,
    });
    expect(stray).toMatchObject({ status: 422, body: { code: 'unknown-paper' } });
  });
});

describe('A gate that names a kind of paper', () => {
  it('waits for that kind and no other, takes an entry without a file, and stays open when it is replaced', async () => {
    const on = await startTestApp();
    const committee = await aCommittee(on, { rules: { ...usualRules, requiredPapers: ['submission-note'] } });
    const document = await aDocument(on, committee);
    const { client } = committee.one('drafter');
    const enter = async (paper: object): Promise<TestBody> =>
      bodyOf(await client.post(`/documents/${document.id}/papers`, { title: 'A paper', ...paper }), 201);
    const missing = async (): Promise<string[]> => {
      const { actions } = bodyOf(await client.get(`/documents/${document.id}/actions`), 200);
      const submit = actions.find(({ type }: TestBody) => type === 'submit');
      return submit.reasons.map(({ code }: TestBody) => code);
    };
    expect(await missing()).toEqual(['papers-missing']);
    await enter({ kind: 'letter' });
    expect(await missing()).toEqual(['papers-missing']);
    const { id } = await enter({ kind: 'submission-note', accessLevel: 'confidential' });
    expect(await missing()).toEqual([]);
    await enter({ kind: 'submission-note', replaces: id });
    expect(await missing()).toEqual([]);
    await on.close();
  });
});
