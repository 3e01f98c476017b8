import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Rulings on comments', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let chair: Person;
  let drafter: Person;
  let member: Person;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { rules: { ...usualRules, confirmingDays: 3 } });
    neighbour = await aCommittee(on, { name: 'Neighbour' });
    chair = committee.one('chair');
    drafter = committee.one('drafter');
    member = committee.one('member');
  });
  afterAll(() => on.close());

  const rule = (commentId: string, body: object, etag?: string, who = chair): Promise<Answer> =>
    who.client.put(`/comments/${commentId}/ruling`, body, etag ? { headers: { 'if-match': etag } } : {});
  const pending = async (comment: object = {}): Promise<{ document: TestDocument; id: string }> => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending', comments: [comment] });
    return { document, id: document.commentIds[0]! };
  };
  const code = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;
  const forAgency = { code: 'agency', reason: 'The figure stands.' };
  const forAuthor = { code: 'author', reason: 'Right.' };

  it('for the agency settle the comment and order nothing', async () => {
    const { document, id } = await pending();
    expect(bodyOf(await rule(id, forAgency), 200)).toMatchObject({
      code: 'agency',
      etag: '"1"',
      by: { id: chair.id },
    });
    expect(bodyOf(await member.client.get(`/comments/${id}`), 200)).toMatchObject({ settledBy: 'ruling' });
    expect(await document.directives()).toEqual([]);
  });

  it('for the author, or other wording, order a change of the text', async () => {
    const { document, id } = await pending({ kind: 'amendment', proposedText: 'Plant sixty trees.' });
    bodyOf(await rule(id, forAuthor), 200);
    const [first] = (await document.directives()) as [TestBody];
    expect(first).toMatchObject({
      ...{
        n: 1,
        kind: 'text',
        strength: 'order',
        text: 'Plant sixty trees.',
        commentId: id,
        conclusionId: null,
      },
      clauseIds: [document.clauses['I.1']],
    });
    const other = { code: 'other-wording', reason: 'Between the two.', wording: 'Plant fifty trees.' };
    expect(code(await rule(id, other))).toBe('428 precondition-required');
    bodyOf(await rule(id, other, '"1"'), 200);
    expect(await document.directives()).toMatchObject([
      { n: 1, lifted: { reason: 'Between the two.' } },
      { n: 2, text: 'Plant fifty trees.', lifted: null },
    ]);
    expect(bodyOf(await rule(id, other, '"2"'), 200).etag).toBe('"2"');
    bodyOf(await rule(id, forAgency, '"2"'), 200);
    expect((await document.directives()).filter(({ lifted }) => !lifted)).toEqual([]);
  });

  it('are refused where the content breaks a rule', async () => {
    const { id } = await pending();
    expect(code(await rule(id, { code: 'agency' }))).toBe('422 reason-missing');
    expect(code(await rule(id, { code: 'other-wording', reason: 'X' }))).toBe('422 wording-missing');
    expect(code(await rule(id, { ...forAgency, wording: 'X' }))).toBe('422 wording-without-use');
    expect(code(await rule(id, { code: 'maybe', reason: 'X' }))).toBe('422 invalid-request');
  });

  it('are given by the presiding person alone, to whom the comment is not their own', async () => {
    const { document, id } = await pending();
    for (const who of [member, committee.one('office'), committee.one('deputy'), drafter]) {
      expect((await rule(id, forAgency, undefined, who)).status).toBe(403);
    }
    expect((await rule(id, forAgency, undefined, neighbour.one('chair'))).status).toBe(404);
    expect((await rule(document.id, forAgency)).status).toBe(404);
    const open = await aDocument(on, committee, { state: 'comments.open' });
    const own = await open.comment(chair);
    await open.reach('conclusion.pending');
    expect(code(await rule(own.id, forAgency))).toBe('403 own-comment');
  });

  it('have their time, and no place on what is withdrawn or settled', async () => {
    const open = await aDocument(on, committee, { state: 'comments.open', comments: [{}, {}] });
    const [first, second] = open.commentIds as [string, string];
    expect(code(await rule(first, forAgency))).toBe('409 not-time-to-rule');
    bodyOf(await member.client.post(`/comments/${first}/withdraw`), 200);
    await open.reach('conclusion.pending');
    expect(code(await rule(first, forAgency))).toBe('409 comment-withdrawn');
    await open.acted(chair, 'issue-conclusion', { outcome: 'revise' });
    expect(code(await rule(second, forAgency))).toBe('409 not-time-to-rule');
    const revised = { format: 'text', content: revisedDraft };
    bodyOf(await drafter.client.post(`/documents/${open.id}/versions`, revised), 201);
    bodyOf(
      await drafter.client.put(`/comments/${second}/disposition`, { code: 'accepted', reason: 'Yes.' }),
      200,
    );
    await open.acted(drafter, 'submit-revision');
    bodyOf(await member.client.put(`/comments/${second}/answer`, { code: 'satisfied' }), 200);
    expect(code(await rule(second, forAgency))).toBe('409 comment-settled');
  });

  it('settle a maintained comment while the authors answer, and give the agency work', async () => {
    const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
    const [id] = document.commentIds as [string];
    bodyOf(
      await drafter.client.post(`/documents/${document.id}/versions`, {
        format: 'text',
        content: revisedDraft,
      }),
      201,
    );
    bodyOf(
      await drafter.client.put(`/comments/${id}/disposition`, { code: 'accepted', reason: 'Yes.' }),
      200,
    );
    await document.acted(drafter, 'submit-revision');
    bodyOf(await member.client.put(`/comments/${id}/answer`, { code: 'maintains', reason: 'More.' }), 200);
    expect(code(await document.act(committee.one('office'), 'close-confirming'))).toContain('409');
    bodyOf(await rule(id, forAuthor), 200);
    const closed = await document.acted(committee.one('office'), 'close-confirming');
    expect(closed.state).toBe('revision.verifying');
    expect(await document.directives()).toMatchObject([{ commentId: id, response: null, locked: false }]);
    const [{ id: directiveId }] = (await document.directives()) as [TestBody];
    await document.acted(chair, 'return-revision', { reason: 'As ruled.', directiveIds: [directiveId] });
    bodyOf(
      await drafter.client.put(`/directives/${directiveId}/response`, { outcome: 'done', body: 'Done.' }),
      200,
    );
  });

  it('given twice at once leave one current ruling and one standing directive', async () => {
    const { document, id } = await pending();
    const answers = await Promise.all([
      rule(id, forAuthor),
      rule(id, { ...forAuthor, reason: 'Right indeed.' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
    expect((await document.directives()).filter(({ lifted }) => !lifted)).toHaveLength(1);
  });
});
