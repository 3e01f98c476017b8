import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Who presides', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, first, second, office, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, {
      members: { chair: 1, deputy: 2, member: 3, office: 1, drafter: 1 },
    });
    chair = committee.one('chair');
    [first, second] = committee.members.deputy;
    [office, member] = [committee.one('office'), committee.one('member')];
  });
  afterAll(() => on.close());

  const name = (document: TestDocument, who: Person, personId: string): Promise<Answer> =>
    who.client.post(`/documents/${document.id}/presiding`, { personId, reason: 'The chair is ill.' });
  const waiting = async ({ id }: TestDocument): Promise<string[]> =>
    bodyOf(await office!.client.get(`/documents/${id}/actions`), 200).waitingFor.map((reason: TestBody) =>
      [reason.code, ...reason.who.map((one: TestBody) => one.id)].join(' '),
    );

  it('is named in mid-round by the office, on record, and concludes from then on', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    expect(bodyOf(await name(document, office!, second!.id), 201)).toMatchObject({
      ...{ roundNumber: 1, presiding: { id: second!.id } },
    });
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ledger?limit=200`), 200);
    expect(items.find(({ type }: TestBody) => type === 'round.presiding-named')).toMatchObject({
      actor: { id: office!.id },
      data: { personId: second!.id, before: chair!.id, reason: 'The chair is ill.', round: 1 },
    });
    expect((await document.act(chair!, 'issue-conclusion', { outcome: 'revise' })).status).toBe(403);
    await document.acted(second!, 'issue-conclusion', { outcome: 'revise' });
  });

  it('may be named by the chair, and by nobody else but chair and office', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    expect(code(await name(document, first!, first!.id))).toBe('403 forbidden');
    expect(code(await name(document, chair!, member!.id))).toBe('422 may-not-preside');
    bodyOf(await name(document, chair!, first!.id), 201);
  });

  it('is settled before the first round and while a ballot is open', async () => {
    const draft = await aDocument(on, committee);
    expect(code(await name(draft, office!, first!.id))).toBe('409 no-round-yet');
    const voting = await aDocument(on, committee, { state: 'adoption.voting' });
    await voting.acted(office!, 'open-ballot');
    expect(code(await name(voting, office!, first!.id))).toBe('409 presiding-while-voting');
  });

  it('is asked of the office where it is the chair’s own and several deputies might', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const { id } = await document.comment(chair!, { blocking: true });
    document.commentIds.push(id);
    await document.reach('revision.verifying');
    expect(await waiting(document)).toEqual([`nobody-else-presides ${office!.id}`]);
    bodyOf(await name(document, office!, second!.id), 201);
    expect(await waiting(document)).toEqual([`comments-unruled ${second!.id}`]);
    const ruling = { code: 'agency', reason: 'It stands.' };
    bodyOf(await second!.client.put(`/comments/${id}/ruling`, ruling), 200);
  });

  it('is asked of the office where there is no chair and several deputies', async () => {
    const vacant = await aCommittee(on, {
      members: { chair: 1, deputy: 2, member: 3, office: 1, drafter: 1 },
    });
    const document = await aDocument(on, vacant, { state: 'conclusion.pending' });
    const desk = vacant.one('office');
    const { items } = bodyOf(
      await on.administrator.client.get(`/committees/${vacant.id}/members?limit=200`),
      200,
    );
    const seat = items.find(({ role }: TestBody) => role === 'chair');
    const today = on.clock.now().toISOString().slice(0, 10);
    bodyOf(
      await on.administrator.client.post(`/committees/${vacant.id}/members/${seat.id}/end`, { to: today }),
      200,
    );
    on.clock.advance({ days: 2 });
    const asked = bodyOf(await desk.client.get(`/documents/${document.id}/actions`), 200).waitingFor[0];
    expect(asked).toMatchObject({ code: 'presiding-missing', who: [{ id: desk.id }] });
    bodyOf(await name(document, desk, vacant.members.deputy[1]!.id), 201);
    await document.acted(vacant.members.deputy[1]!, 'issue-conclusion', { outcome: 'revise' });
  });
});
