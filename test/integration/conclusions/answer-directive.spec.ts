import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer } from '../../support/client';
import { aDocument, type DocumentWish, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Directives', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let chair: Person;
  let office: Person;
  let drafter: Person;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    neighbour = await aCommittee(on, { name: 'Neighbour' });
    chair = committee.one('chair');
    office = committee.one('office');
    drafter = committee.one('drafter');
  });
  afterAll(() => on.close());

  const put = (who: Person, path: string, body: object, etag?: string): Promise<Answer> =>
    who.client.put(path, body, etag ? { headers: { 'if-match': etag } } : {});
  const standing = async (wish: DocumentWish): Promise<{ document: TestDocument; id: string }> => {
    const document = await aDocument(on, committee, { directives: [{}], ...wish });
    return { document, id: (await document.directives())[0].id };
  };
  const codeOf = ({ status, body }: Answer): string => `${status} ${body.code ?? body.errors?.[0]?.code}`;
  const wrong = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;

  describe('answered by the agency', () => {
    it('keep every wording, one current, and nothing is written twice', async () => {
      const { document, id } = await standing({ state: 'revision.editing' });
      const clauseIds = [document.clauses['II.1']];
      const first = await put(drafter, `/directives/${id}/response`, {
        outcome: 'done',
        body: 'A',
        clauseIds,
      });
      expect(bodyOf(first, 200)).toMatchObject({
        outcome: 'done',
        clauseIds,
        etag: '"1"',
        enteredBy: { id: drafter.id },
      });
      const again = { outcome: 'done', body: 'B', clauseIds };
      expect(codeOf(await put(drafter, `/directives/${id}/response`, again))).toBe(
        '428 precondition-required',
      );
      expect(codeOf(await put(drafter, `/directives/${id}/response`, again, '"7"'))).toBe(
        '412 precondition-failed',
      );
      bodyOf(await put(drafter, `/directives/${id}/response`, again, '"1"'), 200);
      const repeated = await put(drafter, `/directives/${id}/response`, again, '"2"');
      expect(repeated.headers.etag).toBe('"2"');
    });

    it('refuse what breaks a rule', async () => {
      const request = { strength: 'request' };
      const { document, id } = await standing({
        state: 'revision.editing',
        directives: [{}, request, { kind: 'action' }],
      });
      const [, asked, action] = await document.directives();
      const answer = (on: string, body: object): Promise<Answer> =>
        put(drafter, `/directives/${on}/response`, body);
      expect(wrong(await answer(id, { outcome: 'not-followed', body: 'No' }))).toBe('422 order-must-be-met');
      expect(wrong(await answer(asked.id, { outcome: 'not-followed' }))).toBe('422 reason-missing');
      expect(wrong(await answer(id, { outcome: 'done', clauseIds: [id] }))).toBe('422 unknown-clause');
      expect(codeOf(await answer(action.id, { outcome: 'done' }))).toBe('409 action-passes-to-follow-up');
      bodyOf(await answer(asked.id, { outcome: 'not-followed', body: 'Too dear.' }), 200);
    });

    it('are answered by drafters only, and only while the draft is revised', async () => {
      const { document, id } = await standing({ state: 'revision.editing' });
      const body = { outcome: 'done', body: 'Done.' };
      expect((await put(office, `/directives/${id}/response`, body)).status).toBe(403);
      for (const stranger of [neighbour.one('drafter'), neighbour.one('chair')]) {
        expect((await put(stranger, `/directives/${id}/response`, body)).status).toBe(404);
        expect((await stranger.client.get(`/directives/${id}`)).status).toBe(404);
        expect((await stranger.client.get(`/documents/${document.id}/conclusions`)).status).toBe(404);
      }
      expect((await put(drafter, `/directives/${document.id}/response`, body)).status).toBe(404);
      await document.reach('revision.verifying');
      expect(codeOf(await put(drafter, `/directives/${id}/response`, body, '"1"'))).toBe(
        '409 not-time-to-answer-directives',
      );
    });

    it('have one current response when two press at once', async () => {
      const { id } = await standing({ state: 'revision.editing' });
      const answers = await Promise.all(
        ['A', 'B', 'C'].map((body) => put(drafter, `/directives/${id}/response`, { outcome: 'done', body })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 428, 428]);
    });
  });

  describe('asked about, made clear, lifted', () => {
    it('keep question and clarification', async () => {
      const { id } = await standing({ state: 'revision.editing' });
      bodyOf(await drafter.client.post(`/directives/${id}/question`, { body: 'Which trees?' }), 201);
      for (const who of [drafter, committee.one('deputy')]) {
        expect((await who.client.post(`/directives/${id}/clarify`, { body: 'Oaks.' })).status).toBe(403);
      }
      bodyOf(await chair.client.post(`/directives/${id}/clarify`, { body: 'Oaks.' }), 201);
      const { exchanges } = bodyOf(await drafter.client.get(`/directives/${id}`), 200);
      expect(exchanges).toMatchObject([
        { kind: 'question', body: 'Which trees?', by: { id: drafter.id } },
        { kind: 'clarification', body: 'Oaks.', by: { id: chair.id } },
      ]);
    });

    it('hold nothing up once lifted, and stay on record', async () => {
      const { document, id } = await standing({ state: 'revision.verifying' });
      expect((await office.client.post(`/directives/${id}/lift`, { reason: 'X' })).status).toBe(403);
      const lifted = bodyOf(
        await chair.client.post(`/directives/${id}/lift`, { reason: 'No longer needed.' }),
        200,
      );
      expect(lifted).toMatchObject({
        lifted: { reason: 'No longer needed.', by: { id: chair.id } },
        verification: { code: 'lifted' },
      });
      expect(codeOf(await chair.client.post(`/directives/${id}/lift`, { reason: 'Again' }))).toBe(
        '409 directive-lifted',
      );
      expect(codeOf(await verify(id))).toBe('409 directive-lifted');
      await document.acted(chair, 'accept-revision', { next: 'vote' });
    });
    const verify = (id: string): Promise<Answer> =>
      put(office, `/directives/${id}/verification`, { code: 'met' }, '"1"');

    it('are closed with the document', async () => {
      const { document, id } = await standing({ state: 'revision.editing' });
      await document.acted(chair, 'withdraw', { reason: 'Not now.' });
      expect(codeOf(await chair.client.post(`/directives/${id}/lift`, { reason: 'X' }))).toBe(
        '409 document-closed',
      );
    });
  });
});
