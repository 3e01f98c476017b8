import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';
import { usualRules } from '../../../src/committees/rules/rules.schema';

describe('When people change in mid-document', () => {
  let on: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    on.clock.setTo('2026-03-02T02:00:00Z');
    committee = await aCommittee(on, { rules: { ...usualRules, confirmingDays: 3 } });
  });
  afterAll(() => on.close());

  /** Yesterday was their last day. */
  const leaves = async (person: Person): Promise<void> => {
    const admin = on.administrator.client;
    const { items } = bodyOf(await admin.get(`/committees/${committee.id}/members?limit=100`), 200);
    const { id } = items.find(({ personId }: TestBody) => personId === person.id);
    bodyOf(await admin.post(`/committees/${committee.id}/members/${id}/end`, { to: '2026-03-01' }), 200);
  };
  const joins = async (role: string): Promise<Person> => {
    const person = await on.aPerson();
    const member = { personId: person.id, role, from: '2026-03-02' };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, member), 201);
    return person;
  };
  const waitingFor = async (document: TestDocument): Promise<string[]> => {
    const { waitingFor } = bodyOf(
      await committee.one('office').client.get(`/documents/${document.id}/actions`),
      200,
    );
    return waitingFor.flatMap(({ who }: TestBody) => who.map(({ id }: TestBody) => id));
  };

  it('nobody waits for the answer of a member who has left, and the comment stands', async () => {
    const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
    const [drafter, member] = [committee.one('drafter'), committee.one('member')];
    const [comment] = document.commentIds;
    const disposition = { code: 'not-accepted', reason: 'Forty fit.' };
    bodyOf(await drafter.client.put(`/comments/${comment}/disposition`, disposition), 200);
    const text = { format: 'text', content: revisedDraft };
    bodyOf(await drafter.client.post(`/documents/${document.id}/versions`, text), 201);
    const { state } = await document.acted(drafter, 'submit-revision');
    expect(state).toBe('revision.confirming');
    expect(await waitingFor(document)).toContain(member.id);
    await leaves(member);
    expect(await waitingFor(document)).not.toContain(member.id);
    await document.acted(committee.one('office'), 'close-confirming');
    const kept = bodyOf(await committee.one('office').client.get(`/comments/${comment}`), 200);
    expect(kept).toMatchObject({ by: { id: member.id, name: member.name } });
    expect(kept.settledAt).not.toBeNull();
  });

  it('a new member is asked from then on, and one who has left no longer', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const [leaver] = committee.members.member as [Person];
    const late = await joins('member');
    await leaves(leaver);
    const waiting = await waitingFor(document);
    expect(waiting).toContain(late.id);
    expect(waiting).not.toContain(leaver.id);
    expect((await late.client.put(`/documents/${document.id}/position`, { value: 'agree' })).status).toBe(
      200,
    );
    expect((await leaver.client.get(`/documents/${document.id}`)).status).toBe(404);
  });

  it('a frozen roll stays as it was', async () => {
    committee = await aCommittee(on);
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    await document.acted(committee.one('office'), 'open-ballot');
    const late = await joins('member');
    const { items } = bodyOf(
      await committee.one('office').client.get(`/documents/${document.id}/ballots`),
      200,
    );
    const vote = await late.client.put(`/ballots/${items[0].id}/vote`, { choice: 'for' });
    expect(vote.status).toBeGreaterThanOrEqual(400);
    expect(vote.status).toBeLessThan(500);
  });

  it('the only deputy concludes where the chair has left, and the next chair as soon as there is one', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    const [chair, deputy] = [committee.one('chair'), committee.one('deputy')];
    const offered = async (who: Person): Promise<boolean> => {
      const { actions } = bodyOf(await who.client.get(`/documents/${document.id}/actions`), 200);
      return actions.find(({ type }: TestBody) => type === 'issue-conclusion').allowed;
    };
    expect(await offered(deputy)).toBe(false);
    await leaves(chair);
    expect(await offered(deputy)).toBe(true);
    expect(await waitingFor(document)).toEqual([deputy.id]);
    const next = await joins('chair');
    expect([await offered(next), await offered(deputy)]).toEqual([true, false]);
    expect((await document.act(chair, 'issue-conclusion', { outcome: 'revise' })).status).toBe(404);
    await document.acted(next, 'issue-conclusion', { outcome: 'revise', items: [] });
  });
});
