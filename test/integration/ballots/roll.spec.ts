import type { Person } from '../../support/app';
import { bodyOf, type TestBody, code } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import type { TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

describe('The roll of a ballot', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let members: Person[];
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
    members = committee.members.member;
  });
  afterAll(() => voting.close());

  it('is without those who stepped aside, whose base and quorum shrink with them', async () => {
    const document = await aDocument(voting.on, committee, { state: 'adoption.voting' });
    const aside = { reason: 'The land is my brother’s.' };
    bodyOf(await members[0]!.client.post(`/documents/${document.id}/recusal`, aside), 201);
    const ballot = await voting.open(committee, {}, document);
    expect((await voting.read(ballot)).roll).toHaveLength(4);
    expect(code(await voting.vote(ballot, members[0]!, { choice: 'for' }))).toMatch(/^403 /);
    for (const who of [committee.one('chair'), committee.one('deputy'), members[1]!])
      bodyOf(await voting.vote(ballot, who, { choice: 'for' }), 200);
    expect((await document.acted(committee.one('office'), 'close-ballot')).state).toBe('adoption.signing');
    expect((await voting.read(ballot)).sentence).toBe('3 of 4 in office voted for, 3 needed: passed.');
  });

  it('is fixed while it is open: who leaves office stays in the base and votes no more', async () => {
    const body = await voting.committee();
    const ballot = await voting.open(body);
    const [chair, deputy, first, second, last] = voting.roll(body) as [
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    bodyOf(await voting.vote(ballot, first, { choice: 'for' }), 200);
    const { items } = bodyOf(await voting.on.administrator.client.get(`/committees/${body.id}/members`), 200);
    for (const leaving of [first, last]) {
      const member = items.find(({ person, personId }: TestBody) => (person?.id ?? personId) === leaving.id);
      bodyOf(
        await voting.on.administrator.client.post(`/committees/${body.id}/members/${member.id}/end`, {
          to: '2026-03-01',
        }),
        200,
      );
    }
    expect([403, 404]).toContain((await voting.vote(ballot, last, { choice: 'for' })).status);
    const entered = { choice: 'for', by: last.id, channel: 'session' };
    expect(code(await voting.vote(ballot, body.one('office'), entered))).toBe('409 no-longer-in-office');
    for (const who of [chair, deputy, second]) bodyOf(await voting.vote(ballot, who, { choice: 'for' }), 200);
    await ballot.document.acted(body.one('office'), 'close-ballot');
    // The vote that was given before its giver left stands.
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', arithmetic: { inputs: { roll: 5, votes: { for: 4 } } } },
    });
  });
});
