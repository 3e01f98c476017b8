import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('A comment whose answer was entered in error', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, office, drafter, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { rules: { ...usualRules, confirmingDays: 2, quarantineHours: 24 } });
    [chair, office, drafter, member] = (['chair', 'office', 'drafter', 'member'] as const).map((role) =>
      committee.one(role),
    );
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
    bodyOf(await office!.client.post('/number-series', series), 201);
  });
  afterAll(() => on.close());

  const answer = (who: Person, commentId: string, body: object): Promise<Answer> =>
    who.client.put(`/comments/${commentId}/answer`, { reason: 'As said.', ...body });
  const rule = (commentId: string, more: object): Promise<Answer> =>
    chair!.client.put(`/comments/${commentId}/ruling`, { reason: 'Forty it stays.', ...more });
  const read = async (commentId: string): Promise<TestBody> =>
    bodyOf(await office!.client.get(`/comments/${commentId}`), 200);
  const uphold = async (answerId: string, author = member!): Promise<void> => {
    const reason = { reason: 'I said nothing.' };
    bodyOf(await author.client.post(`/entered/answer/${answerId}/objection`, reason), 201);
    const outcome = { outcome: 'withdrawn', reason: 'Another member said it.' };
    bodyOf(await office!.client.post(`/entered/answer/${answerId}/objection/outcome`, outcome), 201);
  };
  const waiting = async ({ id }: TestDocument): Promise<string[]> => {
    const { waitingFor } = bodyOf(await office!.client.get(`/documents/${id}/actions`), 200);
    return waitingFor.map(({ code: what, who }: TestBody) =>
      [what, ...who.map((one: TestBody) => one.id).sort()].join(' '),
    );
  };
  /** The office has entered the author's answer, and all is settled; nothing is upheld yet. */
  const verifying = async (
    author = member!,
  ): Promise<{ document: TestDocument; commentId: string; answerId: string }> => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const { id: commentId } = await document.comment(author);
    await document.reach('revision.editing');
    const revised = { format: 'text', content: revisedDraft };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, revised), 201);
    const disposition = { code: 'not-accepted', reason: 'Forty will do.' };
    bodyOf(await drafter!.client.put(`/comments/${commentId}/disposition`, disposition), 200);
    await document.acted(drafter!, 'submit-revision');
    const entered = { code: 'satisfied', by: author.id, channel: 'session' };
    const { id: answerId } = bodyOf(await answer(office!, commentId, entered), 200);
    await document.acted(office!, 'close-confirming');
    return { document, commentId, answerId };
  };

  it('keeps the text from being accepted, and its author and the presiding person are waited for', async () => {
    const { document, commentId, answerId } = await verifying();
    await uphold(answerId);
    expect(await read(commentId)).toMatchObject({ settledAt: null, answer: null });
    const both = [chair!.id, member!.id].sort().join(' ');
    expect(await waiting(document)).toEqual([`comments-unsettled ${both}`]);
    for (const next of ['vote', 'comments']) {
      const refused = await document.act(chair!, 'accept-revision', { next });
      expect(code(refused)).toBe('409 comments-unsettled');
      expect(refused.body.reasons[0].who).toHaveLength(2);
    }
    expect([await document.waitsOn(member!), await document.waitsOn(chair!)]).toEqual([true, true]);
    expect(await document.waitsOn(drafter!)).toBe(false);
    bodyOf(await answer(member!, commentId, { code: 'satisfied' }), 200);
    expect(await document.waitsOn(member!)).toBe(false);
    await document.acted(chair!, 'accept-revision', { next: 'vote' });
  });

  it('is answered again by the office with what reached it, or ruled on', async () => {
    const [told, ruled] = [await verifying(), await verifying()];
    await uphold(told.answerId);
    await uphold(ruled.answerId);
    const entered = { code: 'maintains', by: member!.id, channel: 'session' };
    expect(code(await answer(office!, told.commentId, { ...entered, channel: 'letter' }))).toBe(
      '422 paper-missing',
    );
    bodyOf(await answer(office!, told.commentId, entered), 200);
    expect(await waiting(told.document)).toEqual([`comments-unruled ${chair!.id}`]);
    bodyOf(await rule(told.commentId, { code: 'agency' }), 200);
    bodyOf(await rule(ruled.commentId, { code: 'agency' }), 200);
    for (const { document } of [told, ruled])
      await document.acted(chair!, 'accept-revision', { next: 'vote' });
  });

  it('is asked about again only where its answer was taken out', async () => {
    const { commentId, answerId } = await verifying();
    expect(code(await answer(member!, commentId, { code: 'maintains' }))).toMatch(/^4(09|28) /);
    const again = { headers: { 'if-match': '*' } };
    const changed = { code: 'maintains', reason: 'As said.' };
    expect(code(await member!.client.put(`/comments/${commentId}/answer`, changed, again))).toBe(
      '409 not-time-to-answer',
    );
    await uphold(answerId);
    bodyOf(await answer(member!, commentId, { code: 'satisfied' }), 200);
  });

  it('keeps the text from being signed where the answer is taken out after the acceptance', async () => {
    const [answered, ruled] = [await verifying(), await verifying()];
    for (const { document, answerId } of [answered, ruled]) {
      await document.reach('adoption.signing');
      await uphold(answerId);
      expect(code(await document.act(chair!, 'sign'))).toBe('409 comments-unsettled');
      const both = [chair!.id, member!.id].sort().join(' ');
      expect(await waiting(document)).toEqual([`comments-unsettled ${both}`]);
      expect(await document.waitsOn(member!)).toBe(true);
    }
    bodyOf(await answer(member!, answered.commentId, { code: 'withdraws' }), 200);
    await answered.document.acted(chair!, 'sign');
    expect(code(await rule(ruled.commentId, { code: 'author' }))).toBe('409 ruling-too-late');
    bodyOf(await rule(ruled.commentId, { code: 'agency' }), 200);
    expect(code(await rule(ruled.commentId, { code: 'agency', reason: 'Still.' }))).toMatch(/^4(09|28) /);
    await ruled.document.acted(chair!, 'sign');
  });

  it('stays as it was once the text is signed: the objection is on record and reopens nothing', async () => {
    const { document, commentId, answerId } = await verifying();
    await document.reach('adoption.signing');
    await document.acted(chair!, 'sign');
    await uphold(answerId);
    const kept = { settledBy: 'answer', answer: { objection: { outcome: 'withdrawn' } } };
    expect(await read(commentId)).toMatchObject(kept);
    on.clock.advance({ hours: 25 });
    await document.acted(office!, 'promulgate');
    expect(await read(commentId)).toMatchObject(kept);
    expect(code(await answer(member!, commentId, { code: 'maintains' }))).toMatch(/^4(09|28) /);
  });

  it('is settled by silence where its author has left the body', async () => {
    const leaver = committee.members.member[2]!;
    const { document, commentId, answerId } = await verifying(leaver);
    await uphold(answerId, leaver);
    const members = `/committees/${committee.id}/members`;
    const { items } = bodyOf(await on.administrator.client.get(`${members}?limit=100`), 200);
    const { id } = items.find(({ personId }: TestBody) => personId === leaver.id);
    const yesterday = new Date(on.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    bodyOf(await on.administrator.client.post(`${members}/${id}/end`, { to: yesterday }), 200);
    await document.acted(chair!, 'accept-revision', { next: 'vote' });
    expect(await read(commentId)).toMatchObject({ settledBy: 'silence' });
  });
});
