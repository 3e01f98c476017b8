import { RunDeadlines } from '../../../src/approval/run-deadlines';
import { ballotModes } from '../../../src/workflow/facts';
import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

/** Often enough to meet both orders; each time on a ballot of its own. */
const times = [1, 2, 3];

describe('When the last one asked leaves during a written ballot', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let last: Person;
  beforeAll(async () => {
    voting = await Voting.start();
  });
  beforeEach(async () => {
    committee = await voting.committee({ ballotModes: [...ballotModes], silence: 'agreement' });
    last = committee.members.member[2]!;
  });
  afterAll(() => voting.close());

  /** Four of five have voted. */
  const opened = async (more: object = { mode: 'written' }): Promise<OpenedBallot> => {
    const ballot = await voting.open(committee, { closesAt: voting.inHours(200), ...more });
    await voting.all(ballot, 'for', 'for', 'for', 'against');
    await voting.work(ballot);
    return ballot;
  };
  const changed = async (what: string, body: object): Promise<Answer> => {
    const { client } = voting.on.administrator;
    const { items } = bodyOf(await client.get(`/committees/${committee.id}/members?limit=100`), 200);
    const { id } = items.find(({ personId }: TestBody) => personId === last.id);
    return client.post(`/committees/${committee.id}/members/${id}/${what}`, body);
  };
  const sweep = (): Promise<void> => voting.on.app.get(RunDeadlines).run();
  const dayAfter = (days: number): string =>
    new Date(voting.on.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const closings = async ({ document }: OpenedBallot): Promise<number> => {
    const { rows } = await voting.database.query<{ n: number }>(
      `select count(*)::int as n from ledger where document_id = $1 and fact_type = 'act.close-ballot'`,
      [document.id],
    );
    return rows[0]!.n;
  };

  it('is closed by the clock, with the base of its opening', async () => {
    const ballot = await opened();
    await sweep();
    expect(await voting.read(ballot)).toMatchObject({ outcome: null });
    bodyOf(await changed('end', { to: dayAfter(-1) }), 200);
    await sweep();
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', agrees: true },
      arithmetic: { inputs: { roll: 5, votes: { for: 3, against: 1 } } },
    });
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
  });

  it('is closed when that one is suspended', async () => {
    const ballot = await opened();
    bodyOf(await changed('suspend', { reason: 'Under inquiry.' }), 200);
    await sweep();
    expect(await voting.read(ballot)).toMatchObject({ outcome: 'passed' });
  });

  it('is closed on the day after a last day that was set beforehand, and not sooner', async () => {
    const ballot = await opened({ mode: 'silence' });
    bodyOf(await changed('end', { to: dayAfter(2) }), 200);
    await sweep();
    expect(await voting.read(ballot)).toMatchObject({ outcome: null });
    await voting.later(72);
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', arithmetic: { inputs: { roll: 5, silent: 0 } } },
    });
  });

  it('stays open in a session, which the office closes', async () => {
    const ballot = await opened({ mode: 'session' });
    bodyOf(await changed('end', { to: dayAfter(-1) }), 200);
    await sweep();
    expect(await voting.read(ballot)).toMatchObject({ outcome: null });
  });

  it.each(times)('is closed once, whoever looks at the moment of leaving (time %i)', async () => {
    const ballot = await opened();
    const [end, vote] = await Promise.all([
      changed('end', { to: dayAfter(-1) }),
      voting.vote(ballot, last, { choice: 'against' }),
      sweep(),
      sweep(),
    ]);
    expect(end.status).toBe(200);
    expect([200, 403, 404, 409]).toContain(vote.status);
    await Promise.all([sweep(), sweep(), voting.work(ballot)]);
    expect(await closings(ballot)).toBe(1);
    const { arithmetic, outcome, roll } = await voting.read(ballot);
    expect(outcome).toBe('passed');
    // Who has left may not even read the answer to a vote that came in time.
    const { voted } = roll.find(({ id }: TestBody) => id === last.id);
    if (vote.status === 200) expect(voted).toBe(true);
    expect(arithmetic.inputs).toMatchObject({
      ...{ roll: 5, votes: { for: 3, against: voted ? 2 : 1 } },
    });
  });
});
