import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code, told } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type CommitteeWish, type TestCommittee } from '../../support/factories';

describe('A directive on the text of one’s own agency', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, deputy, office, second, drafter, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(() => among());
  afterAll(() => on.close());

  const among = async (members: CommitteeWish['members'] = {}): Promise<void> => {
    const usual = { chair: 1, deputy: 1, member: 3, office: 2, drafter: 1 };
    committee = await aCommittee(on, {
      rules: { ...usualRules, delegable: ['preside'] },
      members: { ...usual, ...members },
    });
    [chair, deputy, drafter, member] = (['chair', 'deputy', 'drafter', 'member'] as const).map(
      (role) => committee.members[role][0],
    ) as Person[];
    [office, second] = committee.members.office;
  };
  const verify = (id: string, who: Person): Promise<Answer> =>
    who.client.put(`/directives/${id}/verification`, { code: 'met' });
  const lift = (id: string, who: Person, principal?: Person): Promise<Answer> =>
    who.client.post(
      `/directives/${id}/lift`,
      { reason: 'No longer needed.' },
      principal ? { headers: { 'on-behalf-of': principal.id } } : {},
    );
  const verifying = async (...members: Person[]): Promise<[TestDocument, string]> => {
    const { id } = await anOrganisation(on, { members: [drafter!, ...members] });
    const document = await aDocument(on, committee, {
      ...{ state: 'revision.verifying', directives: [{}], opened: { leadAgencyId: id } },
    });
    return [document, (await document.directives())[0].id];
  };

  it('is verified by those of the office who do not belong to it', async () => {
    const [document, id] = await verifying(office!);
    expect(await document.waitsFor()).toEqual([`directives-unverified ${second!.id}`]);
    expect([await document.waitsOn(office!), await document.waitsOn(second!)]).toEqual([false, true]);
    const refused = await verify(id, office!);
    expect([refused.status, ...told(refused.body.reasons)]).toEqual([409, `own-answer ${second!.id}`]);
    expect((await verify(id, second!)).status).toBe(200);
  });

  it('is verified by nobody who gave the answer, though they have left the agency since', async () => {
    await among({ office: [], drafter: 0 });
    const both = await on.aPerson();
    for (const role of ['office', 'drafter'] as const) {
      const seat = { personId: both.id, role, from: '2025-01-01' };
      bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, seat), 201);
      committee.members[role].push(both);
    }
    drafter = both;
    const [document, id] = await verifying();
    const { leadAgency } = bodyOf(await both.client.get(`/documents/${document.id}`), 200);
    const admin = on.administrator.client;
    const { members } = bodyOf(await admin.get(`/organisations/${leadAgency.id}`), 200);
    const today = on.clock.now().toISOString().slice(0, 10);
    bodyOf(
      await admin.post(`/organisations/${leadAgency.id}/members/${members[0].id}/end`, { to: today }),
      200,
    );
    on.clock.advance({ days: 2 });
    expect(code(await verify(id, both))).toBe('409 nobody-else-verifies');
  });

  it('waits for an administrator where everybody in the office belongs to it', async () => {
    const [document, id] = await verifying(office!, second!);
    const [reason] = await document.waitsFor(chair);
    expect(reason).toBe(`nobody-else-verifies ${on.administrator.id}`);
    expect(await document.waitsOn(office!)).toBe(false);
    const refused = await verify(id, office!);
    expect([refused.status, ...told(refused.body.reasons)]).toEqual([409, reason]);
    const accepting = await document.act(chair!, 'accept-revision', { next: 'vote' });
    expect(told(accepting.body.reasons)).toEqual([reason]);
    const third = await on.aPerson();
    const today = on.clock.now().toISOString().slice(0, 10);
    const seat = { personId: third.id, role: 'office', from: today };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, seat), 201);
    expect(await document.waitsFor(chair)).toEqual([`directives-unverified ${third.id}`]);
    expect((await verify(id, third)).status).toBe(200);
  });

  it('may still be lifted where nobody verifies it', async () => {
    const [document, id] = await verifying(office!, second!);
    expect((await lift(id, chair!)).status).toBe(200);
    await document.acted(chair!, 'accept-revision', { next: 'vote' });
  });

  it('is verified once where two of the office press at once', async () => {
    const [, id] = await verifying();
    const answers = await Promise.all([verify(id, office!), verify(id, second!)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
  });

  it('is lifted by the deputy where the chair belongs to it', async () => {
    const [document, id] = await verifying(chair!);
    bodyOf(await office!.client.put(`/directives/${id}/verification`, { code: 'not-met' }), 200);
    expect(await document.waitsFor()).toEqual([`directives-unmet ${deputy!.id}`]);
    expect(code(await lift(id, chair!))).toBe('403 own-directive');
    expect(code(await lift(id, member!))).toBe('403 forbidden');
    expect((await lift(id, deputy!)).status).toBe(200);
    expect(code(await lift(id, deputy!))).toBe('409 directive-lifted');
  });

  it('is lifted in the chair’s place by nobody who belongs to it', async () => {
    const holding = { committeeId: committee.id, holderId: member!.id, scope: 'preside', basis: 'On leave.' };
    const mandate = { ...holding, from: '2026-01-01', to: '2026-12-31' };
    bodyOf(await chair!.client.post('/mandates', mandate), 201);
    const [, own] = await verifying(member!);
    expect(code(await lift(own, member!, chair!))).toBe('403 own-directive');
    const [, others] = await verifying();
    expect((await lift(others, member!, chair!)).status).toBe(200);
  });

  it('is lifted by the chair alone where it is not their own', async () => {
    const [, id] = await verifying();
    expect(code(await lift(id, deputy!))).toBe('403 forbidden');
    expect((await lift(id, chair!)).status).toBe(200);
  });

  it('waits before a vote for who may lift it, or for the office to name somebody', async () => {
    const { id: leadAgencyId } = await anOrganisation(on, { members: [drafter!, chair!] });
    const ruled = async (): Promise<TestDocument> => {
      const document = await aDocument(on, committee, {
        ...{ state: 'conclusion.pending', comments: [{}], opened: { leadAgencyId } },
      });
      const ruling = { code: 'author', reason: 'Right.' };
      bodyOf(await deputy!.client.put(`/comments/${document.commentIds[0]}/ruling`, ruling), 200);
      return document;
    };
    const document = await ruled();
    const vote = { outcome: 'put-to-vote' };
    const refused = await document.act(chair!, 'issue-conclusion', vote);
    expect(told(refused.body.reasons)).toEqual([`directives-open ${deputy!.id}`]);
    const { items } = bodyOf(
      await on.administrator.client.get(`/committees/${committee.id}/members?limit=200`),
      200,
    );
    const seat = items.find(({ role }: TestBody) => role === 'deputy');
    const end = `/committees/${committee.id}/members/${seat.id}/end`;
    const today = on.clock.now().toISOString().slice(0, 10);
    bodyOf(await on.administrator.client.post(end, { to: today }), 200);
    on.clock.advance({ days: 2 });
    const stranded = await document.act(chair!, 'issue-conclusion', vote);
    const desk = [office!.id, second!.id].sort();
    expect(stranded.body.reasons).toMatchObject([{ code: 'nobody-else-presides' }]);
    expect(stranded.body.reasons[0].who.map(({ id }: TestBody) => id).sort()).toEqual(desk);
    await document.acted(chair!, 'issue-conclusion', { outcome: 'revise' });
  });

  it('is lifted once where it is lifted twice at once', async () => {
    const [, id] = await verifying(chair!);
    const answers = await Promise.all([lift(id, deputy!), lift(id, deputy!)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
