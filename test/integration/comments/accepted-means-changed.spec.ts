import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code, told } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

/** Clause II.1 changes, and I.1 stays as the comments found it. */
const changedElsewhere = revisedDraft.replace('sixty', 'forty');

describe('A comment accepted and ruled for the agency', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let leadAgencyId: string;
  let [chair, office, drafter, second, member]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, {
      members: { chair: 1, deputy: 1, member: 3, office: 1, drafter: 2 },
    });
    [chair, office, member] = (['chair', 'office', 'member'] as const).map((role) => committee.one(role));
    [drafter, second] = committee.members.drafter;
    ({ id: leadAgencyId } = await anOrganisation(on, { members: [drafter!, second!] }));
  });
  afterAll(() => on.close());

  const accepted = { code: 'accepted', reason: 'As proposed.' };
  const agency = { code: 'agency', reason: 'The agency takes it in.' };
  const revision = async (commentId: string): Promise<string> =>
    bodyOf(await drafter!.client.get(`/comments/${commentId}`), 200).disposition.etag;
  const dispose = (commentId: string, body: object, etag?: string, who = drafter!): Promise<Answer> =>
    who.client.put(`/comments/${commentId}/disposition`, body, etag ? { headers: { 'if-match': etag } } : {});
  const cite = async (commentId: string, clauseIds: unknown[], body: object = accepted): Promise<Answer> =>
    dispose(commentId, { ...body, clauseIds }, await revision(commentId));
  const rule = (commentId: string, body: object = agency): Promise<Answer> =>
    chair!.client.put(`/comments/${commentId}/ruling`, body, { headers: { 'if-match': '*' } });
  const write = async ({ id }: TestDocument, content: string): Promise<void> => {
    const version = { format: 'text', content };
    bodyOf(await drafter!.client.post(`/documents/${id}/versions`, version), 201);
  };
  const refusal = async (document: TestDocument, who: Person, type: string, body = {}): Promise<string[]> => {
    const answer = await document.act(who, type, body);
    expect(answer.status).toBe(409);
    return told(answer.body.reasons);
  };

  /** Disposed of and ruled on before any revision, on the clause I.1 unless it says otherwise. */
  const ruled = async (
    comment: object = {},
    { disposition = accepted, ruling = agency }: { disposition?: object; ruling?: object } = {},
  ): Promise<{ document: TestDocument; id: string }> => {
    const document = await aDocument(on, committee, {
      ...{ state: 'conclusion.pending', comments: [comment], opened: { leadAgencyId } },
    });
    const [id] = document.commentIds as [string];
    bodyOf(await dispose(id, disposition), 200);
    bodyOf(await rule(id, ruling), 200);
    return { document, id };
  };
  const editing = async (...given: Parameters<typeof ruled>): ReturnType<typeof ruled> => {
    const { document, id } = await ruled(...given);
    await document.acted(chair!, 'issue-conclusion', { outcome: 'revise' });
    return { document, id };
  };

  it('still has to change a clause that it cites', async () => {
    const { document } = await editing();
    await write(document, changedElsewhere);
    const [reason, ...rest] = await refusal(document, drafter!, 'submit-revision');
    expect(rest).toEqual([]);
    expect(reason!.split(' ').sort()).toEqual(['accepted-unchanged', drafter!.id, second!.id].sort());
    await write(document, revisedDraft);
    await document.acted(drafter!, 'submit-revision');
  });

  it('accepted in part has to as well; what was not accepted has not', async () => {
    const { document } = await editing({}, { disposition: { ...accepted, code: 'accepted-in-part' } });
    await write(document, changedElsewhere);
    expect(code(await document.act(drafter!, 'submit-revision'))).toBe('409 accepted-unchanged');
    const other = await editing({}, { disposition: { ...accepted, code: 'not-accepted' } });
    await write(other.document, changedElsewhere);
    await other.document.acted(drafter!, 'submit-revision');
  });

  it('may be given other clauses by the agency, and nothing else of it is opened again', async () => {
    const { document, id } = await editing({ anchor: undefined });
    await write(document, changedElsewhere);
    expect(code(await document.act(drafter!, 'submit-revision'))).toBe('409 accepted-unchanged');
    const cited = bodyOf(await cite(id, [document.clauses['II.1']]), 200);
    expect(cited).toMatchObject({ code: 'accepted', clauseIds: [document.clauses['II.1']] });
    expect(bodyOf(await member!.client.get(`/comments/${id}`), 200)).toMatchObject({
      ...{ settledBy: 'ruling', ruling: { code: 'agency' } },
    });
    expect(code(await cite(id, [document.clauses['II.1']]))).toBe('200 accepted');
    await document.acted(drafter!, 'submit-revision');
    expect(code(await cite(id, [document.clauses['I.1']]))).toBe('409 not-time-to-dispose');
  });

  it('keeps the word that was ruled on', async () => {
    const { document, id } = await editing();
    const there = [document.clauses['II.1']];
    const refused = async (body: object): Promise<string> => code(await cite(id, there, body));
    expect(await refused({ ...accepted, code: 'noted' })).toBe('409 disposition-ruled-on');
    expect(await refused({ ...accepted, reason: 'For another reason.' })).toBe('409 disposition-ruled-on');
    expect(code(await cite(id, [document.id]))).toBe('422 unknown-clause');
    expect(code(await dispose(id, { ...accepted, clauseIds: there }))).toBe('428 precondition-required');
    expect(code(await dispose(id, { ...accepted, clauseIds: there }, '"7"'))).toBe('412 precondition-failed');
    for (const who of [office!, chair!, member!]) {
      expect((await dispose(id, { ...accepted, clauseIds: there }, '"1"', who)).status).toBe(403);
    }
    const noted = await editing({}, { disposition: { code: 'noted', reason: 'Noted.' } });
    expect(code(await cite(noted.id, there, { code: 'noted', reason: 'Noted.' }))).toBe(
      '409 comment-settled',
    );
    const forAuthor = await editing({}, { ruling: { code: 'author', reason: 'Right.' } });
    expect(code(await cite(forAuthor.id, there))).toBe('409 comment-settled');
  });

  it('keeps what its author answered', async () => {
    const confirming = await aCommittee(on, {
      rules: { ...usualRules, confirmingDays: 3 },
      members: {
        ...{ chair: chair!, deputy: committee.one('deputy'), member: member! },
        ...{ office: office!, drafter: drafter! },
      },
    });
    const document = await aDocument(on, confirming, { state: 'revision.editing', comments: [{}] });
    const [id] = document.commentIds as [string];
    await write(document, revisedDraft);
    bodyOf(await dispose(id, accepted), 200);
    await document.acted(drafter!, 'submit-revision');
    bodyOf(await member!.client.put(`/comments/${id}/answer`, { code: 'maintains', reason: 'More.' }), 200);
    bodyOf(await rule(id), 200);
    await document.acted(office!, 'close-confirming');
    await document.acted(chair!, 'return-revision', { reason: 'Say where.', commentIds: [id] });
    bodyOf(await cite(id, [document.clauses['I.1'], document.clauses['II.1']]), 200);
    expect(bodyOf(await member!.client.get(`/comments/${id}`), 200)).toMatchObject({
      ...{ settledBy: 'ruling', answer: { code: 'maintains' }, disposition: { etag: '"2"' } },
    });
  });

  it('keeps a text from the vote, until it is in the text or ruled otherwise', async () => {
    const { document, id } = await ruled();
    const vote = { outcome: 'put-to-vote' };
    const [reason, ...rest] = await refusal(document, chair!, 'issue-conclusion', vote);
    expect(rest).toEqual([]);
    expect(reason!.split(' ').sort()).toEqual(
      ['accepted-unchanged', drafter!.id, second!.id, chair!.id].sort(),
    );
    expect(code(await cite(id, [document.clauses['II.1']]))).toBe('200 accepted');
    bodyOf(await rule(id, { code: 'author', reason: 'Then it has to be written.' }), 200);
    const [{ id: directiveId }] = (await document.directives()) as [TestBody];
    expect(await refusal(document, chair!, 'issue-conclusion', vote)).toEqual([
      `directives-open ${chair!.id}`,
    ]);
    bodyOf(await chair!.client.post(`/directives/${directiveId}/lift`, { reason: 'Not now.' }), 200);
    await document.acted(chair!, 'issue-conclusion', vote);
  });

  it('while the revision is checked can go back to the agency for it', async () => {
    const { document, id } = await editing({}, { ruling: { code: 'author', reason: 'Right.' } });
    const [{ id: directiveId }] = (await document.directives()) as [TestBody];
    await write(document, changedElsewhere);
    const done = { outcome: 'done', body: 'Done.' };
    bodyOf(await drafter!.client.put(`/directives/${directiveId}/response`, done), 200);
    await document.acted(drafter!, 'submit-revision');
    bodyOf(await rule(id), 200);
    bodyOf(await chair!.client.post(`/directives/${directiveId}/lift`, { reason: 'As ruled.' }), 200);
    const next = { next: 'vote' };
    expect(await refusal(document, chair!, 'accept-revision', next)).toEqual([
      `accepted-to-be-returned ${chair!.id}`,
    ]);
    expect(await document.waitsOn(chair!)).toBe(true);
    await document.acted(chair!, 'return-revision', { reason: 'Write it.', commentIds: [id] });
    bodyOf(await cite(id, [document.clauses['II.1']]), 200);
    await write(document, changedElsewhere);
    await document.acted(drafter!, 'submit-revision');
    await document.acted(chair!, 'accept-revision', next);
  });

  it('is not named for a return where another word stands', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending', comments: [{}] });
    const [id] = document.commentIds as [string];
    bodyOf(await dispose(id, { code: 'noted', reason: 'Noted.' }), 200);
    bodyOf(await rule(id), 200);
    await document.acted(chair!, 'issue-conclusion', { outcome: 'revise' });
    await write(document, revisedDraft);
    await document.acted(drafter!, 'submit-revision');
    const back = { reason: 'Again.', commentIds: [id] };
    expect(code(await document.act(chair!, 'return-revision', back))).toBe('422 unknown-comment');
  });

  it('is given clauses once where two drafters do so at once', async () => {
    const { document, id } = await editing();
    const there = (label: string): object => ({ ...accepted, clauseIds: [document.clauses[label]] });
    const answers = await Promise.all([
      dispose(id, there('II.1'), '"1"'),
      dispose(id, there('I.2'), '"1"', second!),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is either given clauses first or ruled otherwise first, where both are done at once', async () => {
    const { document, id } = await ruled();
    const [cited, ruling] = await Promise.all([
      cite(id, [document.clauses['II.1']]),
      rule(id, { code: 'author', reason: 'Right.' }),
    ]);
    expect(ruling.status).toBe(200);
    expect(['200 accepted', '409 comment-settled']).toContain(code(cited));
    const { disposition, settledBy } = bodyOf(await member!.client.get(`/comments/${id}`), 200);
    expect(settledBy).toBe('ruling');
    expect(disposition.etag).toBe(cited.status === 200 ? '"2"' : '"1"');
  });

  describe('about a clause that was split, merged or said to be another one', () => {
    const drawn = [
      'I. GOALS',
      '1. Each commune plants forty trees a year along its roads and around its schools. The office of the parks counts them in the autumn and tells the committee which ones died.',
      '2. Open the library on Sundays.',
    ].join('\n');
    const parted = drawn.replace(' The office', '\n2. The office').replace('2. Open', '3. Open');
    const clauseIn = (version: TestBody, beginning: string): TestBody =>
      version.clauses.find(({ text }: TestBody) => text.startsWith(beginning));

    /** A comment on the clause of `first` that begins so, then the text `second`, in which the comment is accepted. */
    const revisedFrom = async (first: string, second: string, beginning: string) => {
      const document = await aDocument(on, committee, { opened: { leadAgencyId } });
      const save = async (content: string): Promise<TestBody> => {
        const version = { format: 'text', content };
        return bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, version), 201);
      };
      const before = await save(first);
      await document.reach('comments.open');
      const anchor = { clauseId: clauseIn(before, beginning).clauseId };
      const { id } = await document.comment(member!, { anchor });
      await document.reach('revision.editing');
      const after = await save(second);
      const submitted = async (clauseId: string): Promise<string> => {
        const body = { ...accepted, clauseIds: [clauseId] };
        bodyOf(await dispose(id, body, '*'), 200);
        return code(await document.act(drafter!, 'submit-revision'));
      };
      return { document, before, after, submitted };
    };

    it('is in the text where the clause was split, in either part and in no other clause', async () => {
      for (const part of ['Each', 'The']) {
        const { before, after, submitted } = await revisedFrom(drawn, parted, 'Each');
        for (const beginning of ['Each', 'The'])
          expect(clauseIn(after, beginning)).toMatchObject({
            ...{ change: 'split', origins: [{ clauseId: clauseIn(before, 'Each').clauseId }] },
          });
        expect(await submitted(clauseIn(after, 'Open').clauseId)).toBe('409 accepted-unchanged');
        expect(await submitted(clauseIn(after, part).clauseId)).toBe('200');
      }
    });

    it('is in the text where clauses were merged, the one that is left or the one that is gone', async () => {
      for (const part of ['Each', 'The']) {
        const { before, after, submitted } = await revisedFrom(parted, drawn, 'The');
        expect(clauseIn(after, 'Each')).toMatchObject({ change: 'merged' });
        expect(await submitted(clauseIn(after, 'Open').clauseId)).toBe('409 accepted-unchanged');
        expect(await submitted(clauseIn(before, part).clauseId)).toBe('200');
      }
    });

    it('is not in the text because the agency says that it is another clause', async () => {
      const text = parted.replace('on Sundays', 'on every Sunday');
      const { document, after, submitted } = await revisedFrom(parted, text, 'The');
      const { clauseId } = clauseIn(after, 'The');
      const path = `/documents/${document.id}/versions/${after.n}/clauses/${clauseId}/origin`;
      const said = await drafter!.client.put(path, { continues: null }, { headers: { 'if-match': '*' } });
      const renamed = clauseIn(bodyOf(said, 200), 'The');
      expect(renamed).toMatchObject({ change: 'inserted' });
      expect(await submitted(clauseId)).toBe('409 accepted-unchanged');
      expect(await submitted(renamed.clauseId)).toBe('409 accepted-unchanged');
      expect(await submitted(clauseIn(after, 'Open').clauseId)).toBe('200');
    });
  });
});
