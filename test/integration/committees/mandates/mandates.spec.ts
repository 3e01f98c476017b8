import { usualRules } from '../../../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../../support/factories';

const allScopes = ['draft', 'comment', 'answer', 'vote', 'preside', 'sign'] as const;
type Scope = (typeof allScopes)[number];

describe('Mandates', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let [chair, deputy, first, second, third, office, drafter]: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    committee = await aCommittee(on, {
      rules: { ...usualRules, confirmingDays: 3, delegable: [...allScopes] },
    });
    [chair, deputy, office, drafter] = (['chair', 'deputy', 'office', 'drafter'] as const).map((role) =>
      committee.one(role),
    );
    [first, second, third] = committee.members.member;
  });
  afterAll(() => on.close());

  const give = (principal: Person, holder: Person, scope: Scope, more: object = {}): Promise<Answer> =>
    principal.client.post('/mandates', {
      ...{ committeeId: committee.id, holderId: holder.id, scope, from: '2026-01-01', to: '2026-12-31' },
      ...{ basis: 'On leave.', ...more },
    });
  const given = async (
    principal: Person,
    holder: Person,
    scope: Scope,
    more: object = {},
  ): Promise<TestBody> => bodyOf(await give(principal, holder, scope, more), 201);
  const revoke = (who: Person, id: string, body: object = {}): Promise<Answer> =>
    who.client.post(`/mandates/${id}/revocation`, body);
  const behalf = (principal: Person): { headers: Record<string, string> } => ({
    headers: { 'on-behalf-of': principal.id, 'if-match': '*' },
  });
  const ledger = async ({ id }: TestDocument): Promise<TestBody[]> =>
    bodyOf(await office!.client.get(`/documents/${id}/ledger?limit=200`), 200).items;
  const action = async ({ id }: TestDocument, who: Person, type: string): Promise<TestBody> =>
    bodyOf(await who.client.get(`/documents/${id}/actions`), 200).actions.find(
      (one: TestBody) => one.type === type,
    );
  const waiting = async (who: Person): Promise<string[]> =>
    bodyOf(await who.client.get('/documents?waitingOn=me&limit=200'), 200).items.map(
      ({ id }: TestBody) => id,
    );

  it('are given by the principal and known to the whole committee, and to nobody else', async () => {
    const mandate = await given(first!, second!, 'comment');
    expect(mandate).toMatchObject({
      ...{ principal: { id: first!.id }, holder: { id: second!.id }, scope: 'comment', basis: 'On leave.' },
      ...{ from: '2026-01-01', to: '2026-12-31', revokedAt: null, recordedBy: { id: first!.id } },
    });
    const { items } = bodyOf(await third!.client.get(`/mandates?committee=${committee.id}`), 200);
    expect(items.map(({ id }: TestBody) => id)).toEqual([mandate.id]);
    const stranger = await on.aPerson();
    expect(bodyOf(await stranger.client.get('/mandates'), 200).items).toEqual([]);
    expect((await stranger.client.get(`/mandates/${mandate.id}`)).status).toBe(404);
    expect((await revoke(stranger, mandate.id)).status).toBe(404);
    expect((await give(stranger, second!, 'comment')).status).toBe(404);
  });

  it('are entered by the office only from a paper of the committee', async () => {
    const document = await aDocument(on, committee);
    const principalId = first!.id;
    expect(code(await give(office!, second!, 'vote', { principalId }))).toBe('422 mandate-paper-missing');
    expect(code(await give(third!, second!, 'vote', { principalId }))).toBe('403 forbidden');
    const unknown = { principalId, paperId: document.id };
    expect(code(await give(office!, second!, 'vote', unknown))).toBe('422 unknown-paper');
    const paper = { kind: 'letter', title: 'Power of attorney' };
    const { id: paperId } = bodyOf(await office!.client.post(`/documents/${document.id}/papers`, paper), 201);
    expect(await given(office!, second!, 'vote', { principalId, paperId })).toMatchObject({
      ...{ principal: { id: principalId }, recordedBy: { id: office!.id }, paperId },
    });
    const [byOthers, byNobody] = [
      await give(third!, second!, 'comment', { paperId }),
      await give(third!, second!, 'comment', { paperId: document.id }),
    ];
    expect(code(byOthers)).toBe('422 unknown-paper');
    expect({ ...byOthers.body, instance: '' }).toEqual({ ...byNobody.body, instance: '' });
  });

  it('are refused where the rules do not let it be delegated, or the persons do not fit', async () => {
    const strict = await aCommittee(on, { rules: { ...usualRules, delegable: ['comment'] } });
    const [one, other] = strict.members.member as [Person, Person];
    const wish = { committeeId: strict.id };
    expect(code(await give(one, other, 'vote', wish))).toBe('422 scope-not-delegable');
    bodyOf(await give(one, other, 'comment', wish), 201);
    expect(code(await give(first!, first!, 'vote'))).toBe('422 mandate-to-oneself');
    expect(code(await give(first!, office!, 'vote'))).toBe('422 holder-unfit');
    expect(code(await give(first!, await on.aPerson(), 'comment'))).toBe('422 holder-unfit');
    expect(code(await give(first!, second!, 'sign'))).toBe('422 principal-unfit');
    expect(code(await give(office!, second!, 'vote'))).toBe('422 principal-unfit');
    expect(code(await give(first!, second!, 'vote', { to: '2025-12-31' }))).toBe('422 period-backwards');
    const past = { from: '2025-02-01', to: '2025-12-31' };
    expect(code(await give(first!, second!, 'vote', past))).toBe('422 mandate-over');
  });

  it('overlap for nobody, close no circle and are not passed on', async () => {
    await given(first!, second!, 'vote');
    expect(code(await give(first!, third!, 'vote', { from: '2026-06-01' }))).toBe('409 mandate-overlap');
    expect(code(await give(second!, first!, 'vote'))).toBe('422 mandate-in-circle');
    expect(code(await give(second!, third!, 'vote'))).toBe('422 mandate-passed-on');
    expect(code(await give(third!, first!, 'vote'))).toBe('422 mandate-passed-on');
    await given(second!, first!, 'comment');
    await given(second!, third!, 'vote', { from: '2027-01-01', to: '2027-02-01' });
  });

  it('given at once in a circle are one', async () => {
    const answers = await Promise.all([give(first!, second!, 'vote'), give(second!, first!, 'vote')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('end by either side, or by the office with a reason, and once', async () => {
    const [a, b, c] = [
      await given(first!, second!, 'vote'),
      await given(first!, second!, 'comment'),
      await given(first!, second!, 'answer'),
    ];
    expect(bodyOf(await revoke(first!, a.id), 201)).toMatchObject({ revokedBy: { id: first!.id } });
    expect(code(await revoke(first!, a.id))).toBe('409 mandate-revoked');
    bodyOf(await revoke(second!, b.id), 201);
    expect(code(await revoke(third!, c.id))).toBe('403 forbidden');
    expect(code(await revoke(office!, c.id))).toBe('422 mandate-reason-missing');
    bodyOf(await revoke(office!, c.id, { reason: 'The decision was withdrawn.' }), 201);
  });

  it('let the holder comment and take a position, with both names on it', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const say = (body: object = {}): Promise<Answer> =>
      second!.client.post(`/documents/${document.id}/comments`, { body: 'Too few.', by: first!.id, ...body });
    expect(code(await say())).toBe('403 no-mandate');
    const mandate = await given(first!, second!, 'comment');
    const comment = bodyOf(await say(), 201);
    expect(comment).toMatchObject({
      ...{ by: { id: first!.id }, enteredBy: { id: second!.id }, channel: 'app', mandateId: mandate.id },
    });
    expect(comment).toEqual(bodyOf(await second!.client.get(`/comments/${comment.id}`), 200));
    const position = await second!.client.put(`/documents/${document.id}/position`, {
      ...{ value: 'agree', by: first!.id },
    });
    expect(bodyOf(position, 200)).toMatchObject({ by: { id: first!.id }, enteredBy: { id: second!.id } });
    const [fact] = (await ledger(document)).filter(({ type }) => type === 'comment.added');
    expect(fact).toMatchObject({ actor: { id: second!.id }, onBehalfOf: { id: first!.id } });
    expect(JSON.parse(fact.canonical)).toMatchObject({ onBehalfOf: first!.id, mandateId: mandate.id });
    bodyOf(await revoke(first!, mandate.id), 201);
    expect(code(await say())).toBe('403 no-mandate');
  });

  it('let the holder answer a disposition, and nobody else', async () => {
    const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
    const [id] = document.commentIds as [string];
    const version = { format: 'text', content: 'I. GOALS\n1. Plant sixty trees.\n' };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, version), 201);
    const disposition = { code: 'not-accepted', reason: 'No room.' };
    bodyOf(await drafter!.client.put(`/comments/${id}/disposition`, disposition), 200);
    await document.acted(drafter!, 'submit-revision');
    const answer = (who: Person, body: object = {}): Promise<Answer> =>
      who.client.put(`/comments/${id}/answer`, { code: 'satisfied', ...body });
    expect(code(await answer(second!))).toBe('403 no-mandate');
    expect(code(await answer(office!))).toBe('422 author-missing');
    expect(code(await answer(first!, { by: third!.id }))).toBe('422 answer-of-another');
    const mandate = await given(first!, second!, 'answer');
    expect(await waiting(second!)).toContain(document.id);
    expect(bodyOf(await answer(second!), 200)).toMatchObject({
      ...{ by: { id: first!.id }, enteredBy: { id: second!.id }, mandateId: mandate.id, channel: 'app' },
    });
  });

  it('let the holder preside, and say so in the actions and in what waits for them', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    const conclude = (who: Person, options: object): Promise<Answer> =>
      who.client.post(
        `/documents/${document.id}/actions/issue-conclusion`,
        { outcome: 'revise', directives: [{ text: 'Shorten it.' }] },
        options,
      );
    expect(code(await conclude(deputy!, behalf(chair!)))).toBe('403 no-mandate');
    expect(await waiting(deputy!)).not.toContain(document.id);
    await given(chair!, deputy!, 'preside');
    expect(await action(document, deputy!, 'issue-conclusion')).toMatchObject({
      ...{ allowed: true, onBehalfOf: { id: chair!.id, name: chair!.name }, reasons: [] },
    });
    expect(await action(document, chair!, 'issue-conclusion')).toMatchObject({
      ...{ allowed: true, onBehalfOf: null },
    });
    expect(await waiting(deputy!)).toContain(document.id);
    expect((await document.act(deputy!, 'issue-conclusion', { outcome: 'revise' })).status).toBe(403);
    expect(code(await conclude(deputy!, { headers: { 'on-behalf-of': 'me', 'if-match': '*' } }))).toBe(
      '400 on-behalf-of-invalid',
    );
    const directives = [{ text: 'Shorten it.', clauseIds: [document.clauses['II.1']] }];
    await document.acted(deputy!, 'issue-conclusion', {
      outcome: 'revise',
      directives,
      onBehalfOf: chair!.id,
    });
    const [conclusion] = (await document.conclusions(office!)).items;
    const both = { onBehalfOf: { id: chair!.id, name: chair!.name } };
    expect(conclusion).toMatchObject({ issuedBy: { id: deputy!.id }, ...both });
    const path = `/directives/${conclusion.directives[0].id}`;
    bodyOf(await deputy!.client.post(`${path}/clarify`, { body: 'By half.' }, behalf(chair!)), 201);
    const lift = { reason: 'Short enough.' };
    const lifted = bodyOf(await deputy!.client.post(`${path}/lift`, lift, behalf(chair!)), 200);
    expect(lifted).toMatchObject({ lifted: { by: { id: deputy!.id }, ...both }, exchanges: [both] });
    const [fact] = (await ledger(document)).filter(({ type }) => type === 'act.issue-conclusion');
    expect(fact).toMatchObject({ actor: { id: deputy!.id }, onBehalfOf: { id: chair!.id } });
  });

  it('let a colleague draft, and cover nothing beyond their scope', async () => {
    const [colleague, stranger] = [await on.aPerson(), await on.aPerson()];
    await anOrganisation(on, { members: [drafter!, colleague] });
    for (const person of [colleague, stranger]) {
      const member = { personId: person.id, role: 'drafter', from: '2026-01-01' };
      bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, member), 201);
    }
    const document = await aDocument(on, committee);
    expect(code(await give(drafter!, stranger, 'draft'))).toBe('422 holder-unfit');
    await given(drafter!, colleague, 'draft');
    const submit = (who: Person): Promise<Answer> =>
      who.client.post(`/documents/${document.id}/actions/submit`, {}, behalf(drafter!));
    expect((await submit(stranger)).status).toBe(404);
    // Sees nothing of another agency's draft, mandate or not.
    expect((await submit(colleague)).status).toBe(404);
    const created = await second!.client.post('/documents', {}, behalf(first!));
    expect(created.status).toBe(422);
    const given2 = await second!.client.post(
      '/mandates',
      {
        ...{ committeeId: committee.id, holderId: third!.id, scope: 'vote', basis: 'Ill.' },
        ...{ from: '2026-01-01', to: '2026-12-31' },
      },
      behalf(first!),
    );
    expect(code(given2)).toBe('403 not-done-for-another');
  });

  const voting = async (): Promise<{ document: TestDocument; ballot: string }> => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    await document.acted(chair!, 'issue-conclusion', { outcome: 'put-to-vote' });
    await document.acted(office!, 'open-ballot');
    const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ballots`), 200);
    return { document, ballot: items[0].id };
  };
  const vote = (ballot: string, by: Person): Promise<Answer> =>
    second!.client.put(`/ballots/${ballot}/vote`, { choice: 'for', by: by.id });

  it('let the holder vote for the principal besides for oneself, each vote under its name', async () => {
    const { document, ballot } = await voting();
    expect(code(await vote(ballot, first!))).toBe('403 no-mandate');
    const mandate = await given(first!, second!, 'vote');
    bodyOf(await vote(ballot, second!), 200);
    expect(await waiting(second!)).toContain(document.id);
    bodyOf(await vote(ballot, first!), 200);
    expect(await waiting(second!)).not.toContain(document.id);
    const { votes } = bodyOf(await office!.client.get(`/ballots/${ballot}`), 200);
    const ofFirst = votes.find(({ by }: TestBody) => by.id === first!.id);
    expect(ofFirst).toMatchObject({ enteredBy: { id: second!.id }, mandateId: mandate.id, objection: null });
    expect(votes).toHaveLength(2);
    const facts = (await ledger(document)).filter(({ type }) => type === 'vote.cast');
    expect(facts.map(({ onBehalfOf }) => onBehalfOf?.id ?? null)).toEqual([null, first!.id]);
  });

  it('of somebody who stepped aside are worth nothing, nor are those held by one', async () => {
    const document = await aDocument(on, committee, { state: 'conclusion.pending' });
    await given(chair!, deputy!, 'preside');
    const recusal = { reason: 'A cousin sells trees.' };
    bodyOf(await deputy!.client.post(`/documents/${document.id}/recusal`, recusal), 201);
    const conclude = (): Promise<Answer> =>
      document.act(deputy!, 'issue-conclusion', { outcome: 'revise', onBehalfOf: chair!.id });
    expect(code(await conclude())).toBe('403 recused');
    bodyOf(await deputy!.client.post(`/documents/${document.id}/recusal/end`, {}), 200);
    bodyOf(await chair!.client.post(`/documents/${document.id}/recusal`, recusal), 201);
    expect((await conclude()).status).toBe(403);
    await document.acted(deputy!, 'issue-conclusion', { outcome: 'revise' });
  });

  it.each([1, 2, 3])('revoked in mid-vote: the vote stood before, or it is refused (time %i)', async () => {
    const { document, ballot } = await voting();
    const mandate = await given(first!, second!, 'vote');
    const [voted, revoked] = await Promise.all([vote(ballot, first!), revoke(first!, mandate.id)]);
    bodyOf(revoked, 201);
    const { votes } = bodyOf(await office!.client.get(`/ballots/${ballot}`), 200);
    if (voted.status === 200) {
      expect(votes).toHaveLength(1);
      const [cast] = (await ledger(document)).filter(({ type }) => type === 'vote.cast');
      expect(cast.onBehalfOf.id).toBe(first!.id);
    } else {
      expect(code(voted)).toBe('403 no-mandate');
      expect(votes).toEqual([]);
    }
    expect(code(await vote(ballot, first!))).toBe('403 no-mandate');
  });
});
