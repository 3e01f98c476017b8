import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody, code } from '../../support/client';
import { aDocument, type DocumentWish, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('A document whose type only some organs issue', () => {
  let on: TestApp;
  let chair: Person;
  let office: Person;
  let standing: TestCommittee;
  let full: TestCommittee;
  let opened: DocumentWish['opened'];

  beforeAll(async () => {
    on = await startTestApp();
    [chair, office] = [await on.aPerson(), await on.aPerson()];
    const drafter = await on.aPerson();
    const members = { chair, deputy: 1, member: 2, office, drafter };
    standing = await aCommittee(on, { name: 'Standing committee', members });
    full = await aCommittee(on, { name: 'Full committee', members });
    await place(standing, 'standing-committee');
    await place(full, 'full-committee');
    const type = await on.administrator.client.post('/document-types', {
      ...{ committeeId: full.id, name: 'Rules', symbol: 'QC' },
      issuedBy: [{ organ: 'full-committee', levels: ['province'] }],
    });
    opened = { typeId: bodyOf(type, 201).id };
  });
  afterAll(() => on.close());

  const place = async ({ id }: TestCommittee, organ: string | null): Promise<void> => {
    const where = { organ, level: organ === null ? null : 'province', superiorId: null };
    bodyOf(await on.administrator.client.post(`/committees/${id}/place`, where), 200);
  };
  const ledBy = (committee: TestCommittee, state: DocumentWish['state']): Promise<TestDocument> =>
    aDocument(on, full, {
      state: state!,
      opened: opened!,
      round: { body: { kind: 'committee', id: committee.id } },
    });

  it('is not put to the vote in the round of another organ, and goes on to the next', async () => {
    const document = await ledBy(standing, 'conclusion.pending');
    const refused = await document.act(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    expect(code(refused)).toBe('409 body-issues-nothing');
    expect(refused.body.reasons[0].who).toMatchObject([{ id: office.id }]);
    const { actions, waitingFor } = bodyOf(await chair.client.get(`/documents/${document.id}/actions`), 200);
    const concluding = actions.find(({ type }: TestBody) => type === 'issue-conclusion');
    const allowed = concluding.variants.filter((variant: TestBody) => variant.allowed);
    expect(allowed.map(({ variant }: TestBody) => variant)).toEqual([
      ...['revise', 'another-round', 'defer', 'reject'],
    ]);
    // It owes the text no vote, so that nothing waits for one.
    expect(waitingFor.map((reason: TestBody) => reason.code)).toEqual(['waiting-for-act']);
    await document.acted(chair, 'issue-conclusion', { outcome: 'another-round' });
    const dueAt = new Date(on.clock.now().getTime() + 86_400_000).toISOString();
    await document.acted(office, 'open-comments', { dueAt, body: { kind: 'committee', id: full.id } });
    await document.acted(office, 'close-comments');
    await document.acted(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    expect((await document.acted(office, 'open-ballot')).state).toBe('adoption.voting');
  });

  it('is not voted on by a body that turns out to be another organ, until it is one that issues it', async () => {
    await place(standing, null);
    const document = await ledBy(standing, 'adoption.voting');
    await place(standing, 'standing-committee');
    const refused = await document.act(office, 'open-ballot');
    expect(code(refused)).toBe('409 body-issues-nothing');
    const { body } = await office.client.get(`/documents/${document.id}/actions`);
    expect(body.waitingFor).toMatchObject([{ code: 'body-issues-nothing', who: [{ id: office.id }] }]);
    await place(standing, 'full-committee');
    expect((await document.acted(office, 'open-ballot')).state).toBe('adoption.voting');
    await place(standing, 'standing-committee');
  });

  it('is voted on by any body where the type names no organ', async () => {
    const document = await aDocument(on, full, {
      ...{ state: 'adoption.voting', round: { body: { kind: 'committee', id: standing.id } } },
    });
    expect((await document.acted(office, 'open-ballot')).state).toBe('adoption.voting');
  });
});
