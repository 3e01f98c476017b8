import type { Person } from '../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../support/client';
import { aDocument, type TestDocument } from '../support/document-in-state';
import { anOrganisation, type TestCommittee } from '../support/factories';
import { Voting } from '../support/voting';

const nothing = '01890000-0000-7000-8000-000000000000';

describe('On the way of a document it is refused', () => {
  let world: Voting;
  let committee: TestCommittee;
  let chair: Person, office: Person, drafter: Person, member: Person;
  beforeAll(async () => {
    world = await Voting.start();
    committee = await world.committee();
    [chair, office] = [committee.one('chair'), committee.one('office')];
    [drafter, member] = [committee.one('drafter'), committee.one('member')];
  });
  afterAll(() => world.close());

  const dispose = (id: string): Promise<Answer> =>
    drafter.client.put(`/comments/${id}/disposition`, { code: 'noted', reason: 'So it is.' });
  const respond = (id: string): Promise<Answer> =>
    drafter.client.put(
      `/directives/${id}/response`,
      { outcome: 'done', body: 'Again.' },
      { headers: { 'if-match': '*' } },
    );

  it('to draft for an agency one is not of, or that is not there', async () => {
    const create = (leadAgencyId: string): Promise<Answer> =>
      drafter.client.post('/documents', {
        ...{ committeeId: committee.id, typeId: committee.documentTypeId, title: 'On wells', leadAgencyId },
      });
    const { id: others } = await anOrganisation(world.on, { name: 'Department of Roads' });
    expect(code(await create(others))).toBe('403 not-your-agency');
    expect(code(await create(nothing))).toBe('422 unknown-organisation');
  });

  it('to save a text that names one clause twice', async () => {
    const document = await aDocument(world.on, committee);
    const clause = { kind: 'clause', label: '1', clauseId: document.clauses['I.1'] };
    const clauses = [
      { ...clause, text: 'Plant forty trees.' },
      { ...clause, text: 'Plant fifty trees.' },
    ];
    const saved = await drafter.client.post(`/documents/${document.id}/versions`, { clauses });
    expect(code(saved)).toBe('422 duplicate-clause');
  });

  it('to open a round until a time gone by, or to extend it to a sooner one', async () => {
    const document = await aDocument(world.on, committee);
    await document.acted(drafter, 'submit');
    const opened = await document.act(office, 'open-comments', { dueAt: world.inHours(-1) });
    expect(code(opened)).toBe('422 due-not-in-future');
    // A suspension moves it: from the year 9999 it would be in none of four digits.
    const inTheLastYear = { dueAt: '9999-12-31T23:00:00Z', reason: 'Rain.' };
    expect((await document.act(office, 'open-comments', inTheLastYear)).status).toBe(422);
    await document.acted(office, 'open-comments', { dueAt: world.inHours(48) });
    const extended = { dueAt: world.inHours(24), reason: 'Rain.' };
    expect(code(await document.act(office, 'extend-comments', extended))).toBe('422 due-not-later');
    expect((await document.act(office, 'extend-comments', inTheLastYear)).status).toBe(422);
  });

  it('to dispose of a comment before the round is closed, or to answer before a revision is in', async () => {
    const document = await aDocument(world.on, committee, { state: 'comments.open', comments: [{}] });
    const [comment] = document.commentIds as [string];
    expect(code(await dispose(comment))).toBe('409 not-time-to-dispose');
    await document.acted(office, 'close-comments');
    const answer = { code: 'maintains', reason: 'It is too few.' };
    const answered = await member.client.put(`/comments/${comment}/answer`, answer);
    expect(code(answered)).toBe('409 not-time-to-answer');
  });

  it('to defer without a day, or to a day gone by', async () => {
    const document = await aDocument(world.on, committee, { state: 'conclusion.pending' });
    const defer = (more: object): Promise<Answer> =>
      document.act(chair, 'issue-conclusion', { outcome: 'defer', ...more });
    expect(code(await defer({}))).toBe('422 review-date-missing');
    expect(code(await defer({ reviewOn: '2020-01-01' }))).toBe('422 review-date-past');
  });

  it('to return a revision for nothing, or for what is not owed, and to answer what was not returned', async () => {
    const document = await aDocument(world.on, committee, {
      ...{ state: 'revision.verifying', comments: [{}], directives: [{}] },
    });
    const [directive] = (await document.directives()) as [TestBody];
    const giveBack = (body: object): Promise<Answer> =>
      document.act(chair, 'return-revision', { reason: 'Once more.', ...body });
    expect(code(await giveBack({}))).toBe('422 points-missing');
    expect(code(await giveBack({ commentIds: [nothing] }))).toBe('422 unknown-comment');
    await document.acted(chair, 'return-revision', { reason: 'Once more.', directiveIds: [directive.id] });
    const [comment] = document.commentIds as [string];
    const kept = await drafter.client.put(
      `/comments/${comment}/disposition`,
      { code: 'noted', reason: 'Rather so.' },
      { headers: { 'if-match': '*' } },
    );
    expect(code(kept)).toBe('409 comment-not-reopened');
  });

  it('to verify before the revision is in, and to answer again what the presiding person confirmed', async () => {
    const document = await aDocument(world.on, committee, { state: 'revision.editing', directives: [{}] });
    const [{ id }] = (await document.directives()) as [TestBody];
    const verified = await office.client.put(`/directives/${id}/verification`, { code: 'met' });
    expect(code(verified)).toBe('409 not-time-to-verify');
    await votedDown(document);
    await document.acted(chair, 'issue-conclusion', { outcome: 'revise' });
    expect(code(await respond(id))).toBe('409 directive-confirmed');
  });

  async function votedDown(document: TestDocument): Promise<void> {
    await document.reach('adoption.voting');
    await world.all(await world.open(committee, {}, document), 'against', 'against', 'against', 'against');
    await document.acted(office, 'close-ballot');
  }

  it('to decide on a correction of one’s own', async () => {
    const document = await aDocument(world.on, committee, { state: 'adoption.signing' });
    const asOffice = { personId: chair.id, role: 'office', from: '2025-01-01' };
    const { administrator } = world.on;
    bodyOf(await administrator.client.post(`/committees/${committee.id}/members`, asOffice), 201);
    const correction = { clauseId: document.clauses['I.1'], kind: 'layout', text: 'Plant  sixty trees.' };
    const { id } = bodyOf(await chair.client.post(`/documents/${document.id}/corrections`, correction), 201);
    const decided = await chair.client.put(`/corrections/${id}/decision`, { accepted: true });
    expect(code(decided)).toBe('403 own-correction');
  });
});
