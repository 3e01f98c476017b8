import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

describe('Recusals', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, deputy, member, office, drafter]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    [chair, deputy, member] = [committee.one('chair'), committee.one('deputy'), committee.one('member')];
    [office, drafter] = [committee.one('office'), committee.one('drafter')];
  });
  afterAll(() => on.close());

  const recuse = (document: TestDocument, who: Person, body: object = {}): Promise<Answer> =>
    who.client.post(`/documents/${document.id}/recusal`, { reason: 'A cousin sells the trees.', ...body });
  const list = async ({ id }: TestDocument, who = office!): Promise<TestBody[]> =>
    bodyOf(await who.client.get(`/documents/${id}/recusal`), 200).items;
  const actions = async ({ id }: TestDocument, who: Person): Promise<TestBody> =>
    bodyOf(await who.client.get(`/documents/${id}/actions`), 200);
  const action = async (document: TestDocument, who: Person, type: string): Promise<TestBody> =>
    (await actions(document, who)).actions.find((one: TestBody) => one.type === type);
  const aPaper = async ({ id }: TestDocument): Promise<string> =>
    bodyOf(await office!.client.post(`/documents/${id}/papers`, { kind: 'letter', title: 'A letter' }), 201)
      .id;

  it('are declared by a member for oneself, once, and shown to the committee with their reason', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    expect(bodyOf(await recuse(document, member!), 201)).toMatchObject({
      ...{ person: { id: member!.id }, recordedBy: { id: member!.id }, reason: 'A cousin sells the trees.' },
      ...{ paperId: null, endedAt: null },
    });
    expect(code(await recuse(document, member!))).toBe('409 recused-already');
    expect(await list(document, chair)).toHaveLength(1);
    expect(code(await recuse(document, drafter!))).toBe('403 forbidden');
    expect(code(await recuse(document, office!))).toBe('403 nothing-to-be-recused-from');
    expect(code(await recuse(document, member!, { reason: ' ' }))).toBe('422 invalid-request');
  });

  it('are entered by the office for another, from a paper of the same dossier', async () => {
    const [document, other] = [
      await aDocument(on, committee, { state: 'comments.open' }),
      await aDocument(on, committee, { state: 'comments.open' }),
    ];
    const personId = member!.id;
    expect(code(await recuse(document, office!, { personId }))).toBe('422 paper-missing');
    expect(code(await recuse(document, office!, { personId, paperId: await aPaper(other) }))).toBe(
      '422 unknown-paper',
    );
    const paperId = await aPaper(document);
    expect(code(await recuse(document, office!, { personId: drafter!.id, paperId }))).toBe(
      '422 nothing-to-be-recused-from',
    );
    expect(code(await recuse(document, chair!, { personId, paperId }))).toBe('403 forbidden');
    const entered = bodyOf(await recuse(document, office!, { personId, paperId }), 201);
    expect(entered).toMatchObject({ person: { id: personId }, recordedBy: { id: office!.id }, paperId });
  });

  it('take their holder out of what is asked, said and waited for, until they end', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open', comments: [{}] });
    bodyOf(await recuse(document, member!), 201);
    const comment = await member!.client.post(`/documents/${document.id}/comments`, { body: 'Still.' });
    expect(code(comment)).toBe('403 recused');
    const position = await member!.client.put(`/documents/${document.id}/position`, { value: 'agree' });
    expect(code(position)).toBe('403 recused');
    const entered = { body: 'In the session.', by: member!.id, channel: 'session' };
    expect(code(await office!.client.post(`/documents/${document.id}/comments`, entered))).toBe(
      '422 author-not-asked',
    );
    const waits = async (): Promise<string[]> =>
      (await actions(document, office!)).waitingFor
        .filter((reason: TestBody) => reason.code === 'responses-missing')
        .flatMap(({ who }: TestBody) => who.map(({ id }: TestBody) => id));
    expect(await waits()).not.toContain(member!.id);
    bodyOf(await member!.client.post(`/comments/${document.commentIds[0]}/withdraw`), 200);
    const end = await member!.client.post(`/documents/${document.id}/recusal/end`, {});
    expect(bodyOf(end, 200)).toMatchObject({ endedBy: { id: member!.id } });
    expect(await waits()).toContain(member!.id);
    bodyOf(await member!.client.put(`/documents/${document.id}/position`, { value: 'agree' }), 200);
    expect(code(await member!.client.post(`/documents/${document.id}/recusal/end`, {}))).toBe(
      '409 recusal-ended',
    );
  });

  it('end by the office only with a reason', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    bodyOf(await recuse(document, member!), 201);
    const end = (who: Person, body: object): Promise<Answer> =>
      who.client.post(`/documents/${document.id}/recusal/end`, { personId: member!.id, ...body });
    expect(code(await end(chair!, { reason: 'Why not?' }))).toBe('403 forbidden');
    expect(code(await end(office!, {}))).toBe('422 reason-missing');
    expect(bodyOf(await end(office!, { reason: 'Sold the share.' }), 200)).toMatchObject({
      endReason: 'Sold the share.',
    });
  });

  it('of the presiding person let the only deputy preside', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    expect(await action(document, chair!, 'issue-conclusion')).toMatchObject({ allowed: true });
    bodyOf(await recuse(document, chair!), 201);
    expect(await action(document, chair!, 'issue-conclusion')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'act-of-others', who: [{ id: deputy!.id }] }],
    });
    expect((await actions(document, office!)).waitingFor[0].who).toEqual([
      { id: deputy!.id, name: deputy!.name },
    ]);
    const waiting = bodyOf(await deputy!.client.get('/documents?waitingOn=me'), 200).items;
    expect(waiting.map(({ id }: TestBody) => id)).toContain(document.id);
    const idle = bodyOf(await chair!.client.get('/documents?waitingOn=me'), 200).items;
    expect(idle.map(({ id }: TestBody) => id)).not.toContain(document.id);
    expect((await document.act(chair!, 'issue-conclusion', { outcome: 'revise' })).status).toBe(403);
    await document.acted(deputy!, 'issue-conclusion', { outcome: 'revise' });
  });

  it('are done also where whoever steps aside sees the draft no more', async () => {
    const document = await aDocument(on, committee);
    bodyOf(await recuse(document, chair!), 201);
    const { id } = bodyOf(await recuse(document, deputy!), 201);
    expect((await deputy!.client.get(`/documents/${document.id}`)).status).toBe(404);
    expect((await list(document)).map((one) => one.id)).toContain(id);
  });

  it('before the first round make the deputy open to preside over it', async () => {
    const document = await aDocument(on, committee);
    bodyOf(await recuse(document, chair!), 201);
    await document.acted(drafter!, 'submit');
    const dueAt = new Date(on.clock.now().getTime() + 86_400_000).toISOString();
    const named = { dueAt, presidingPersonId: chair!.id };
    expect(code(await document.act(office!, 'open-comments', named))).toBe('422 may-not-preside');
    await document.acted(office!, 'open-comments', { dueAt });
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/rounds`), 200);
    expect(items[0].presiding.id).toBe(deputy!.id);
  });

  it('of the presiding person with several deputies need one named, and a gate says by whom', async () => {
    const several = await aCommittee(on, {
      members: { chair: 1, deputy: 2, member: 3, office: 1, drafter: 1 },
    });
    const [first, second] = several.members.deputy as [Person, Person];
    const [head, desk] = [several.one('chair'), several.one('office')];
    const document = await aDocument(on, several, { state: 'conclusion.pending' });
    bodyOf(await recuse(document, head), 201);
    expect(await action(document, first, 'issue-conclusion')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'presiding-missing', who: [{ id: desk.id }] }],
    });
    expect((await actions(document, desk)).waitingFor[0]).toMatchObject({
      code: 'presiding-missing',
      who: [{ id: desk.id }],
    });
    const name = (who: Person, deputyId: string): Promise<Answer> =>
      who.client.post(`/documents/${document.id}/recusal/deputy`, { personId: head.id, deputyId });
    expect(code(await name(first, first.id))).toBe('403 forbidden');
    expect(code(await name(desk, several.one('member').id))).toBe('422 may-not-preside');
    bodyOf(await name(desk, second.id), 200);
    expect(await action(document, first, 'issue-conclusion')).toMatchObject({
      reasons: [{ code: 'act-of-others', who: [{ id: second.id }] }],
    });
    await document.acted(second, 'issue-conclusion', { outcome: 'revise' });
  });

  it('of a deputy who presides hand the round back to the chair, unless another is named', async () => {
    const several = await aCommittee(on, { members: { chair: 1, deputy: 2, office: 1, drafter: 1 } });
    const [first, second] = several.members.deputy as [Person, Person];
    const document = await aDocument(on, several, { state: 'conclusion.pending', presidedBy: first });
    bodyOf(await recuse(document, first), 201);
    expect(await action(document, several.one('chair'), 'issue-conclusion')).toMatchObject({ allowed: true });
    const named = await first.client.post(`/documents/${document.id}/recusal/deputy`, {
      deputyId: second.id,
    });
    expect(named.status).toBe(200);
    expect(await action(document, several.one('chair'), 'issue-conclusion')).toMatchObject({
      allowed: false,
    });
    await document.acted(second, 'issue-conclusion', { outcome: 'revise' });
  });

  it('name a deputy only as long as that one takes part: then the only one left presides', async () => {
    const several = await aCommittee(on, { members: { chair: 1, deputy: 2, office: 1, drafter: 1 } });
    const [first, second] = several.members.deputy as [Person, Person];
    const document = await aDocument(on, several, { state: 'conclusion.pending' });
    bodyOf(await recuse(document, several.one('chair'), { deputyId: second.id }), 201);
    expect(await action(document, second, 'issue-conclusion')).toMatchObject({ allowed: true });
    bodyOf(await recuse(document, second), 201);
    const waiting = bodyOf(await first.client.get('/documents?waitingOn=me'), 200).items;
    expect(waiting.map(({ id }: TestBody) => id)).toContain(document.id);
    await document.acted(first, 'issue-conclusion', { outcome: 'revise' });
  });

  it('wait while a ballot is open: its roll is fixed', async () => {
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    bodyOf(await recuse(document, member!), 201);
    await document.acted(office!, 'open-ballot');
    expect(code(await recuse(document, chair!))).toBe('409 recusal-while-voting');
    const end = await member!.client.post(`/documents/${document.id}/recusal/end`, {});
    expect(code(end)).toBe('409 recusal-while-voting');
  });

  it('declared twice at once are one', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const answers = await Promise.all([recuse(document, member!), recuse(document, member!)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await list(document)).toHaveLength(1);
  });
});
