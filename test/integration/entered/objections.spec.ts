import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Objections to what was entered for somebody', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [member, other, office, second]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { members: { chair: 1, deputy: 1, member: 3, office: 2, drafter: 1 } });
    [member, other] = committee.members.member;
    [office, second] = committee.members.office;
  });
  afterAll(() => on.close());

  const object = (who: Person, kind: string, id: string, reason = 'I never said so.'): Promise<Answer> =>
    who.client.post(`/entered/${kind}/${id}/objection`, { reason });
  const answer = (who: Person, kind: string, id: string, body: object): Promise<Answer> =>
    who.client.post(`/entered/${kind}/${id}/objection/outcome`, { reason: 'As the letter says.', ...body });
  const aPaper = async ({ id }: TestDocument): Promise<string> =>
    bodyOf(await office!.client.post(`/documents/${id}/papers`, { kind: 'letter', title: 'A letter' }), 201)
      .id;
  const enter = (document: TestDocument, more: object = {}): Promise<Answer> =>
    office!.client.post(`/documents/${document.id}/comments`, {
      ...{ body: 'Forty is too few.', by: member!.id, channel: 'session', ...more },
    });

  it('stand beside the comment, tell the office, and are answered once', async () => {
    const [document, elsewhere] = [
      await aDocument(on, committee, { state: 'comments.open' }),
      await aDocument(on, committee, { state: 'comments.open' }),
    ];
    const letter = { channel: 'letter' };
    expect(code(await enter(document, { ...letter, paperId: await aPaper(elsewhere) }))).toBe(
      '422 unknown-paper',
    );
    const paperId = await aPaper(document);
    const comment = bodyOf(await enter(document, { ...letter, paperId }), 201);
    expect(comment).toMatchObject({ paperId, objection: null, enteredBy: { id: office!.id } });
    expect(code(await object(other!, 'comment', comment.id))).toBe('403 not-entered-for-you');
    expect(code(await object(office!, 'comment', comment.id))).toBe('403 not-entered-for-you');
    expect(code(await object(member!, 'answer', comment.id))).toBe('404 not-found');
    expect(code(await object(member!, 'nothing', comment.id))).toBe('422 invalid-request');
    expect(bodyOf(await object(member!, 'comment', comment.id), 201)).toMatchObject({
      ...{ reason: 'I never said so.', by: { id: member!.id }, outcome: null },
    });
    expect(code(await object(member!, 'comment', comment.id))).toBe('409 objection-made');
    const read = async (): Promise<TestBody> =>
      bodyOf(await other!.client.get(`/comments/${comment.id}`), 200);
    expect((await read()).objection).toMatchObject({ reason: 'I never said so.', outcome: null });
    expect(code(await answer(member!, 'comment', comment.id, { outcome: 'stands' }))).toBe('403 forbidden');
    bodyOf(await answer(second!, 'comment', comment.id, { outcome: 'stands' }), 201);
    expect(await read()).toMatchObject({
      withdrawnAt: null,
      objection: { outcome: 'stands', outcomeReason: 'As the letter says.' },
    });
    expect(code(await answer(office!, 'comment', comment.id, { outcome: 'withdrawn' }))).toBe(
      '409 objection-answered',
    );
  });

  it('withdraw or correct a comment and a position, and delete nothing', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const [wrong, right] = [bodyOf(await enter(document), 201), bodyOf(await enter(document), 201)];
    bodyOf(await object(member!, 'comment', wrong.id), 201);
    const corrected = { outcome: 'corrected' };
    expect(code(await answer(office!, 'comment', wrong.id, corrected))).toBe('422 replacement-missing');
    const itself = { ...corrected, replacedBy: wrong.id };
    expect(code(await answer(office!, 'comment', wrong.id, itself))).toBe('422 replacement-unfit');
    bodyOf(await answer(office!, 'comment', wrong.id, { ...corrected, replacedBy: right.id }), 201);
    const gone = bodyOf(await other!.client.get(`/comments/${wrong.id}`), 200);
    expect(gone.withdrawnAt).not.toBeNull();
    const position = bodyOf(
      await office!.client.put(`/documents/${document.id}/position`, {
        ...{ value: 'agree', by: member!.id, channel: 'session' },
      }),
      200,
    );
    bodyOf(await object(member!, 'position', position.id), 201);
    bodyOf(await answer(office!, 'position', position.id, { outcome: 'withdrawn' }), 201);
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/positions`), 200);
    expect(items).toEqual([]);
  });

  it('take a vote out of account while its ballot is open, and not after', async () => {
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    await document.acted(office!, 'open-ballot');
    const list = async (): Promise<TestBody> =>
      bodyOf(await office!.client.get(`/documents/${document.id}/ballots`), 200).items[0];
    const { id: ballot } = await list();
    const cast = async (by: Person): Promise<string> => {
      const entered = { choice: 'against', by: by.id, channel: 'session' };
      return bodyOf(await office!.client.put(`/ballots/${ballot}/vote`, entered), 200).id;
    };
    const [first, later] = [await cast(member!), await cast(other!)];
    bodyOf(await object(member!, 'vote', first), 201);
    bodyOf(await answer(office!, 'vote', first, { outcome: 'withdrawn' }), 201);
    expect((await list()).votes).toHaveLength(1);
    bodyOf(await member!.client.put(`/ballots/${ballot}/vote`, { choice: 'for' }), 200);
    bodyOf(await object(other!, 'vote', later), 201);
    await document.acted(office!, 'close-ballot');
    expect(code(await answer(office!, 'vote', later, { outcome: 'withdrawn' }))).toBe('409 ballot-closed');
    bodyOf(await answer(second!, 'vote', later, { outcome: 'stands' }), 201);
  });

  it('made twice at once are one', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const comment = bodyOf(await enter(document), 201);
    const answers = await Promise.all([
      object(member!, 'comment', comment.id),
      object(member!, 'comment', comment.id),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
