import type { Person } from '../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../support/document-in-state';
import { anOrganisation, type TestCommittee } from '../support/factories';
import { Voting } from '../support/voting';

const nothing = '01890000-0000-7000-8000-000000000000';

describe('Each way in which it is refused', () => {
  let world: Voting;
  let committee: TestCommittee;
  let chair: Person, office: Person, drafter: Person, member: Person;
  let stranger: Person;
  beforeAll(async () => {
    world = await Voting.start();
    committee = await world.committee();
    [chair, office] = [committee.one('chair'), committee.one('office')];
    [drafter, member] = [committee.one('drafter'), committee.one('member')];
    stranger = (await world.committee({}, { name: 'Neighbour' })).one('office');
  });
  afterAll(() => world.close());

  describe('to answer a consulted body in writing', () => {
    let document: TestDocument;
    let path: string;
    beforeAll(async () => {
      const head = await world.on.aPerson();
      const { id } = await anOrganisation(world.on, { name: 'Front' });
      const leads = { personId: head.id, role: 'head', from: '2020-01-01' };
      bodyOf(await world.on.administrator.client.post(`/organisations/${id}/members`, leads), 201);
      const round = { body: { kind: 'organisation', id } };
      document = await aDocument(world.on, committee, { state: 'conclusion.pending', round });
      await document.acted(head, 'issue-conclusion', { outcome: 'revise' });
      path = `/conclusions/${(await document.conclusions()).items[0].id}/answer`;
    });
    const answer = (who: Person, body: object, at = path, etag?: string): Promise<Answer> =>
      who.client.put(at, body, etag ? { headers: { 'if-match': etag } } : {});

    it('by others than the agency, of what is not there, or without words', async () => {
      for (const who of [chair, office, member])
        expect((await answer(who, { body: 'Yes.' })).status).toBe(403);
      expect((await answer(stranger, { body: 'Yes.' })).status).toBe(404);
      expect((await answer(drafter, { body: 'Yes.' }, `/conclusions/${nothing}/answer`)).status).toBe(404);
      expect((await answer(drafter, { body: ' ' })).status).toBe(422);
      const paper = { body: 'See the letter.', paperId: nothing };
      expect(code(await answer(drafter, paper))).toBe('422 unknown-paper');
    });

    it('where the conclusion is the committee’s own, and after the document came to its end', async () => {
      const own = await aDocument(world.on, committee, { state: 'revision.editing' });
      const [{ id }] = (await own.conclusions()).items as [TestBody];
      const owed = await answer(drafter, { body: 'Yes.' }, `/conclusions/${id}/answer`);
      expect(code(owed)).toBe('409 no-answer-owed');
      bodyOf(await answer(drafter, { body: 'Yes.' }), 200);
      expect(code(await answer(drafter, { body: 'No.' }))).toBe('428 precondition-required');
      expect(code(await answer(drafter, { body: 'No.' }, path, '"7"'))).toBe('412 precondition-failed');
      await document.acted(chair, 'withdraw', { reason: 'No longer.' });
      expect(code(await answer(drafter, { body: 'No.' }, path, '*'))).toBe('409 document-closed');
    });
  });

  it('to suspend or to resume without saying why: of the office, not of who presides', async () => {
    const document = await aDocument(world.on, committee, { state: 'comments.open' });
    expect(code(await document.act(office, 'suspend'))).toBe('422 reason-missing');
    await document.acted(chair, 'suspend');
    expect(code(await document.act(office, 'resume'))).toBe('422 reason-missing');
    await document.acted(office, 'resume', { reason: 'The flood is over.' });
    expect(code(await document.act(drafter, 'suspend'))).toBe('403 forbidden');
    expect(await document.acted(drafter, 'withdraw')).toMatchObject({ state: 'withdrawn' });
  });

  it('to tick a listed point', async () => {
    const ballot = await world.open(committee, { points: ['Say from when.'] });
    const { document } = ballot;
    const clauseIds = [document.clauses['I.2']];
    const tick = (who: Person, body: object = { clauseIds }, n = 1, id = ballot.id): Promise<Answer> =>
      who.client.put(`/ballots/${id}/points/${n}`, body);
    expect(code(await tick(drafter))).toBe('409 not-the-ballot-adopted');
    await world.all(ballot, 'for', 'for', 'for', 'for', 'for');
    await document.acted(office, 'close-ballot');
    for (const who of [chair, office, member]) expect((await tick(who)).status).toBe(403);
    expect((await tick(stranger)).status).toBe(404);
    for (const n of [0, 2]) expect([404, 422]).toContain((await tick(drafter, { clauseIds }, n)).status);
    expect((await tick(drafter, { clauseIds }, 1, nothing)).status).toBe(404);
    expect(code(await tick(drafter, { clauseIds: [nothing] }))).toBe('422 unknown-clause');
    expect((await tick(drafter, { clauseIds: [] })).status).toBe(422);
    const content = revisedDraft.replace('on Sundays', 'on Sundays from May');
    const version = { format: 'text', content };
    bodyOf(await drafter.client.post(`/documents/${document.id}/versions`, version), 201);
    bodyOf(await tick(drafter), 200);
    await document.acted(chair, 'accept-final');
    const late = await drafter.client.put(
      `/ballots/${ballot.id}/points/1`,
      { clauseIds, body: 'Later.' },
      { headers: { 'if-match': '*' } },
    );
    expect(code(late)).toBe('409 not-time-to-tick');
  });

  it('to tick a listed point with a clause that is only said to be another; one that changed is cited under its own name', async () => {
    const ballot = await world.open(committee, { points: ['Say from when.'] });
    const { document } = ballot;
    await world.all(ballot, 'for', 'for', 'for', 'for', 'for');
    await document.acted(office, 'close-ballot');
    const save = async (content: string): Promise<TestBody> => {
      const version = { format: 'text', content };
      return bodyOf(await drafter.client.post(`/documents/${document.id}/versions`, version), 201);
    };
    const anyTag = { headers: { 'if-match': '*' } };
    const state = async (n: number, clauseId: unknown, continues: unknown): Promise<TestBody[]> => {
      const path = `/documents/${document.id}/versions/${n}/clauses/${String(clauseId)}/origin`;
      return bodyOf(await drafter.client.put(path, { continues }, anyTag), 200).clauses;
    };
    const tick = async (clauseIds: unknown[]): Promise<void> => {
      bodyOf(await drafter.client.put(`/ballots/${ballot.id}/points/1`, { clauseIds }, anyTag), 200);
    };
    const byText = (clauses: TestBody[], text: string): unknown =>
      clauses.find((clause) => clause.text.startsWith(text))!.clauseId;

    const same = await save(revisedDraft);
    const trees = document.clauses['I.1'];
    const renamed = byText(await state(same.n, trees, null), 'Plant sixty');
    expect(renamed).not.toBe(trees);
    await tick([trees, renamed]);
    expect(code(await document.act(chair, 'accept-final'))).toBe('409 points-undone');

    const library = document.clauses['I.2'];
    const content = `${revisedDraft.replace(/2\. Open.*\n/, '')}2. From May on a reading room lends books.\n`;
    const { n, clauses } = await save(content);
    const begun = byText(clauses, 'From May');
    expect(begun).not.toBe(library);
    await tick([begun]);
    expect(code(await document.act(chair, 'accept-final'))).toBe('409 final-text-changes-more');
    expect(byText(await state(n, begun, library), 'From May')).toBe(library);
    const { items } = bodyOf(await drafter.client.get(`/ballots/${ballot.id}/points`), 200);
    expect(items[0].tick.clauseIds).toEqual([library]);
    await document.acted(chair, 'accept-final');
  });

  it('to correct the form before the signature', async () => {
    const [early, document] = [
      await aDocument(world.on, committee, { state: 'adoption.voting' }),
      await aDocument(world.on, committee, { state: 'adoption.signing' }),
    ];
    const propose = (who: Person, body: object = {}, on = document): Promise<Answer> =>
      who.client.post(`/documents/${on.id}/corrections`, {
        ...{ clauseId: on.clauses['I.1'], kind: 'layout', text: 'Plant  sixty trees.', ...body },
      });
    expect(code(await propose(office, {}, early))).toBe('409 not-time-to-correct');
    for (const who of [chair, member]) expect((await propose(who)).status).toBe(403);
    expect((await propose(stranger)).status).toBe(404);
    expect(code(await propose(office, { clauseId: nothing }))).toBe('422 unknown-clause');
    expect(code(await propose(office, { text: 'Plant sixty trees.' }))).toBe(
      '422 correction-changes-nothing',
    );
    expect(code(await propose(office, { text: 'Plant 61 trees.' }))).toBe('422 correction-changes-wording');
    const { id } = bodyOf(await propose(office), 201);
    const decide = (who: Person, accepted: boolean, etag?: string, at = id): Promise<Answer> =>
      who.client.put(
        `/corrections/${at}/decision`,
        { accepted },
        etag ? { headers: { 'if-match': etag } } : {},
      );
    for (const who of [office, drafter, member]) expect((await decide(who, true)).status).toBe(403);
    expect((await decide(stranger, true)).status).toBe(404);
    expect((await decide(chair, true, undefined, nothing)).status).toBe(404);
    bodyOf(await decide(chair, false), 200);
    expect(code(await decide(chair, true))).toBe('428 precondition-required');
    expect(code(await decide(chair, true, '"9"'))).toBe('412 precondition-failed');
    expect(code(await decide(chair, true, '*'))).toBe('409 correction-refused');
    await document.acted(chair, 'sign');
    expect(code(await decide(chair, true, '*'))).toBe('409 not-time-to-correct');
  });

  it('to write down a delivery', async () => {
    const ballot = await world.open(committee);
    const at = world.on.clock.now().toISOString();
    const deliver = (who: Person, body: object = {}, id = ballot.id): Promise<Answer> =>
      who.client.post(`/ballots/${id}/deliveries`, {
        ...{ personIds: [member.id], channel: 'letter', at, ...body },
      });
    for (const who of [chair, drafter, member]) expect((await deliver(who)).status).toBe(403);
    expect((await deliver(stranger)).status).toBe(404);
    expect((await deliver(office, {}, nothing)).status).toBe(404);
    expect(code(await deliver(office, { personIds: [drafter.id] }))).toBe('422 not-on-the-roll');
    expect(code(await deliver(office, { at: world.inHours(1) }))).toBe('422 delivery-in-future');
    expect(code(await deliver(office, { at: world.inHours(-1) }))).toBe('422 delivery-before-opening');
    await ballot.document.acted(office, 'close-ballot');
    expect(code(await deliver(office))).toBe('409 ballot-closed');
  });

  it('to name readers', async () => {
    const document = await aDocument(world.on, committee, { state: 'comments.open' });
    const name = (who: Person, body: object = {}, etag: string | undefined = '*'): Promise<Answer> =>
      who.client.send(
        ...(['PATCH', `/documents/${document.id}/settings`] as const),
        { accessLevel: 'confidential', readerIds: [member.id], reason: 'Persons are named.', ...body },
        { headers: etag ? { 'if-match': etag } : {} },
      );
    expect((await name(member)).status).toBe(403);
    expect((await name(stranger)).status).toBe(404);
    expect(code(await name(office, { readerIds: [nothing] }))).toBe('422 unknown-reader');
    expect((await name(office, { reason: ' ' })).status).toBe(422);
    expect(code(await name(office, {}, ''))).toBe('428 precondition-required');
    expect(code(await name(office, {}, '"99"'))).toBe('412 precondition-failed');
    expect((await name(office)).status).toBe(200);
  });
});
