import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';
import { meanwhile } from '../../support/meanwhile';
import { Voting } from '../../support/voting';

describe('One notice over the conclusions of several documents', () => {
  let world: Voting;
  let committee: TestCommittee;
  let [office, colleague, drafter]: Person[] = [];
  let documents: TestDocument[];
  let ids: string[];
  beforeAll(async () => {
    world = await Voting.start();
    const members = { chair: 1, member: 1, office: 2, drafter: 1, auditor: 1 };
    committee = await world.committee({}, { members });
    [office, colleague] = committee.members.office;
    drafter = committee.one('drafter');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const concluded = { state: 'revision.editing' } as const;
    documents = [
      await aDocument(world.on, committee, concluded),
      await aDocument(world.on, committee, concluded),
      await aDocument(world.on, committee, concluded),
    ];
    ids = await Promise.all(documents.map(async (document) => (await conclusion(document)).id));
  });

  const conclusion = async (document: TestDocument): Promise<TestBody> =>
    (await document.conclusions()).items[0];
  const today = '2026-03-02';
  const issue = (body: object, who = office!): Promise<Answer> =>
    who.client.post('/conclusions/notices', { number: '12-TB', form: 'TB', officialDate: today, ...body });
  const issued = async (at: number[] = [0, 1]): Promise<TestBody> =>
    bodyOf(await issue({ conclusionIds: at.map((n) => ids[n]) }), 201);
  const correct = (notice: TestBody | { id: string }, body: object, who = office!): Promise<Answer> =>
    who.client.post(`/conclusions/notices/${notice.id}/correction`, {
      ...{ number: '13-TB', officialDate: today, reason: 'The wrong number was printed.', ...body },
    });
  const read = async ({ id }: { id: string }): Promise<TestBody> =>
    bodyOf(await office!.client.get(`/conclusions/notices/${id}`), 200);
  const factsOf = async (type: string): Promise<TestBody[]> => {
    const { rows } = await world.database.query(
      `select document_id, convert_from(canonical, 'UTF8')::jsonb -> 'data' as data from ledger
        where fact_type = $1 and document_id = any($2) order by id`,
      [type, documents.map(({ id }) => id)],
    );
    return rows;
  };

  it('is corrected by another one that names it, and stays as it was issued', async () => {
    const first = await issued();
    const second = bodyOf(await correct(first, {}), 201);
    expect(second).toMatchObject({
      ...{ number: '13-TB', form: 'TB', reason: 'The wrong number was printed.', correctedBy: null },
      corrects: { id: first.id, number: '12-TB', form: 'TB', officialDate: today },
    });
    expect(second.parts).toEqual(first.parts);
    expect(await read(first)).toEqual({
      ...first,
      correctedBy: { id: second.id, number: '13-TB', form: 'TB', officialDate: today },
    });
    for (const document of documents.slice(0, 2)) {
      expect(await conclusion(document)).toMatchObject({ number: '13-TB', noticeId: second.id });
    }
    const facts = await factsOf('conclusion.notice-corrected');
    expect(facts.map(({ data }) => data)).toMatchObject([
      { noticeId: second.id, corrects: first.id, formerNumber: '12-TB', held: true },
      { noticeId: second.id, corrects: first.id, formerNumber: '12-TB', held: true },
    ]);
    const third = bodyOf(await correct(second, { number: '14-TB' }), 201);
    expect(third.corrects.id).toBe(second.id);
  });

  it('lets go of a conclusion it should not hold, which bears again what it bore, and takes another in', async () => {
    const alone = { number: '3-KL', officialDate: today };
    const registration = `/conclusions/${ids[0]}/registration`;
    bodyOf(await office!.client.put(registration, alone, { headers: { 'if-match': '*' } }), 200);
    const { form } = await conclusion(documents[0]!);
    const first = await issued();
    const second = bodyOf(
      await correct(first, { number: '12-TB', conclusionIds: [ids[1], ids[2]], reason: 'One too many.' }),
      201,
    );
    expect(second.parts.map((part: TestBody) => part.conclusionId).sort()).toEqual([ids[1], ids[2]].sort());
    expect((await read(first)).parts).toEqual(first.parts);
    expect(await conclusion(documents[0]!)).toMatchObject({ number: '3-KL', form, noticeId: null });
    expect(await conclusion(documents[2]!)).toMatchObject({ number: '12-TB', noticeId: second.id });
    const held = (await factsOf('conclusion.notice-corrected')).map(({ data }) => data.held);
    expect(held.sort()).toEqual([false, true, true]);
    // Let go later on, it still bears what it bore before the first of them.
    const third = bodyOf(await correct(second, { number: '15-TB', conclusionIds: [ids[2]] }), 201);
    expect(await conclusion(documents[1]!)).toMatchObject({ number: null, noticeId: null });
    expect(third.parts).toHaveLength(1);
  });

  it('keeps the number that a conclusion was given while the notice waited', async () => {
    const registered = `update conclusions set number = '3-KL' where id = $1`;
    const send = (): Promise<TestBody> => issued([0]);
    const first = await meanwhile(world.database, documents[0]!.id, send, registered, [ids[0]]);
    await correct(first, { conclusionIds: [ids[1]] });
    expect(await conclusion(documents[0]!)).toMatchObject({ number: '3-KL', noticeId: null });
  });

  it('leaves every wording as it was concluded', async () => {
    const before = await conclusion(documents[0]!);
    await correct(await issued(), {});
    const { summary, items, outcome, directives } = await conclusion(documents[0]!);
    expect({ summary, items, outcome, directives }).toEqual({
      ...{ summary: before.summary, items: before.items, outcome: before.outcome },
      directives: before.directives,
    });
  });

  it('tells those whom it concerns that it was corrected', async () => {
    await correct(await issued([0]), {});
    await world.work({ id: '', document: documents[0]! });
    const { rows } = await world.database.query<{ person: string }>(
      `select recipient_id as person from notices where kind = 'notice-corrected' and document_id = $1`,
      [documents[0]!.id],
    );
    const { chair, member } = committee.members;
    expect(new Set(rows.map(({ person }) => person))).toEqual(
      new Set([colleague!, drafter!, ...chair, ...member].map(({ id }) => id)),
    );
  });

  it('refuses what it cannot hold', async () => {
    const elsewhere = await aCommittee(world.on, { name: 'Neighbour' });
    const theirs = await aDocument(world.on, elsewhere, { state: 'revision.editing' });
    const foreign = (await theirs.conclusions()).items[0].id;
    const nothing = '01890000-0000-7000-8000-000000000000';
    expect(code(await issue({ conclusionIds: [nothing] }))).toBe('422 unknown-conclusion');
    expect(code(await issue({ conclusionIds: [ids[0], nothing] }))).toBe('422 unknown-conclusion');
    expect(code(await issue({ conclusionIds: [ids[0], foreign] }))).toBe('422 unknown-conclusion');
    expect(code(await issue({ conclusionIds: [] }))).toMatch(/^422/);
    const future = { conclusionIds: [ids[0]], officialDate: '2026-03-03' };
    expect(code(await issue(future))).toBe('422 official-date-in-future');
    const past = { conclusionIds: [ids[0]], officialDate: '2026-03-01' };
    expect(code(await issue(past))).toBe('422 official-date-needs-reason');
    const outside = { conclusionIds: [ids[0]], officialDate: '2024-12-31', reason: 'Old.' };
    expect(code(await issue(outside))).toBe('422 official-date-outside-term');
    await issued([0]);
    expect(code(await issue({ conclusionIds: [ids[0], ids[1]] }))).toBe('409 conclusion-in-notice');
    expect((await conclusion(documents[1]!)).noticeId).toBeNull();
  });

  it('refuses a correction that corrects nothing, or what was corrected, or holds what it may not', async () => {
    const first = await issued();
    expect(code(await correct(first, { number: '12-TB' }))).toBe('422 nothing-corrected');
    expect((await correct(first, { reason: undefined })).status).toBe(422);
    expect((await correct(first, { reason: ' ' })).status).toBe(422);
    const future = { officialDate: '2026-03-03' };
    expect(code(await correct(first, future))).toBe('422 official-date-in-future');
    const nothing = '01890000-0000-7000-8000-000000000000';
    expect(code(await correct(first, { conclusionIds: [nothing] }))).toBe('422 unknown-conclusion');
    const other = bodyOf(await issue({ conclusionIds: [ids[2]], number: '9-TB' }), 201);
    expect(code(await correct(first, { conclusionIds: ids }))).toBe('409 conclusion-in-notice');
    expect(await read(other)).toEqual(other);
    bodyOf(await correct(first, {}), 201);
    const again = await correct(first, { number: '20-TB' });
    expect(code(again)).toBe('409 notice-corrected');
    expect(again.body.reasons[0].message).toContain('13-TB');
  });

  it('is the business of the office, and unknown to strangers', async () => {
    const first = await issued();
    for (const who of [committee.one('chair'), committee.one('member'), committee.one('auditor'), drafter!]) {
      expect((await issue({ conclusionIds: [ids[2]] }, who)).status).toBe(403);
      expect((await correct(first, {}, who)).status).toBe(403);
    }
    const neighbour = await aCommittee(world.on, { name: 'Neighbour' });
    const stranger = neighbour.one('office');
    expect(code(await issue({ conclusionIds: [ids[2]] }, stranger))).toBe('422 unknown-conclusion');
    const unknown = await correct({ id: '01890000-0000-7000-8000-000000000000' }, {}, stranger);
    const hidden = await correct(first, {}, stranger);
    expect([unknown.status, hidden.status]).toEqual([404, 404]);
    expect({ ...hidden.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
  });

  it('of another body is not mixed into it', async () => {
    const head = await world.on.aPerson();
    const front = await anOrganisation(world.on, { name: 'Front' });
    const leads = { personId: head.id, role: 'head', from: '2020-01-01' };
    bodyOf(await world.on.administrator.client.post(`/organisations/${front.id}/members`, leads), 201);
    const document = await aDocument(world.on, committee);
    await document.acted(drafter!, 'submit');
    const body = { kind: 'organisation', id: front.id };
    await document.acted(office!, 'open-comments', { dueAt: world.inHours(24), body });
    await document.acted(office!, 'close-comments');
    await document.acted(head, 'issue-conclusion', { outcome: 'revise' });
    const { id } = await conclusion(document);
    expect(code(await issue({ conclusionIds: [ids[0], id] }))).toBe('422 notice-of-one-committee');
    const first = await issued([0]);
    expect(code(await correct(first, { conclusionIds: [ids[0], id] }))).toBe('422 notice-of-one-committee');
  });

  it('issued twice at once holds each conclusion once; corrected twice at once is corrected once', async () => {
    const both = await Promise.all([
      issue({ conclusionIds: [ids[0], ids[1]], number: '1-TB' }),
      issue({ conclusionIds: [ids[1], ids[0]], number: '2-TB' }, colleague),
      issue({ conclusionIds: [ids[2], ids[1]], number: '3-TB' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const [winner] = both.filter(({ status }) => status === 201);
    const corrections = await Promise.all([
      correct(winner!.body, { number: '4-TB' }),
      correct(winner!.body, { number: '5-TB' }, colleague),
    ]);
    expect(corrections.map(code).sort()).toEqual(['201', '409 notice-corrected']);
    const facts = await factsOf('conclusion.notice-corrected');
    expect(facts).toHaveLength(2);
  });
});
