import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee } from '../../support/factories';

describe('A comment', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  it('is withdrawn by its author, and nobody else, in a later round that another committee leads', async () => {
    const committee = await aCommittee(on);
    const [author, other] = committee.members.member;
    const office = committee.one('office');
    const above = await aCommittee(on, { name: 'Full Committee', members: { chair: 1, office } });
    const document = await aDocument(on, committee, { state: 'conclusion.pending', comments: [{}] });
    await document.acted(committee.one('chair'), 'issue-conclusion', { outcome: 'another-round' });
    const dueAt = new Date(on.clock.now().getTime() + 86_400_000).toISOString();
    await document.acted(office, 'open-comments', { dueAt, body: { kind: 'committee', id: above.id } });
    const withdraw = `/comments/${document.commentIds[0]}/withdraw`;
    expect((await other!.client.post(withdraw)).status).toBe(403);
    expect(bodyOf(await author!.client.post(withdraw), 200).withdrawnAt).not.toBeNull();
  });
});
