import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

const text = `PREAMBLE of the draft

I. GOALS
1. Plant forty trees.
2. Open the library on Sundays.
II. TASKS
1. The parks office plants the trees.
`;

describe('The main path', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, office, drafter, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    chair = committee.one('chair');
    office = committee.one('office');
    drafter = committee.one('drafter');
    member = committee.one('member');
  });
  afterAll(() => on.close());

  const act = async (who: Person, id: string, type: string, body: object = {}): Promise<TestBody> => {
    const { headers } = await who.client.get(`/documents/${id}`);
    const answer = await who.client.post(`/documents/${id}/actions/${type}`, body, {
      headers: { 'if-match': String(headers.etag) },
    });
    return bodyOf(answer, 200);
  };
  const later = (days: number): string =>
    new Date(on.clock.now().getTime() + days * 86_400_000).toISOString();

  it('leads from a draft to a promulgated resolution with a number', async () => {
    const agency = await anOrganisation(on, { members: [drafter!] });
    const { id } = bodyOf(
      await drafter!.client.post('/documents', {
        committeeId: committee.id,
        typeId: committee.documentTypeId,
        title: 'On trees and books',
        leadAgencyId: agency.id,
      }),
      201,
    );
    const v1 = bodyOf(
      await drafter!.client.post(`/documents/${id}/versions`, { format: 'text', content: text }),
      201,
    );
    expect((await member!.client.get(`/documents/${id}`)).status).toBe(404);
    await act(drafter!, id, 'submit');
    await act(office!, id, 'open-comments', { dueAt: later(5) });
    const goal = v1.clauses.find((clause: TestBody) => clause.label === 'I.1');
    const comment = bodyOf(
      await member!.client.post(`/documents/${id}/comments`, {
        body: 'Forty is too few.',
        anchor: { clauseId: goal.clauseId, quote: { exact: 'forty trees' } },
      }),
      201,
    );
    bodyOf(await member!.client.put(`/documents/${id}/position`, { value: 'agree-with-comments' }), 200);
    await act(office!, id, 'close-comments');
    await act(chair!, id, 'issue-conclusion', {
      outcome: 'revise',
      summary: 'Go on, with more trees.',
      directives: [
        { kind: 'text', strength: 'order', text: 'State the number of trees.', clauseIds: [goal.clauseId] },
      ],
    });
    bodyOf(
      await drafter!.client.post(`/documents/${id}/versions`, {
        format: 'text',
        content: text.replace('forty trees', 'sixty trees'),
      }),
      201,
    );
    bodyOf(
      await drafter!.client.put(`/comments/${comment.id}/disposition`, {
        code: 'accepted',
        reason: 'Sixty now.',
      }),
      200,
    );
    const { items } = bodyOf(await drafter!.client.get(`/documents/${id}/conclusions`), 200);
    const directive = items[0].directives[0];
    bodyOf(
      await drafter!.client.put(`/directives/${directive.id}/response`, {
        outcome: 'done',
        body: 'Stated.',
        clauseIds: [goal.clauseId],
      }),
      200,
    );
    await act(drafter!, id, 'submit-revision');
    bodyOf(
      await office!.client.put(`/directives/${directive.id}/verification`, { code: 'met', body: '' }),
      200,
    );
    bodyOf(
      await chair!.client.put(`/directives/${directive.id}/confirmation`, { confirmed: true, body: '' }),
      200,
    );
    await act(chair!, id, 'accept-revision', { next: 'vote' });
    await act(office!, id, 'open-ballot');
    const ballots = bodyOf(await office!.client.get(`/documents/${id}/ballots`), 200);
    const ballot = ballots.items[0].id;
    for (const voter of [chair!, ...committee.members.deputy, ...committee.members.member]) {
      bodyOf(await voter.client.put(`/ballots/${ballot}/vote`, { choice: 'for' }), 200);
    }
    await act(office!, id, 'close-ballot');
    await act(chair!, id, 'sign');
    bodyOf(
      await office!.client.post('/number-series', {
        committeeId: committee.id,
        documentTypeId: committee.documentTypeId,
        period: 'term',
        pattern: '{number}-{symbol}/{organ}',
      }),
      201,
    );
    const adopted = await act(office!, id, 'promulgate');
    expect(adopted).toMatchObject({ state: 'adopted', number: '01-NQ/SC' });
  });
});
