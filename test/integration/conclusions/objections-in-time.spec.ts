import { usualRules } from '../../../src/committees/rules/rules.schema';
import { RunDeadlines } from '../../../src/approval/run-deadlines';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('An objection while authors answer', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, office, drafter, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { rules: { ...usualRules, confirmingDays: 3 } });
    [chair, office, drafter, member] = (['chair', 'office', 'drafter', 'member'] as const).map((role) =>
      committee.one(role),
    );
  });
  afterAll(() => on.close());

  const confirming = async (): Promise<{ document: TestDocument; commentId: string }> => {
    const document = await aDocument(on, committee, {
      state: 'revision.editing',
      comments: [{ blocking: true }],
    });
    const [commentId] = document.commentIds as [string];
    const revised = { format: 'text', content: revisedDraft };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, revised), 201);
    const disposition = { code: 'accepted', reason: 'Sixty.' };
    bodyOf(await drafter!.client.put(`/comments/${commentId}/disposition`, disposition), 200);
    await document.acted(drafter!, 'submit-revision');
    return { document, commentId };
  };
  const answer = async (commentId: string, code: string): Promise<void> => {
    const body = { code, reason: 'As said.' };
    bodyOf(await member!.client.put(`/comments/${commentId}/answer`, body), 200);
  };

  it('waits for its author, and not for a ruling yet', async () => {
    const { document, commentId } = await confirming();
    expect(await document.waitsFor()).toEqual([`comments-unanswered ${member!.id}`]);
    expect(await document.waitsOn(chair!)).toBe(false);
    expect(await document.waitsOn(member!)).toBe(true);
    const closing = await document.act(office!, 'close-confirming');
    expect(closing.body.reasons).toMatchObject([{ code: 'comments-unanswered', who: [{ id: member!.id }] }]);
    await answer(commentId, 'satisfied');
    await document.acted(office!, 'close-confirming');
  });

  it('wants a ruling once its author maintains it', async () => {
    const { document, commentId } = await confirming();
    await answer(commentId, 'maintains');
    expect(await document.waitsFor()).toEqual([`comments-unruled ${chair!.id}`]);
    expect(await document.waitsOn(chair!)).toBe(true);
  });

  it('wants a ruling once the time to answer is over', async () => {
    const { document, commentId } = await confirming();
    on.clock.advance({ days: 4 });
    await on.app.get(RunDeadlines).run();
    expect(await document.waitsFor()).toEqual([`comments-unruled ${chair!.id}`]);
    expect(await document.waitsOn(chair!)).toBe(true);
    const ruling = { code: 'agency', reason: 'It is in the text.' };
    bodyOf(await chair!.client.put(`/comments/${commentId}/ruling`, ruling), 200);
    await document.acted(office!, 'close-confirming');
  });

  it('of an author who has left waits for no answer, and wants a ruling at once', async () => {
    const { document, commentId } = await confirming();
    const admin = on.administrator.client;
    const { items } = bodyOf(await admin.get(`/committees/${committee.id}/members?limit=200`), 200);
    const seat = items.find(({ personId, role }: TestBody) => personId === member!.id && role === 'member');
    const today = on.clock.now().toISOString().slice(0, 10);
    const reading = { personId: member!.id, role: 'auditor', from: today };
    bodyOf(await admin.post(`/committees/${committee.id}/members`, reading), 201);
    bodyOf(await admin.post(`/committees/${committee.id}/members/${seat.id}/end`, { to: today }), 200);
    on.clock.advance({ days: 2 });
    expect(await document.waitsFor()).toEqual([`comments-unruled ${chair!.id}`]);
    expect([await document.waitsOn(chair!), await document.waitsOn(member!)]).toEqual([true, false]);
    const ruling = { code: 'agency', reason: 'It is in the text.' };
    bodyOf(await chair!.client.put(`/comments/${commentId}/ruling`, ruling), 200);
    await document.acted(office!, 'close-confirming');
  });
});
