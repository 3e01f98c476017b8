import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Whoever entered what is objected to', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  const ids = (persons: TestBody[]): string[] => persons.map(({ id }) => id).sort();
  const withOffice = (office: number): Promise<TestCommittee> =>
    aCommittee(on, { members: { chair: 1, deputy: 1, member: 2, office, drafter: 1 } });
  const open = (committee: TestCommittee): Promise<TestDocument> =>
    aDocument(on, committee, { state: 'comments.open' });
  const answer = (who: Person, path: string, outcome: string): Promise<Answer> =>
    who.client.post(`${path}/outcome`, { outcome, reason: 'As the minutes say.' });
  /** The path of an objection by `owner` to what `office` entered for them. */
  const objected = async (document: TestDocument, office: Person, owner: Person): Promise<string> => {
    const { id } = await document.comment(office, { by: owner.id, channel: 'session' });
    const path = `/entered/comment/${id}/objection`;
    bodyOf(await owner.client.post(path, { reason: 'I said less.' }), 201);
    return path;
  };
  const waitsFor = async (who: Person, path: string): Promise<string[]> =>
    ids(bodyOf(await who.client.get(path), 200).waitsFor);

  it('does not say that it stands: another of the office does', async () => {
    const committee = await withOffice(2);
    const [enterer, other] = committee.members.office as [Person, Person];
    const [chair, member] = [committee.one('chair'), committee.one('member')];
    const path = await objected(await open(committee), enterer, member);
    expect(await waitsFor(member, path)).toEqual([other.id]);
    const refused = await answer(enterer, path, 'stands');
    expect([code(refused), ids(refused.body.reasons[0].who)]).toEqual(['409 own-entry', [other.id]]);
    expect(code(await answer(chair, path, 'stands'))).toBe('403 forbidden');
    expect(code(await answer(committee.one('deputy'), path, 'stands'))).toBe('403 forbidden');
    expect(bodyOf(await answer(other, path, 'stands'), 201)).toMatchObject({
      outcome: 'stands',
      waitsFor: [],
    });
    expect(code(await answer(enterer, path, 'withdrawn'))).toBe('409 objection-answered');
  });

  it('may give in', async () => {
    const committee = await withOffice(2);
    const path = await objected(await open(committee), committee.one('office'), committee.one('member'));
    bodyOf(await answer(committee.one('office'), path, 'withdrawn'), 201);
  });

  it('waits for whoever presides where the office has nobody else', async () => {
    const committee = await withOffice(1);
    const [chair, deputy] = [committee.one('chair'), committee.one('deputy')];
    const [office, member] = [committee.one('office'), committee.one('member')];
    const path = await objected(await open(committee), office, member);
    expect(await waitsFor(office, path)).toEqual([chair.id]);
    const refused = await answer(office, path, 'stands');
    expect([code(refused), ids(refused.body.reasons[0].who)]).toEqual(['409 own-entry', [chair.id]]);
    expect(code(await answer(deputy, path, 'stands'))).toBe('403 forbidden');
    bodyOf(await answer(chair, path, 'stands'), 201);
  });

  it('waits for the deputy where the one who presides objects', async () => {
    const committee = await withOffice(1);
    const [chair, deputy] = [committee.one('chair'), committee.one('deputy')];
    const path = await objected(await open(committee), committee.one('office'), chair);
    expect(await waitsFor(chair, path)).toEqual([deputy.id]);
    expect(code(await answer(chair, path, 'withdrawn'))).toBe('403 forbidden');
    bodyOf(await answer(deputy, path, 'stands'), 201);
  });

  it('is left to give in where nobody else could answer', async () => {
    const committee = await aCommittee(on, { members: { chair: 1, office: 1, drafter: 1 } });
    const [chair, office] = [committee.one('chair'), committee.one('office')];
    const path = await objected(await open(committee), office, chair);
    const refused = await answer(office, path, 'stands');
    expect([code(refused), ids(refused.body.reasons[0].who)]).toEqual([
      ...['409 nobody-else-presides', [office.id]],
    ]);
    bodyOf(await answer(office, path, 'withdrawn'), 201);
  });

  it('is not answered by somebody of the office about what was entered for themselves', async () => {
    const both = await on.aPerson();
    const [enterer, other] = [await on.aPerson(), await on.aPerson()];
    const committee = await aCommittee(on, {
      members: { chair: 1, deputy: 1, member: [both], office: [enterer, both, other], drafter: 1 },
    });
    const path = await objected(await open(committee), enterer, both);
    const refused = await answer(both, path, 'withdrawn');
    expect([code(refused), ids(refused.body.reasons[0].who)]).toEqual(['409 own-entry', [other.id]]);
    bodyOf(await answer(other, path, 'withdrawn'), 201);
  });
});
