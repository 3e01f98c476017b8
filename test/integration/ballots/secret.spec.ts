import type { Person } from '../../support/app';
import { bodyOf, type TestBody, code } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

describe('A secret ballot', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  let member: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee({ tie: 'presiding-decides' });
    office = committee.one('office');
    member = committee.one('member');
  });
  afterAll(() => voting.close());

  const open = (more: object = {}): Promise<OpenedBallot> =>
    voting.open(committee, { secrecy: 'secret', ...more });
  const everyTable = async (): Promise<string[]> => {
    const { rows } = await voting.database.query<{ name: string }>(
      `select table_name as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('records who voted, and what was chosen by nobody', async () => {
    const ballot = await open();
    const answer = bodyOf(await voting.vote(ballot, member, { choice: 'against' }), 200);
    expect(answer).toMatchObject({ by: { id: member.id }, choice: null, body: '', recordedAt: null });
    const view = await voting.read(ballot);
    expect(view.votes).toEqual([]);
    expect(view.arithmetic).toBeNull();
    expect(view.roll.filter(({ voted }: TestBody) => voted).map(({ id }: TestBody) => id)).toEqual([
      member.id,
    ]);
    expect(JSON.stringify(view)).not.toMatch(/against/);
    await voting.all({ ...ballot }, 'for', 'for');
    await ballot.document.acted(office, 'close-ballot');
    expect(await voting.read(ballot)).toMatchObject({ outcome: 'no-quorum', votes: [] });
  });

  it('is counted from the sums alone, and no vote of the presiding person breaks a tie', async () => {
    const four = await voting.committee(
      { tie: 'presiding-decides' },
      { members: { chair: 1, deputy: 1, member: 2, office: 1, drafter: 1 } },
    );
    const ballot = await voting.open(four, { secrecy: 'secret' });
    await voting.all(ballot, 'for', 'for', 'against', 'against');
    const { state } = await ballot.document.acted(four.one('office'), 'close-ballot');
    expect(state).toBe('conclusion.pending');
    expect(await voting.read(ballot)).toMatchObject({
      arithmetic: { inputs: { roll: 4, votes: { for: 2, against: 2 }, presidingChoice: null } },
      ...{ recomputed: { tie: { equal: true, brokenBy: 'rule' } }, agrees: true },
    });
  });

  it('tells nobody how it stands while it runs, not even by a rehearsal of its closing', async () => {
    const told = async (ballot: OpenedBallot): Promise<TestBody> => {
      const path = `/documents/${ballot.document.id}/actions/close-ballot?dryRun=true`;
      const rehearsed = await office.client.post(path, {}, { headers: { 'if-match': '*' } });
      const { revision } = bodyOf(await office.client.get(`/documents/${ballot.document.id}`), 200);
      return {
        ...{ rehearsed: bodyOf(rehearsed, 200), revision, actions: await voting.actions(ballot.document) },
        ballot: { ...(await voting.read(ballot)), roll: null, sentence: null },
      };
    };
    for (const secrecy of ['secret', 'open']) {
      const [passing, failing] = [await open({ secrecy }), await open({ secrecy })];
      for (const at of [0, 1, 2, 3]) {
        const voter = voting.roll(committee)[at]!;
        bodyOf(await voting.vote(passing, voter, { choice: 'for' }), 200);
        bodyOf(await voting.vote(failing, voter, { choice: 'against' }), 200);
        const [one, other] = [await told(passing), await told(failing)];
        expect(one.rehearsed).toEqual({ allowed: true, to: null });
        expect(other.rehearsed).toEqual(one.rehearsed);
        if (secrecy === 'secret') expect(shapeOf(other)).toEqual(shapeOf(one));
      }
      expect((await passing.document.acted(office, 'close-ballot')).state).toBe('adoption.signing');
      expect((await failing.document.acted(office, 'close-ballot')).state).toBe('conclusion.pending');
    }
  });

  it('cannot be changed, remarked on, or entered for another', async () => {
    const ballot = await open();
    expect(code(await voting.vote(ballot, member, { choice: 'for', body: 'As always.' }))).toBe(
      '422 secret-vote-has-no-remark',
    );
    const entered = { choice: 'for', by: member.id, channel: 'session' };
    expect(code(await voting.vote(ballot, office, entered))).toBe('409 secret-vote-in-person');
    bodyOf(await voting.vote(ballot, member, { choice: 'for' }), 200);
    expect(code(await voting.vote(ballot, member, { choice: 'against' }, '"1"'))).toBe(
      '409 secret-vote-is-final',
    );
    expect(code(await voting.vote(ballot, member, { choice: 'for' }, '*'))).toBe('409 secret-vote-is-final');
    await voting.all(ballot, 'for', 'for');
    await ballot.document.acted(office, 'close-ballot');
    expect((await voting.read(ballot)).arithmetic.inputs.votes).toMatchObject({ for: 3, against: 0 });
  });

  it('is voted in for a principal too, and still joins nobody with what was chosen', async () => {
    const delegating = await voting.committee({ delegable: ['vote'] });
    const [principal, holder] = delegating.members.member as [Person, Person];
    const mandate = bodyOf(
      await principal.client.post('/mandates', {
        ...{ committeeId: delegating.id, holderId: holder.id, scope: 'vote', basis: 'Abroad.' },
        ...{ from: '2026-01-01', to: '2026-12-31' },
      }),
      201,
    );
    const ballot = await voting.open(delegating, { secrecy: 'secret' });
    const forPrincipal = { choice: 'against', by: principal.id };
    const elsewhere = delegating.members.member[2]!;
    expect(code(await voting.vote(ballot, elsewhere, forPrincipal))).toBe('403 no-mandate');
    expect(bodyOf(await voting.vote(ballot, holder, forPrincipal), 200)).toMatchObject({
      ...{ by: { id: principal.id }, choice: null, mandateId: null },
    });
    expect(code(await voting.vote(ballot, principal, { choice: 'for' }))).toBe('409 secret-vote-is-final');
    const { rows } = await voting.database.query<{ said: TestBody }>(
      `select convert_from(canonical, 'UTF8')::json as said from ledger
        where document_id = $1 and fact_type = 'vote.cast'`,
      [ballot.document.id],
    );
    expect(rows.map(({ said }) => said.data)).toEqual([
      { ballotId: ballot.id, by: principal.id, channel: 'app', paperId: null, mandateId: mandate.id },
    ]);
    const { rows: votes } = await voting.database.query('select from votes where ballot_id = $1', [
      ballot.id,
    ]);
    expect(votes).toEqual([]);
    bodyOf(await voting.vote(ballot, holder, { choice: 'for' }), 200);
    const { roll } = await voting.read(ballot);
    expect(roll.filter(({ voted }: TestBody) => voted)).toHaveLength(2);
  });

  it('counts one vote of a person who votes twice at once', async () => {
    const ballot = await open();
    const answers = await Promise.all([
      voting.vote(ballot, member, { choice: 'for' }),
      voting.vote(ballot, member, { choice: 'against' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { rows } = await voting.database.query('select counts from ballot_boxes where ballot_id = $1', [
      ballot.id,
    ]);
    const sums = Object.values(rows[0].counts.whole as Record<string, number>);
    expect(sums).toEqual([1]);
  });

  it('loses no vote of many at once', async () => {
    const ballot = await open();
    const choices = ['for', 'for', 'for', 'against', 'abstain'];
    const answers = await Promise.all(
      voting.roll(committee).map((who, at) => voting.vote(ballot, who, { choice: choices[at] })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { state } = await ballot.document.acted(office, 'close-ballot');
    expect(state).toBe('adoption.signing');
    expect((await voting.read(ballot)).arithmetic.inputs.votes).toEqual({
      ...{ for: 3, against: 1, other: 0, abstain: 1 },
    });
  });

  it('leaves no row that joins a person with a choice, not even by its transaction', async () => {
    const before = await voting.database.query<{ xmin: string }>('select pg_current_xact_id()::text as xmin');
    const ballot = await open();
    const voters = voting.roll(committee);
    const choices = ['for', 'against', 'other', 'abstain', 'for'];
    for (const [at, who] of voters.entries())
      bodyOf(await voting.vote(ballot, who, { choice: choices[at] }), 200);

    const { rows: written } = await voting.database.query<{ xmin: string }>(
      `select xmin::text from ballot_roll where ballot_id = $1`,
      [ballot.id],
    );
    const ofVoters = new Set(written.map(({ xmin }) => xmin));
    expect(ofVoters.size).toBe(5);
    for (const table of await everyTable()) {
      const { rows } = await voting.database.query<{ xmin: string; said: string }>(
        `select xmin::text, to_jsonb(t)::text || coalesce(convert_from(nullif(to_jsonb(t) ->> 'canonical', '')::bytea, 'UTF8'), '')
           as said from ${table} t where xmin::text::bigint >= $1::bigint`,
        [before.rows[0]!.xmin],
      );
      const byVoters = rows.filter(({ xmin }) => ofVoters.has(xmin));
      if (table === 'ballot_boxes') {
        // One row of all sums: its last writer is the last voter, whatever they chose.
        expect(byVoters).toHaveLength(1);
        expect(JSON.parse(byVoters[0]!.said).counts).toEqual({
          whole: { for: 2, against: 1, other: 1, abstain: 1 },
        });
        continue;
      }
      for (const { said } of byVoters) expect({ table, said }).not.toMatchObject({ said: saysAChoice });
      expect({
        table,
        rows: rows.filter(({ said }) => table === 'votes' && said.includes(ballot.id)),
      }).toEqual({
        ...{ table, rows: [] },
      });
    }
    const { rows: boxes } = await voting.database.query('select * from ballot_boxes where ballot_id = $1', [
      ballot.id,
    ]);
    for (const who of voters) expect(JSON.stringify(boxes)).not.toContain(who.id);
  });

  it('says in its facts that a person voted, and not what', async () => {
    const ballot = await open();
    bodyOf(await voting.vote(ballot, member, { choice: 'against' }), 200);
    const { rows } = await voting.database.query(
      `select convert_from(canonical, 'UTF8')::json -> 'data' as data from ledger
        where document_id = $1 and fact_type = 'vote.cast'`,
      [ballot.document.id],
    );
    expect(rows).toEqual([
      { data: { ballotId: ballot.id, by: member.id, channel: 'app', paperId: null, mandateId: null } },
    ]);
  });

  it('may be held on clauses and between alternatives, too', async () => {
    const ballot = await open({ subject: 'alternatives', alternatives: ['Forty trees', 'Sixty trees'] });
    await voting.all(ballot, ...[1, 2, 2, 2].map((alternative) => ({ alternative })), { choice: 'abstain' });
    await ballot.document.acted(office, 'close-ballot');
    expect(await voting.read(ballot)).toMatchObject({ votes: [], sentence: 'Chosen: Sixty trees.' });
  });
});

/** What is told of two documents alike, whatever their names and times are. */
const shapeOf = (told: TestBody): unknown =>
  JSON.parse(
    JSON.stringify(told)
      .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time')
      .replaceAll(/[0-9a-f]{64}/g, 'hash'),
  );

const saysAChoice = expect.stringMatching(/"(for|against|other|abstain)"/);
