import { usualRules } from '../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

const day = 86_400_000;

/**
 * A technical committee under rules of consensus: an objection holds the draft up until its author is content or a ruling
 * is given; what stays disputed goes round again to everybody; two thirds of the votes cast adopt. Each test follows on
 * the one before.
 */
describe('a standards body decides on a draft with a sustained objection', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let draft: TestDocument;
  let objector: Person;
  let second: Person;
  let objection: string;
  let remark: string;

  const chair = (): Person => committee.one('chair');
  const office = (): Person => committee.one('office');
  const drafter = (): Person => committee.one('drafter');
  const state = async (): Promise<string> =>
    bodyOf(await office().client.get(`/documents/${draft.id}`), 200).state;
  const reasons = async (who: Person, type: string, body: object = {}): Promise<[string, string[]][]> => {
    const refused = bodyOf(await draft.act(who, type, body), 409);
    return refused.reasons.map(({ code, who: persons }: TestBody) => [
      code,
      persons.map(({ id }: TestBody) => id),
    ]);
  };
  const dispose = async (id: string, code: string, reason: string): Promise<void> => {
    const { headers } = await drafter().client.get(`/comments/${id}`);
    bodyOf(
      await drafter().client.put(
        `/comments/${id}/disposition`,
        { code, reason, clauseIds: [draft.clauses['I.1']] },
        { headers: { 'if-match': String(headers.etag) } },
      ),
      200,
    );
  };
  const save = async (content: string): Promise<void> => {
    bodyOf(await drafter().client.post(`/documents/${draft.id}/versions`, { format: 'text', content }), 201);
  };
  const inDays = (days: number): string => new Date(on.clock.now().getTime() + days * day).toISOString();

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, {
      name: 'Technical Committee 12',
      members: { chair: 1, deputy: 1, member: 6, office: 1, drafter: 1 },
      rules: {
        ...usualRules,
        quorum: { numerator: 1, denominator: 2, base: 'in-office' },
        majority: { numerator: 2, denominator: 3, moreThan: false, base: 'cast' },
        confirmingDays: 14,
      },
    });
    [objector, second] = committee.members.member as [Person, Person];
    draft = await aDocument(on, committee, { state: 'comments.open' });
  });
  afterAll(() => on.close());

  it('takes a blocking objection and a remark in the first circulation', async () => {
    objection = (await draft.comment(objector, { body: 'Forty cannot be measured.', blocking: true })).id;
    remark = (await draft.comment(second, { body: 'Say which trees.' })).id;
    await draft.acted(office(), 'close-comments');
    await draft.acted(chair(), 'issue-conclusion', { outcome: 'revise', summary: 'Answer the comments.' });
    expect(await state()).toBe('revision.editing');
  });

  it('asks every author to confirm what became of the comment', async () => {
    await dispose(objection, 'not-accepted', 'It can be counted on the first of May.');
    await save(revisedDraft);
    await dispose(remark, 'accepted', 'Sixty, of any kind.');
    await draft.acted(drafter(), 'submit-revision');
    expect(await state()).toBe('revision.confirming');
    bodyOf(await second.client.put(`/comments/${remark}/answer`, { code: 'satisfied' }), 200);
    bodyOf(
      await objector.client.put(`/comments/${objection}/answer`, {
        code: 'maintains',
        reason: 'Counting on one day is no measure.',
      }),
      200,
    );
  });

  it('does not go on over a sustained objection, and says that the chair must rule', async () => {
    expect(await reasons(office(), 'close-confirming')).toEqual([['comments-unruled', [chair().id]]]);
    expect(await state()).toBe('revision.confirming');
  });

  it('recirculates the text after the ruling, with the objection and its ruling shown to all', async () => {
    bodyOf(
      await chair().client.put(`/comments/${objection}/ruling`, {
        code: 'agency',
        reason: 'Let all members see the objection once more.',
      }),
      200,
    );
    if ((await state()) === 'revision.confirming') await draft.acted(office(), 'close-confirming');
    await draft.acted(chair(), 'accept-revision', { next: 'comments' });
    await draft.acted(office(), 'open-comments', { dueAt: inDays(30) });
    const shown = bodyOf(await second.client.get(`/comments/${objection}`), 200);
    expect(shown).toMatchObject({
      ...{ roundNumber: 1, blocking: true, settledBy: 'ruling' },
      answer: { code: 'maintains' },
      ruling: { code: 'agency' },
    });
    const { items } = bodyOf(await second.client.get(`/documents/${draft.id}/rounds`), 200);
    expect(items.map(({ number, versionN }: TestBody) => [number, versionN])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const version = bodyOf(await second.client.get(`/documents/${draft.id}/versions/2`), 200);
    expect(version.draftNumber).toBe(2);
  });

  it('lets an objector withdraw in the second circulation', async () => {
    const again = await draft.comment(second, { body: 'Sixty is too many.', blocking: true });
    await draft.acted(office(), 'close-comments');
    expect(await reasons(chair(), 'issue-conclusion', { outcome: 'put-to-vote', summary: 'Vote.' })).toEqual([
      ['comments-unsettled', expect.arrayContaining([drafter().id])],
    ]);
    bodyOf(await second.client.post(`/comments/${again.id}/withdraw`, { reason: 'I counted again.' }), 200);
    await draft.acted(chair(), 'issue-conclusion', { outcome: 'put-to-vote', summary: 'Vote.' });
    expect(await state()).toBe('adoption.voting');
  });

  it('does not adopt with less than two thirds of the votes cast', async () => {
    await draft.acted(office(), 'open-ballot');
    const [ballot] = bodyOf(await office().client.get(`/documents/${draft.id}/ballots`), 200).items;
    expect(ballot.roll).toHaveLength(8);
    const voters = [chair(), committee.one('deputy'), ...committee.members.member];
    const choices = ['for', 'for', 'against', 'against', 'for', 'abstain', 'against'];
    for (const [at, choice] of choices.entries()) {
      bodyOf(await voters[at]!.client.put(`/ballots/${ballot.id}/vote`, { choice, body: '' }), 200);
    }
    expect(bodyOf(await draft.act(drafter(), 'withdraw', { reason: 'Too early.' }), 403).code).toBe(
      'forbidden',
    );
    expect(await reasons(chair(), 'withdraw', { reason: 'No consensus.' })).toEqual([
      ['ballot-open', [office().id]],
    ]);
    await draft.acted(office(), 'close-ballot');
    const counted = bodyOf(await second.client.get(`/ballots/${ballot.id}`), 200);
    expect(counted).toMatchObject({
      outcome: 'failed',
      agrees: true,
      arithmetic: {
        result: { quorum: { needed: 4, present: 7 }, majority: { base: 6, needed: 4, for: 3, met: false } },
      },
    });
    expect(await state()).toBe('conclusion.pending');
  });

  it('ends with the withdrawal by the chair: no number is taken and the record stays readable', async () => {
    await draft.acted(chair(), 'withdraw', { reason: 'No consensus in this term.' });
    const ended = bodyOf(await second.client.get(`/documents/${draft.id}`), 200);
    expect(ended).toMatchObject({ state: 'withdrawn', number: null });
    const actions = bodyOf(await chair().client.get(`/documents/${draft.id}/actions`), 200).actions;
    expect(actions.filter(({ allowed }: TestBody) => allowed)).toEqual([]);
    const { items } = bodyOf(await second.client.get(`/documents/${draft.id}/comments`), 200);
    expect(items).toHaveLength(3);
  });
});
