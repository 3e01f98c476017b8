import { CheckProgress } from '../../../src/approval/check-progress';
import { RunDeadlines } from '../../../src/approval/run-deadlines';
import type { Person } from '../../support/app';
import { type Answer, code } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

/** Often enough to meet both orders; each time on a ballot of its own. */
const times = [1, 2, 3];

describe('Two at once on a ballot', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const written = (): Promise<OpenedBallot> =>
    voting.open(committee, { mode: 'written', closesAt: voting.inHours(24) });
  const close = ({ document }: OpenedBallot): Promise<Answer> =>
    office.client.post(
      `/documents/${document.id}/actions/close-ballot`,
      {},
      { headers: { 'if-match': '*' } },
    );
  const closings = async ({ document }: OpenedBallot): Promise<number> => {
    const { rows } = await voting.database.query<{ n: number }>(
      `select count(*)::int as n from ledger where document_id = $1 and fact_type = 'act.close-ballot'`,
      [document.id],
    );
    return rows[0]!.n;
  };

  it.each(times)('two closings close it once (time %i)', async () => {
    const ballot = await voting.open(committee);
    await voting.all(ballot, 'for', 'for', 'for', 'for');
    const answers = await Promise.all([close(ballot), close(ballot)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await closings(ballot)).toBe(1);
    expect(await voting.read(ballot)).toMatchObject({ outcome: 'passed', agrees: true });
  });

  it.each(times)('the last two votes in writing close it once, whoever looks (time %i)', async () => {
    const ballot = await written();
    const [chair, deputy, ...members] = voting.roll(committee) as [Person, Person, ...Person[]];
    await voting.all(ballot, 'for', 'for', 'for');
    const answers = await Promise.all([
      voting.vote(ballot, members[1]!, { choice: 'for' }),
      voting.vote(ballot, members[2]!, { choice: 'for' }),
      voting.vote(ballot, chair, { choice: 'abstain' }, '"1"'),
      voting.vote(ballot, deputy, { choice: 'against' }, '"1"'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const { rows } = await voting.database.query<{ id: string }>(
      `select id from outbox where kind = 'check-progress' and document_id = $1 and done_at is null`,
      [ballot.document.id],
    );
    const looks = rows.map(({ id }) => voting.on.app.get(CheckProgress).run(id));
    const [closing] = await Promise.all([close(ballot), ...looks]);
    expect([200, 409]).toContain(closing.status);
    expect(await closings(ballot)).toBe(1);
    expect((await voting.read(ballot)).arithmetic.inputs.votes).toEqual({
      ...{ for: 3, against: 1, other: 0, abstain: 1 },
    });
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
  });

  it.each(times)('a vote in writing at the moment of its end comes too late (time %i)', async () => {
    const ballot = await written();
    await voting.all(ballot, 'for', 'for', 'for', 'for');
    voting.on.clock.advance({ hours: 24 });
    const [, , , , last] = voting.roll(committee);
    const [late] = await Promise.all([
      voting.vote(ballot, last!, { choice: 'against' }),
      voting.on.app.get(RunDeadlines).run(),
      voting.on.app.get(RunDeadlines).run(),
    ]);
    expect(code(late)).toBe('409 ballot-closed');
    expect(await closings(ballot)).toBe(1);
    expect((await voting.read(ballot)).arithmetic.inputs.votes).toMatchObject({ for: 4, against: 0 });
  });

  it.each(times)('a secret vote at the moment of closing is in the box, or not cast (time %i)', async () => {
    const ballot = await voting.open(committee, { secrecy: 'secret' });
    await voting.all(ballot, 'for', 'for', 'for');
    const [, , , fourth, fifth] = voting.roll(committee) as [Person, Person, Person, Person, Person];
    const [closing, ...votes] = await Promise.all([
      close(ballot),
      voting.vote(ballot, fourth, { choice: 'for' }),
      voting.vote(ballot, fifth, { choice: 'against' }),
    ]);
    expect(closing.status).toBe(200);
    const inTime = votes.filter(({ status }) => status === 200).length;
    expect(votes.every((vote) => vote.status === 200 || code(vote) === '409 ballot-closed')).toBe(true);
    const { arithmetic, roll } = await voting.read(ballot);
    const counted: Record<string, number> = arithmetic.inputs.votes;
    expect(Object.values(counted).reduce((sum, number) => sum + number, 0)).toBe(3 + inTime);
    expect(roll.filter(({ voted }: { voted: boolean }) => voted)).toHaveLength(3 + inTime);
  });
});
