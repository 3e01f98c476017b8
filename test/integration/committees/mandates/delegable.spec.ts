import { usualRules, type Rules } from '../../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type TestBody, code } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

describe('What the rules let be done for another', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, deputy]: Person[] = [];
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    committee = await aCommittee(on, { rules: { ...usualRules, delegable: ['preside', 'comment'] } });
    [chair, deputy] = [committee.one('chair'), committee.one('deputy')];
    for (const scope of ['preside', 'comment']) {
      const mandate = { committeeId: committee.id, holderId: deputy!.id, scope, basis: 'On leave.' };
      const given = { ...mandate, from: '2026-01-01', to: '2026-12-31' };
      bodyOf(await chair!.client.post('/mandates', given), 201);
    }
  });
  afterAll(() => on.close());

  const setRules = async (delegable: Rules['delegable'], documentTypeId?: string): Promise<void> => {
    const body = { rules: { ...usualRules, delegable }, ...(documentTypeId ? { documentTypeId } : {}) };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/rules`, body), 201);
  };
  /** What the deputy is told that waits, what is offered, and what comes of it. */
  const asDeputy = async (document: TestDocument): Promise<[boolean, string | null, string]> => {
    const { client } = deputy!;
    const waiting = bodyOf(await client.get('/documents?waitingOn=me&limit=200'), 200).items;
    const { actions } = bodyOf(await client.get(`/documents/${document.id}/actions`), 200);
    const offered = actions.find(({ type }: TestBody) => type === 'issue-conclusion');
    const done = await document.act(deputy!, 'issue-conclusion', {
      outcome: 'revise',
      onBehalfOf: chair!.id,
    });
    return [
      waiting.some(({ id }: TestBody) => id === document.id),
      offered.onBehalfOf?.id ?? null,
      done.status === 200 ? 'done' : code(done),
    ];
  };

  it('is asked when it is done: a mandate is of no use under rules that came after it', async () => {
    const [before, after] = [await aDocument(on, committee), await aDocument(on, committee)];
    await before.reach('conclusion.pending');
    await setRules(['comment']);
    await after.reach('conclusion.pending');
    expect(await asDeputy(after)).toEqual([false, null, '403 no-mandate']);
    // Its round has pinned the rules it began under.
    expect(await asDeputy(before)).toEqual([true, chair!.id, 'done']);
    await setRules(['comment', 'preside']);
    expect(await asDeputy(after)).toEqual([false, null, '403 no-mandate']);
  });

  it('is a matter of the document: where its type has rules of its own, they count', async () => {
    await setRules(['comment'], committee.documentTypeId);
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const forTheChair = { body: 'Fewer.', by: chair!.id };
    bodyOf(await deputy!.client.post(`/documents/${document.id}/comments`, forTheChair), 201);
    await document.reach('conclusion.pending');
    expect(await asDeputy(document)).toEqual([false, null, '403 no-mandate']);
  });
});
