import { Client } from 'pg';
import type { Person } from '../../support/app';
import { aDocument } from '../../support/document-in-state';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

describe('A tie', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee(
      { tie: 'presiding-decides' },
      { members: { chair: 1, deputy: 1, member: 2, office: 1, drafter: 1 } },
    );
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const presidedBy = async (person: Person): Promise<OpenedBallot> => {
    const wish = { state: 'adoption.voting', presidedBy: person } as const;
    return voting.open(committee, {}, await aDocument(voting.on, committee, wish));
  };
  const tied = { tie: { equal: true, brokenBy: 'presiding' } };

  it('is broken by the deputy who presides over the round, whatever the chair voted', async () => {
    const against = await presidedBy(committee.one('deputy'));
    await voting.all(against, 'for', 'against', 'for', 'against');
    expect((await against.document.acted(office, 'close-ballot')).state).toBe('conclusion.pending');
    expect(await voting.read(against)).toMatchObject({
      ...{ outcome: 'failed', arithmetic: { inputs: { presidingChoice: 'against' }, result: tied } },
      agrees: true,
    });
    const inFavour = await presidedBy(committee.one('deputy'));
    await voting.all(inFavour, 'against', 'for', 'for', 'against');
    expect((await inFavour.document.acted(office, 'close-ballot')).state).toBe('adoption.signing');
  });

  it('is broken by the chair where the chair presides', async () => {
    const ballot = await presidedBy(committee.one('chair'));
    await voting.all(ballot, 'for', 'against', 'for', 'against');
    expect((await ballot.document.acted(office, 'close-ballot')).state).toBe('adoption.signing');
    expect(await voting.read(ballot)).toMatchObject({
      arithmetic: { inputs: { presidingChoice: 'for' }, result: tied },
    });
  });

  it('is counted once, under the lock that closes the ballot', async () => {
    const ballot = await presidedBy(committee.one('chair'));
    await voting.all(ballot, 'for', 'against', 'for', 'against');
    const sent = jest.spyOn(Client.prototype, 'query');
    await ballot.document.acted(office, 'close-ballot');
    const counting = sent.mock.calls.filter(([query]) => /from votes v\s+cross join/.test(textOf(query)));
    sent.mockRestore();
    expect(counting).toHaveLength(1);
  });
});

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : String((query as { text?: string }).text);
