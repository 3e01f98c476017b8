import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code, told } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type CommitteeWish, type TestCommittee } from '../../support/factories';

describe('Nobody decides on their own', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, deputy, office, drafter, member, other]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(() => among());
  afterAll(() => on.close());

  const among = async (members: CommitteeWish['members'] = {}, rules: object = {}): Promise<void> => {
    const usual = { chair: 1, deputy: 1, member: 3, office: 1, drafter: 1 };
    committee = await aCommittee(on, {
      rules: { ...usualRules, delegable: ['preside'], ...rules },
      members: { ...usual, ...members },
    });
    [chair, deputy, office, drafter] = (['chair', 'deputy', 'office', 'drafter'] as const).map(
      (role) => committee.members[role][0],
    ) as Person[];
    [member, other] = committee.members.member;
  };
  const actions = async ({ id }: TestDocument, who = office!): Promise<TestBody> =>
    bodyOf(await who.client.get(`/documents/${id}/actions`), 200);
  const mayAccept = async (document: TestDocument, who: Person): Promise<boolean> =>
    (await actions(document, who)).actions.find(({ type }: TestBody) => type === 'accept-revision').allowed;
  const waitingFor = async (document: TestDocument): Promise<string[]> => {
    const waits: string[] = [];
    for (const who of [chair!, deputy]) if (who && (await document.waitsOn(who))) waits.push(who.id);
    return waits;
  };
  const onBehalf = (principal?: Person): { headers?: Record<string, string> } =>
    principal ? { headers: { 'on-behalf-of': principal.id, 'if-match': '*' } } : {};
  const rule = (commentId: string, who: Person, principal?: Person): Promise<Answer> =>
    who.client.put(
      `/comments/${commentId}/ruling`,
      { code: 'agency', reason: 'It stands.' },
      onBehalf(principal),
    );
  const confirm = (id: string, who: Person, principal?: Person): Promise<Answer> =>
    who.client.put(`/directives/${id}/confirmation`, { confirmed: true }, onBehalf(principal));
  const presideFor = (principal: Person, holder: Person) => mandated(principal, holder, 'preside');
  const mandated = async (principal: Person, holder: Person, scope: string): Promise<void> => {
    bodyOf(
      await principal.client.post('/mandates', {
        ...{ committeeId: committee.id, holderId: holder.id, scope, basis: 'On leave.' },
        ...{ from: '2026-01-01', to: '2026-12-31' },
      }),
      201,
    );
  };
  const objectedBy = async (who: Person, more: object = {}): Promise<[TestDocument, string]> => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const { id } = await document.comment(who, { blocking: true, ...more });
    document.commentIds.push(id);
    await document.reach('revision.verifying');
    return [document, id];
  };
  /** The lead agency has the chair among its own people. */
  const ofTheAgencyOf = async (...persons: Person[]): Promise<TestDocument> => {
    const { id } = await anOrganisation(on, { members: [drafter!, ...persons] });
    return aDocument(on, committee, {
      ...{ state: 'revision.verifying', directives: [{}], opened: { leadAgencyId: id } },
    });
  };
  const verified = async (document: TestDocument): Promise<string> => {
    const [{ id }] = (await document.directives()) as [TestBody];
    bodyOf(await office!.client.put(`/directives/${id}/verification`, { code: 'met' }), 200);
    return id;
  };

  it('rules on a comment: on the chair’s own the deputy does, and is waited for', async () => {
    const [document, id] = await objectedBy(chair!);
    expect(await document.waitsFor()).toEqual([`comments-unruled ${deputy!.id}`]);
    expect(await waitingFor(document)).toEqual([deputy!.id]);
    expect(code(await rule(id, chair!))).toBe('403 own-comment');
    expect(code(await rule(id, member!))).toBe('403 forbidden');
    expect(code(await rule(id, deputy!))).toBe('200 agency');
    expect(await waitingFor(document)).toEqual([chair!.id]);
    await document.acted(chair!, 'accept-revision', { next: 'vote' });
  });

  it('rules on a comment of their organisation, or on what became of one at their own agency', async () => {
    const { id: front } = await anOrganisation(on, { name: 'Front', members: [chair!, member!] });
    const draft = await aDocument(on, committee, { state: 'comments.open', round: { invitees: [front] } });
    const comment = await draft.comment(member!, { by: front });
    await draft.reach('conclusion.pending');
    expect(code(await rule(comment.id, chair!))).toBe('403 own-comment');
    expect((await rule(comment.id, deputy!)).status).toBe(200);
    const { id: agency } = await anOrganisation(on, { members: [drafter!, chair!] });
    const own = await aDocument(on, committee, {
      ...{ state: 'conclusion.pending', comments: [{}], opened: { leadAgencyId: agency } },
    });
    expect(code(await rule(own.commentIds[0]!, chair!))).toBe('403 own-comment');
    expect((await rule(own.commentIds[0]!, deputy!)).status).toBe(200);
  });

  it('rules through a mandate, whether it is the holder’s or the principal’s', async () => {
    await presideFor(chair!, member!);
    const [, ofPrincipal] = await objectedBy(chair!);
    expect(code(await rule(ofPrincipal, member!, chair!))).toBe('403 own-comment');
    const [, ofHolder] = await objectedBy(member!);
    expect(code(await rule(ofHolder, member!, chair!))).toBe('403 own-comment');
    const [, ofAnother] = await objectedBy(other!);
    expect((await rule(ofAnother, member!, chair!)).status).toBe(200);
  });

  it('rules on a comment that they answered in its author’s place', async () => {
    await among({}, { confirmingDays: 2, delegable: ['answer'] });
    await mandated(member!, chair!, 'answer');
    const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
    const [id] = document.commentIds as [string];
    const revised = { format: 'text', content: revisedDraft };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, revised), 201);
    const disposition = { code: 'not-accepted', reason: 'Forty will do.' };
    bodyOf(await drafter!.client.put(`/comments/${id}/disposition`, disposition), 200);
    await document.acted(drafter!, 'submit-revision');
    const maintained = { code: 'maintains', reason: 'It will not.' };
    bodyOf(await chair!.client.put(`/comments/${id}/answer`, maintained), 200);
    expect(await document.waitsFor()).toEqual([`comments-unruled ${deputy!.id}`]);
    expect(await waitingFor(document)).toEqual([deputy!.id]);
    expect(code(await rule(id, chair!))).toBe('403 own-comment');
    expect(code(await rule(id, deputy!))).toBe('200 agency');
  });

  it('accepts a revision: of the chair’s own agency the deputy does, and confirms for it', async () => {
    const document = await ofTheAgencyOf(chair!);
    const id = await verified(document);
    expect(await document.waitsFor()).toEqual([`directives-unconfirmed ${deputy!.id}`]);
    expect(await waitingFor(document)).toEqual([deputy!.id]);
    expect(code(await confirm(id, chair!))).toBe('403 own-work');
    expect((await confirm(id, deputy!)).status).toBe(200);
    expect(await document.waitsFor()).toEqual([`waiting-for-act ${deputy!.id}`]);
    expect(await waitingFor(document)).toEqual([deputy!.id]);
    const refused = await document.act(chair!, 'accept-revision', { next: 'vote' });
    expect([refused.status, ...told(refused.body.reasons)]).toEqual([409, `own-text ${deputy!.id}`]);
    expect([await mayAccept(document, chair!), await mayAccept(document, deputy!)]).toEqual([false, true]);
    expect((await document.act(member!, 'accept-revision', { next: 'vote' })).status).toBe(403);
    await document.acted(deputy!, 'accept-revision', { next: 'vote' });
  });

  it('confirms or accepts through a mandate what is the holder’s own', async () => {
    await presideFor(chair!, member!);
    const document = await ofTheAgencyOf(member!);
    const id = await verified(document);
    expect(code(await confirm(id, member!, chair!))).toBe('403 own-work');
    expect((await confirm(id, chair!)).status).toBe(200);
    const behalf = { next: 'vote', onBehalfOf: chair!.id };
    const refused = await document.act(member!, 'accept-revision', behalf);
    expect([refused.status, ...told(refused.body.reasons)]).toEqual([409, `own-text ${chair!.id}`]);
    expect(await mayAccept(document, member!)).toBe(false);
    await document.acted(chair!, 'accept-revision', { next: 'vote' });
    const another = await ofTheAgencyOf(other!);
    bodyOf(await confirm(await verified(another), chair!), 200);
    expect(await mayAccept(another, member!)).toBe(true);
    await another.acted(member!, 'accept-revision', behalf);
  });

  it('leaves the presiding person’s work to others while it is not their own', async () => {
    const [document, id] = await objectedBy(member!);
    expect(code(await rule(id, deputy!))).toBe('403 forbidden');
    expect((await document.act(deputy!, 'accept-revision', { next: 'vote' })).status).toBe(403);
    const unread = await deputy!.client.post(`/documents/${document.id}/actions/accept-revision`, {
      next: 'vote',
    });
    expect(code(unread)).toBe('403 forbidden');
  });

  it('leaves a lifted directive to the presiding person who lifted it', async () => {
    const document = await ofTheAgencyOf(member!);
    const [{ id }] = (await document.directives()) as [TestBody];
    bodyOf(await chair!.client.post(`/directives/${id}/lift`, { reason: 'Not needed.' }), 200);
    expect(code(await confirm(id, deputy!))).toBe('403 forbidden');
    expect(code(await confirm(id, chair!))).toBe('409 directive-lifted');
  });

  it('is left over for nobody: where it is everybody’s own, the office has to name another', async () => {
    await among({ deputy: 0 });
    const [objected] = await objectedBy(chair!);
    expect(await objected.waitsFor()).toEqual([`nobody-else-presides ${office!.id}`]);
    const both = await aDocument(on, committee, { state: 'comments.open' });
    for (const who of [chair!, member!]) {
      both.commentIds.push((await both.comment(who, { blocking: true })).id);
    }
    await both.reach('revision.verifying');
    const reasons = [`comments-unruled ${chair!.id}`, `nobody-else-presides ${office!.id}`];
    expect(await both.waitsFor()).toEqual(reasons);
    const document = await ofTheAgencyOf(chair!);
    const id = await verified(document);
    expect(code(await confirm(id, chair!))).toBe('403 own-work');
    expect(await document.waitsFor()).toEqual(Array(2).fill(`nobody-else-presides ${office!.id}`));
    const refused = await document.act(chair!, 'accept-revision', { next: 'vote' });
    expect(told(refused.body.reasons)).toEqual(Array(2).fill(`nobody-else-presides ${office!.id}`));
  });

  it('accepts the final text of their own agency', async () => {
    const { id: agency } = await anOrganisation(on, { members: [drafter!, chair!] });
    const document = await aDocument(on, committee, {
      state: 'conclusion.pending',
      opened: { leadAgencyId: agency },
    });
    await document.acted(chair!, 'issue-conclusion', { outcome: 'put-to-vote' });
    await document.acted(office!, 'open-ballot', { points: ['Name who plants.'] });
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ballots`), 200);
    for (const voter of [chair!, deputy!, ...committee.members.member]) {
      bodyOf(await voter.client.put(`/ballots/${items[0].id}/vote`, { choice: 'for' }), 200);
    }
    await document.acted(office!, 'close-ballot');
    const final = { format: 'text', content: revisedDraft };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, final), 201);
    const tick = { clauseIds: [document.clauses['I.1'], document.clauses['II.1']] };
    bodyOf(await drafter!.client.put(`/ballots/${items[0].id}/points/1`, tick), 200);
    expect(await waitingFor(document)).toEqual([deputy!.id]);
    const refused = await document.act(chair!, 'accept-final');
    expect([refused.status, ...told(refused.body.reasons)]).toEqual([409, `own-text ${deputy!.id}`]);
    await document.acted(deputy!, 'accept-final');
  });
});
