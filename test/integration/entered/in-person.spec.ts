import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

describe('What somebody said themselves', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [office, drafter, member, holder]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { rules: { ...usualRules, delegable: ['vote'] } });
    [office, drafter] = [committee.one('office'), committee.one('drafter')];
    [member, holder] = committee.members.member;
  });
  afterAll(() => on.close());

  const whoseItIs = ({ body }: Answer): string[] => body.reasons[0].who.map((one: TestBody) => one.id);
  const any = { headers: { 'if-match': '*' } };
  const takeOut = async (kind: string, id: string): Promise<void> => {
    bodyOf(await member!.client.post(`/entered/${kind}/${id}/objection`, { reason: 'Not mine.' }), 201);
    const outcome = { outcome: 'withdrawn', reason: 'Misheard.' };
    bodyOf(await office!.client.post(`/entered/${kind}/${id}/objection/outcome`, outcome), 201);
  };

  describe('in a ballot', () => {
    const opened = async (): Promise<{ id: string; document: TestDocument }> => {
      const document = await aDocument(on, committee, { state: 'adoption.voting' });
      await document.acted(office!, 'open-ballot');
      const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ballots`), 200);
      return { id: items[0].id, document };
    };
    const vote = (who: Person, id: string, body: object): Promise<Answer> =>
      who.client.put(`/ballots/${id}/vote`, body, any);
    const enter = (id: string, choice: string): Promise<Answer> =>
      vote(office!, id, { choice, by: member!.id, channel: 'session' });
    const standing = async (id: string): Promise<TestBody[]> =>
      bodyOf(await office!.client.get(`/ballots/${id}`), 200).votes;

    it('is not entered otherwise for them', async () => {
      const { id } = await opened();
      bodyOf(await vote(member!, id, { choice: 'against' }), 200);
      for (const choice of ['for', 'against']) {
        const refused = await enter(id, choice);
        expect(code(refused)).toBe('409 given-in-person');
        expect(whoseItIs(refused)).toEqual([member!.id]);
      }
      expect(await standing(id)).toMatchObject([{ choice: 'against', channel: 'app' }]);
      bodyOf(await vote(member!, id, { choice: 'for' }), 200);
    });

    it('is as good from the holder of their mandate', async () => {
      const { id } = await opened();
      const mandate = { committeeId: committee.id, holderId: holder!.id, scope: 'vote', basis: 'Abroad.' };
      const given = { ...mandate, from: '2026-01-01', to: '2026-12-31' };
      bodyOf(await member!.client.post('/mandates', given), 201);
      bodyOf(await vote(holder!, id, { choice: 'for', by: member!.id }), 200);
      expect(code(await enter(id, 'against'))).toBe('409 given-in-person');
      bodyOf(await vote(member!, id, { choice: 'against' }), 200);
    });

    it('replaces what was entered, and makes it theirs in the same words', async () => {
      const { id } = await opened();
      bodyOf(await enter(id, 'for'), 200);
      bodyOf(await vote(member!, id, { choice: 'for' }), 200);
      expect(await standing(id)).toMatchObject([{ choice: 'for', channel: 'app', etag: '"2"' }]);
      expect(code(await enter(id, 'against'))).toBe('409 given-in-person');
    });

    it('is asked for again where an entry was taken out that had replaced none', async () => {
      const { id } = await opened();
      const entry = bodyOf(await enter(id, 'for'), 200);
      await takeOut('vote', entry.id);
      expect(await standing(id)).toEqual([]);
      bodyOf(await vote(member!, id, { choice: 'against' }), 200);
    });

    it('waits while the entry stands again that another had replaced', async () => {
      const { id, document } = await opened();
      const first = bodyOf(await enter(id, 'for'), 200);
      const second = bodyOf(await enter(id, 'against'), 200);
      await takeOut('vote', second.id);
      expect(await standing(id)).toMatchObject([{ id: first.id, choice: 'for', etag: '"1"' }]);
      const { roll } = bodyOf(await office!.client.get(`/ballots/${id}`), 200);
      expect(roll.find((one: TestBody) => one.id === member!.id).voted).toBe(true);
      const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ledger?limit=100`), 200);
      expect(JSON.stringify(items)).toContain(`"restored":"${first.id}"`);
      bodyOf(await enter(id, 'abstain'), 200);
      expect(await standing(id)).toMatchObject([{ choice: 'abstain', etag: '"3"' }]);
    });

    it('is asked for again where both entries were taken out', async () => {
      const { id } = await opened();
      const first = bodyOf(await enter(id, 'for'), 200);
      const second = bodyOf(await enter(id, 'against'), 200);
      await takeOut('vote', first.id);
      expect(await standing(id)).toMatchObject([{ id: second.id }]);
      await takeOut('vote', second.id);
      expect(await standing(id)).toEqual([]);
    });
  });

  describe('of the whole text', () => {
    const take = (who: Person, { id }: TestDocument, body: object): Promise<Answer> =>
      who.client.put(`/documents/${id}/position`, body);
    const positions = async ({ id }: TestDocument): Promise<TestBody[]> =>
      bodyOf(await office!.client.get(`/documents/${id}/positions`), 200).items;

    it('is not entered otherwise for them, nor for an organisation', async () => {
      const organisation = await anOrganisation(on, { members: [holder!] });
      const invited = { round: { invitees: [organisation.id] } };
      const document = await aDocument(on, committee, { state: 'comments.open', ...invited });
      bodyOf(await take(member!, document, { value: 'disagree', body: 'Too few.' }), 200);
      bodyOf(await take(holder!, document, { value: 'agree', by: organisation.id }), 200);
      for (const [by, owner] of [
        [member!.id, member!.id],
        [organisation.id, holder!.id],
      ]) {
        const refused = await take(office!, document, { value: 'no-comment', by, channel: 'session' });
        expect(code(refused)).toBe('409 given-in-person');
        expect(whoseItIs(refused)).toEqual([owner]);
      }
      expect(await positions(document)).toHaveLength(2);
    });

    it('replaces what was entered; and an entry that another had replaced stands again', async () => {
      const document = await aDocument(on, committee, { state: 'comments.open' });
      const entered = { by: member!.id, channel: 'session' };
      const first = bodyOf(await take(office!, document, { value: 'agree', ...entered }), 200);
      const second = bodyOf(await take(office!, document, { value: 'no-comment', ...entered }), 200);
      await takeOut('position', second.id);
      expect(await positions(document)).toMatchObject([{ id: first.id, value: 'agree' }]);
      bodyOf(await take(member!, document, { value: 'agree' }), 200);
      expect(await positions(document)).toMatchObject([{ value: 'agree', channel: 'app' }]);
    });
  });

  it('of a disposition is not entered otherwise for them, and an entry before it may stand again', async () => {
    const confirming = await aCommittee(on, {
      rules: { ...usualRules, confirmingDays: 2 },
      members: { chair: 1, office: [office!], drafter: [drafter!], member: [member!] },
    });
    const document = await aDocument(on, confirming, { state: 'revision.editing', comments: [{}] });
    const [commentId] = document.commentIds as [string];
    const revised = { format: 'text', content: revisedDraft };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, revised), 201);
    const disposition = { code: 'not-accepted', reason: 'Forty will do.' };
    bodyOf(await drafter!.client.put(`/comments/${commentId}/disposition`, disposition), 200);
    await document.acted(drafter!, 'submit-revision');
    const answer = (who: Person, body: object): Promise<Answer> =>
      who.client.put(`/comments/${commentId}/answer`, { reason: 'As said.', ...body }, any);
    const entered = { by: member!.id, channel: 'session' };
    const first = bodyOf(await answer(office!, { code: 'satisfied', ...entered }), 200);
    const second = bodyOf(await answer(office!, { code: 'maintains', ...entered }), 200);
    await takeOut('answer', second.id);
    expect(bodyOf(await office!.client.get(`/comments/${commentId}`), 200)).toMatchObject({
      ...{ settledBy: 'answer', answer: { id: first.id, code: 'satisfied' } },
    });
    bodyOf(await answer(member!, { code: 'maintains' }), 200);
    const refused = await answer(office!, { code: 'satisfied', ...entered });
    expect([code(refused), whoseItIs(refused)]).toEqual(['409 given-in-person', [member!.id]]);
  });
});
