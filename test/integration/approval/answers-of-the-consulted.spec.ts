import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, revisedDraft } from '../../support/document-in-state';
import { aCommittee, anOrganisation } from '../../support/factories';

describe('The answer of somebody consulted', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  it('is waited for where they spoke for themselves in the round of their organisation', async () => {
    const committee = await aCommittee(on, { rules: { ...usualRules, confirmingDays: 3 } });
    const [office, drafter] = [committee.one('office'), committee.one('drafter')];
    const [head, member] = [await on.aPerson(), await on.aPerson()];
    const { id } = await anOrganisation(on, { name: 'Front', members: [member] });
    const asHead = { personId: head.id, role: 'head', from: '2020-01-01' };
    bodyOf(await on.administrator.client.post(`/organisations/${id}/members`, asHead), 201);
    const document = await aDocument(on, committee, {
      ...{ state: 'comments.open', round: { body: { kind: 'organisation', id } } },
    });
    const { id: commentId } = await document.comment(member);
    await document.acted(office, 'close-comments');
    await document.acted(head, 'issue-conclusion', { outcome: 'revise' });
    const { items } = await document.conclusions();
    bodyOf(await drafter.client.put(`/conclusions/${items[0].id}/answer`, { body: 'Taken up.' }), 200);
    const disposition = { code: 'noted', reason: 'Forty are meant.' };
    bodyOf(await drafter.client.put(`/comments/${commentId}/disposition`, disposition), 200);
    bodyOf(
      await drafter.client.post(`/documents/${document.id}/versions`, {
        format: 'text',
        content: revisedDraft,
      }),
      201,
    );
    await document.acted(drafter, 'submit-revision');
    const { state, waitingFor } = bodyOf(await office.client.get(`/documents/${document.id}/actions`), 200);
    expect(state).toBe('revision.confirming');
    expect(waitingFor.flatMap(({ who }: TestBody) => who.map((person: TestBody) => person.id))).toContain(
      member.id,
    );
  });
});
