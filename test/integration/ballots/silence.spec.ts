import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

const anyMode = { ballotModes: ['session' as const, 'silence' as const] };

describe('Silence', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee({ ...anyMode, silence: 'agreement' });
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const open = (of = committee): Promise<OpenedBallot> =>
    voting.open(of, { mode: 'silence', closesAt: voting.inHours(24) });
  const deliver = (
    { id, document }: OpenedBallot,
    people: readonly Person[],
    more: object = {},
    who = document.committee.one('office'),
  ): Promise<Answer> =>
    who.client.post(`/ballots/${id}/deliveries`, {
      ...{ personIds: people.map((person) => person.id), channel: 'by-hand' },
      ...{ at: voting.on.clock.now().toISOString(), ...more },
    });

  it('of those who were told on record is agreement, where the rules say so', async () => {
    const ballot = await open();
    const [chair, deputy, ...members] = voting.roll(committee);
    bodyOf(await voting.vote(ballot, chair!, { choice: 'for' }), 200);
    const told = bodyOf(await deliver(ballot, [deputy!, ...members.slice(0, 2)]), 201);
    expect(told.roll.filter(({ delivered }: TestBody) => delivered)).toHaveLength(3);
    await voting.later(24);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
    expect(await voting.read(ballot)).toMatchObject({
      arithmetic: { rules: { silence: 'agreement' }, inputs: { roll: 5, votes: { for: 1 }, silent: 3 } },
      ...{ recomputed: { quorum: { present: 4 }, majority: { for: 4 } }, agrees: true },
      sentence: '4 of 5 in office voted for, 3 needed; 3 silent, counted as for: passed.',
    });
    expect((await voting.read(ballot, 'vi')).sentence).toBe(
      '4/5 thành viên đương nhiệm tán thành, cần 3; 3 người không trả lời, coi như tán thành: được thông qua.',
    );
  });

  it('of those nobody can show to have been told says nothing', async () => {
    const ballot = await open();
    await voting.work(ballot);
    await voting.later(24);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    expect(await voting.read(ballot)).toMatchObject({
      arithmetic: { inputs: { silent: 0 } },
      sentence: '0 of 5 in office answered, 4 needed: no quorum.',
    });
  });

  it('of those who read the notice in the app counts', async () => {
    const ballot = await open();
    await voting.work(ballot);
    for (const person of voting.roll(committee).slice(0, 4)) {
      const { items } = bodyOf(await person.client.get('/notifications?unread=true'), 200);
      const notice = items.find(
        ({ kind, documentId }: TestBody) => kind === 'vote-asked' && documentId === ballot.document.id,
      );
      expect((await person.client.post(`/notifications/${notice.id}/read`, {})).status).toBeLessThan(300);
    }
    await voting.later(24);
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', arithmetic: { inputs: { silent: 4 } } },
    });
  });

  it('is abstention, where the rules say that', async () => {
    const abstaining = await voting.committee({ ...anyMode, silence: 'abstention' });
    const ballot = await open(abstaining);
    await voting.all(ballot, 'for', 'for');
    bodyOf(await deliver(ballot, voting.roll(abstaining)), 201);
    await voting.later(24);
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'failed', recomputed: { quorum: { present: 5 }, majority: { for: 2 } } },
      sentence: '2 of 5 in office voted for, 3 needed; 3 silent, counted as abstaining: failed.',
    });
  });

  it('of somebody who left office meanwhile counts for nobody, and the base stays', async () => {
    const ballot = await open();
    const [, , ...members] = voting.roll(committee);
    bodyOf(await deliver(ballot, voting.roll(committee)), 201);
    const { rows } = await voting.database.query(
      `update memberships set to_date = '2025-12-31' where committee_id = $1 and person_id = $2 returning id`,
      [committee.id, members[2]!.id],
    );
    await voting.later(24);
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', arithmetic: { inputs: { roll: 5, silent: 4 } } },
    });
    await voting.database.query('update memberships set to_date = null where id = $1', [rows[0].id]);
  });

  it('counts from a delivery that the office records, once, of people on the roll, at a time that can be', async () => {
    const ballot = await open();
    const [chair, deputy] = voting.roll(committee);
    expect(code(await deliver(ballot, [deputy!], {}, chair))).toBe('403 forbidden');
    expect(code(await deliver(ballot, [office]))).toBe('422 not-on-the-roll');
    expect(code(await deliver(ballot, [deputy!], { at: voting.inHours(1) }))).toBe('422 delivery-in-future');
    expect(code(await deliver(ballot, [deputy!], { at: voting.inHours(-1) }))).toBe(
      '422 delivery-before-opening',
    );
    expect((await deliver(ballot, [deputy!], {}, await voting.on.aPerson())).status).toBe(404);
    bodyOf(await deliver(ballot, [deputy!]), 201);
    const again = bodyOf(await deliver(ballot, [chair!, deputy!], { channel: 'email' }), 201);
    const channels = again.roll.flatMap(({ delivered }: TestBody) => (delivered ? [delivered.channel] : []));
    expect(channels.sort()).toEqual(['by-hand', 'email']);
    bodyOf(await deliver(ballot, [deputy!]), 201);
    const { rows } = await voting.database.query(
      `select convert_from(canonical, 'UTF8')::json -> 'data' -> 'personIds' as told from ledger
        where document_id = $1 and fact_type = 'ballot.delivered' order by id`,
      [ballot.document.id],
    );
    expect(rows.map(({ told }) => told)).toEqual([[deputy!.id], [chair!.id]]);
    await voting.later(24);
    expect(code(await deliver(ballot, [deputy!]))).toBe('409 ballot-closed');
  });
});
