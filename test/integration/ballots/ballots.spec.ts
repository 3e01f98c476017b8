import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('Ballots', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let neighbour: TestCommittee;
  let chair: Person;
  let office: Person;
  let member: Person;

  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    neighbour = await aCommittee(on, { name: 'Neighbour' });
    chair = committee.one('chair');
    office = committee.one('office');
    member = committee.one('member');
  });
  afterAll(() => on.close());

  const opened = async (body: object = {}): Promise<{ document: TestDocument; id: string }> => {
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    await document.acted(office, 'open-ballot', body);
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200);
    return { document, id: items[0].id };
  };
  const vote = (id: string, who: Person, body: object, etag?: string): Promise<Answer> =>
    who.client.put(`/ballots/${id}/vote`, body, etag ? { headers: { 'if-match': etag } } : {});
  const read = async (id: string, language = 'en'): Promise<TestBody> =>
    bodyOf(await office.client.get(`/ballots/${id}`, { headers: { 'accept-language': language } }), 200);
  const code = ({ status, body }: Answer): string => `${status} ${body.errors?.[0]?.code ?? body.code}`;

  it('freeze the roll of those in office and the exact version', async () => {
    const suspended = await on.aPerson({ name: 'Not There' });
    const small = await aCommittee(on, {
      members: {
        chair: await on.aPerson({ name: 'Trần Thị Bình' }),
        deputy: await on.aPerson({ name: 'Lê Văn An' }),
        member: [await on.aPerson({ name: 'Đỗ Xuân Bình' })],
        ...{ office: 1, drafter: 1 },
      },
    });
    const document = await aDocument(on, small, { state: 'adoption.voting' });
    await document.acted(small.one('office'), 'open-ballot');
    const late = { personId: suspended.id, role: 'member', from: '2025-01-01' };
    bodyOf(await on.administrator.client.post(`/committees/${small.id}/members`, late), 201);
    const { items } = bodyOf(await small.one('office').client.get(`/documents/${document.id}/ballots`), 200);
    expect(items[0]).toMatchObject({
      versionN: 2,
      closedAt: null,
      arithmetic: null,
      agrees: null,
      points: [],
    });
    expect(items[0].roll.map(({ name, role }: TestBody) => `${name}, ${role}`)).toEqual([
      'Lê Văn An, deputy',
      'Đỗ Xuân Bình, member',
      'Trần Thị Bình, chair',
    ]);
    expect(items[0].sentence).toBe('0 of 3 on the roll have voted.');
    const versions = bodyOf(await small.one('office').client.get(`/documents/${document.id}/versions`), 200);
    expect(versions.items[0]).toMatchObject({ n: 2, contentHash: items[0].versionHash });
    expect(code(await vote(items[0].id, suspended, { choice: 'for' }))).toBe('403 not-on-the-roll');
  });

  it('open once, and close in the future', async () => {
    const { document } = await opened();
    expect((await document.act(office, 'open-ballot')).status).toBe(409);
    const other = await aDocument(on, committee, { state: 'adoption.voting' });
    const past = await other.act(office, 'open-ballot', { closesAt: on.clock.now().toISOString() });
    expect(code(past)).toBe('422 closes-in-the-past');
    expect((await other.act(member, 'open-ballot')).status).toBe(403);
  });

  it('take votes from the roll, and keep every one', async () => {
    const { id } = await opened();
    expect(bodyOf(await vote(id, member, { choice: 'for' }), 200)).toMatchObject({
      choice: 'for',
      etag: '"1"',
      channel: 'app',
    });
    expect(code(await vote(id, member, { choice: 'against' }))).toBe('428 precondition-required');
    expect(code(await vote(id, member, { choice: 'against' }, '"3"'))).toBe('412 precondition-failed');
    bodyOf(await vote(id, member, { choice: 'against', body: 'Too many.' }, '"1"'), 200);
    expect(bodyOf(await vote(id, member, { choice: 'against', body: 'Too many.' }, '"2"'), 200).etag).toBe(
      '"2"',
    );
    const { votes } = await read(id);
    expect(votes).toMatchObject([{ by: { id: member.id }, choice: 'against', body: 'Too many.' }]);
    expect(code(await vote(id, member, { choice: 'perhaps' }))).toBe('422 invalid-request');
  });

  it('are not for those without a vote', async () => {
    const { document, id } = await opened();
    expect(code(await vote(id, committee.one('drafter'), { choice: 'for' }))).toBe('403 forbidden');
    expect(code(await vote(id, office, { choice: 'for' }))).toBe('403 not-on-the-roll');
    expect((await vote(id, neighbour.one('member'), { choice: 'for' })).status).toBe(404);
    expect((await neighbour.one('member').client.get(`/ballots/${id}`)).status).toBe(404);
    expect((await neighbour.one('member').client.get(`/documents/${document.id}/ballots`)).status).toBe(404);
    expect((await vote(document.id, member, { choice: 'for' })).status).toBe(404);
  });

  it('take what the office enters for a member, and from nobody else', async () => {
    const { id } = await opened();
    const forMember = { choice: 'for', by: member.id, channel: 'session' };
    expect(code(await vote(id, office, { ...forMember, channel: 'app' }))).toBe('422 vote-channel-missing');
    expect(code(await vote(id, chair, forMember))).toBe('403 no-mandate');
    expect(code(await vote(id, office, { ...forMember, by: office.id, channel: 'letter' }))).toBe(
      '403 not-on-the-roll',
    );
    expect(bodyOf(await vote(id, office, forMember), 200)).toMatchObject({
      ...{ by: { id: member.id }, enteredBy: { id: office.id }, channel: 'session' },
    });
  });

  it('are decided by arithmetic that is stored and can be done again', async () => {
    const { document, id } = await opened({ points: ['Name the streets.'] });
    const voters = [chair, committee.one('deputy'), ...committee.members.member];
    const choices = ['for', 'for', 'for', 'against', 'abstain'];
    for (const [index, voter] of voters.entries())
      bodyOf(await vote(id, voter, { choice: choices[index] }), 200);
    const closed = await document.acted(office, 'close-ballot');
    expect(closed.state).toBe('adoption.finalising');
    const ballot = await read(id);
    expect(ballot).toMatchObject({ outcome: 'passed', agrees: true, recomputed: ballot.arithmetic.result });
    expect(ballot.arithmetic).toMatchObject({
      inputs: { roll: 5, votes: { for: 3, against: 1, other: 0, abstain: 1 }, presidingChoice: 'for' },
      result: {
        quorum: { needed: 4, present: 5, met: true },
        majority: { base: 5, needed: 3, for: 3, met: true },
      },
    });
    expect(ballot.sentence).toBe('3 of 5 in office voted for, 3 needed: passed.');
    expect((await read(id, 'vi')).sentence).toBe(
      '3/5 thành viên đương nhiệm tán thành, cần 3: được thông qua.',
    );
    expect(code(await vote(id, member, { choice: 'against' }, '"1"'))).toBe('409 ballot-closed');
  });

  it('without a quorum decide nothing, and another may be opened', async () => {
    const { document, id } = await opened();
    bodyOf(await vote(id, chair, { choice: 'for' }), 200);
    const { state } = await document.acted(office, 'close-ballot');
    expect(state).toBe('adoption.voting');
    expect((await read(id)).sentence).toBe('1 of 5 in office took part, 4 needed: no quorum.');
    await document.acted(office, 'open-ballot');
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ballots`), 200);
    expect(items.map(({ outcome }: TestBody) => outcome)).toEqual(['no-quorum', null]);
  });

  it('close to voters when their time is over', async () => {
    const closesAt = new Date(on.clock.now().getTime() + 60_000).toISOString();
    const { id } = await opened({ closesAt });
    on.clock.advance({ minutes: 1 });
    expect(code(await vote(id, member, { choice: 'for' }))).toBe('409 ballot-closed');
  });

  it('count one vote of a person who votes twice at once', async () => {
    const { id } = await opened();
    const both = await Promise.all([
      vote(id, member, { choice: 'for' }),
      vote(id, member, { choice: 'against' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 428]);
    expect((await read(id)).votes).toHaveLength(1);
  });

  it('take votes at once and at the moment of closing: each counts or is told why not', async () => {
    const { document, id } = await opened();
    const voters = [chair, committee.one('deputy'), ...committee.members.member];
    const [closing, ...votes] = await Promise.all([
      document.act(office, 'close-ballot'),
      ...voters.map((voter) => vote(id, voter, { choice: 'for' })),
    ]);
    expect(closing.status).toBe(200);
    const { arithmetic } = await read(id);
    const counted = votes.filter(({ status }) => status === 200).length;
    expect(votes.every((answer) => answer.status === 200 || code(answer) === '409 ballot-closed')).toBe(true);
    expect(arithmetic.inputs.votes.for).toBe(counted);
  });
});
