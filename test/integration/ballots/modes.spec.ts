import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

describe('A ballot without a meeting', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee({ minimumBallotHours: 48, differingOpinionsForceMeeting: true });
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const written = (): Promise<OpenedBallot> =>
    voting.open(committee, { mode: 'written', closesAt: voting.inHours(48) });
  const close = ({ document }: OpenedBallot): Promise<Answer> => document.act(office, 'close-ballot');

  it('has a closing time, not before the rules allow', async () => {
    const document = await aDocument(voting.on, committee, { state: 'adoption.voting' });
    const open = (body: object): Promise<Answer> => document.act(office, 'open-ballot', body);
    expect(code(await open({ mode: 'written' }))).toBe('422 closing-time-missing');
    const short = await open({ mode: 'written', closesAt: voting.inHours(47) });
    expect(code(short)).toBe('422 ballot-too-short');
    expect(short.body.title).toBe('Under the rules of procedure the time to answer is at least 48 hours.');
    expect((await open({ mode: 'session', closesAt: voting.inHours(1) })).status).toBe(200);
  });

  it('is held only as the rules of procedure allow', async () => {
    const document = await aDocument(voting.on, committee, { state: 'adoption.voting' });
    const body = { mode: 'silence', closesAt: voting.inHours(48) };
    const refused = await document.act(office, 'open-ballot', body);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        reasons: [
          {
            code: 'ballot-mode-not-in-rules',
            message: 'The rules of procedure do not allow a silence procedure.',
          },
          { code: 'silence-has-no-meaning' },
        ],
      },
    });
    const { actions } = await voting.actions(document);
    const offer = actions.find(({ type }: TestBody) => type === 'open-ballot');
    expect(offer.variants.map(({ variant, allowed }: TestBody) => [variant, allowed])).toEqual([
      ['session', true],
      ['written', true],
      ['silence', false],
    ]);
    const openOnly = await voting.committee({ secrecies: ['open'] });
    const other = await aDocument(voting.on, openOnly, { state: 'adoption.voting' });
    const secret = await other.act(openOnly.one('office'), 'open-ballot', { secrecy: 'secret' });
    expect(code(secret)).toBe('409 secrecy-not-in-rules');
  });

  it('is not for personnel where the rules keep that to a session', async () => {
    const strict = await voting.committee({ personnelOnlyInSession: true });
    const type = { committeeId: strict.id, name: 'Appointment', symbol: 'QD', personnel: true };
    const { id } = bodyOf(await voting.on.administrator.client.post('/document-types', type), 201);
    const document = await aDocument(
      voting.on,
      { ...strict, documentTypeId: id },
      { state: 'adoption.voting' },
    );
    const body = { mode: 'written', closesAt: voting.inHours(1) };
    expect(code(await document.act(strict.one('office'), 'open-ballot', body))).toBe(
      '409 personnel-only-in-session',
    );
    expect((await document.act(strict.one('office'), 'open-ballot')).status).toBe(200);
    const usual = await aDocument(voting.on, strict, { state: 'adoption.voting' });
    expect((await usual.act(strict.one('office'), 'open-ballot', body)).status).toBe(200);
  });

  it('runs its time: nobody ends it sooner', async () => {
    const ballot = await written();
    await voting.all(ballot, 'for', 'for', 'for', 'for');
    const [, , , , last] = voting.roll(committee);
    expect(await close(ballot)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'ballot-running', who: [{ id: last!.id }] }] },
    });
    await voting.work(ballot);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    const { waitingFor } = await voting.actions(ballot.document);
    expect(waitingFor).toMatchObject([{ code: 'votes-missing', who: [{ id: last!.id }] }]);
    await voting.later(48);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'passed', agrees: true, sentence: '4 of 5 in office voted for, 3 needed: passed.' },
      arithmetic: { inputs: { roll: 5, votes: { for: 4 }, differing: 0 } },
    });
  });

  it('ends with the last vote', async () => {
    const ballot = await written();
    await voting.all(ballot, 'for', 'for', 'for', 'abstain', 'against');
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    await voting.work(ballot);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
    expect(code(await voting.vote(ballot, committee.one('chair'), { choice: 'against' }, '"1"'))).toBe(
      '409 ballot-closed',
    );
  });

  it('without a quorum decides nothing, and may be held again', async () => {
    const ballot = await written();
    await voting.all(ballot, 'for', 'for', 'for');
    await voting.later(48);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    expect((await voting.read(ballot)).sentence).toBe('3 of 5 in office answered, 4 needed: no quorum.');
    expect((await voting.read(ballot, 'vi')).sentence).toBe(
      '3/5 thành viên đương nhiệm có ý kiến, cần 4: không đủ số thành viên.',
    );
    const again = await voting.open(
      committee,
      { mode: 'written', closesAt: voting.inHours(48) },
      ballot.document,
    );
    await voting.all(again, 'for', 'for', 'for', 'for', 'for');
    await voting.work(again);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
  });

  it('leaves to a meeting what it carried over reasoned votes against it', async () => {
    const ballot = await written();
    const against = { choice: 'against', body: 'The streets are too narrow.' };
    await voting.all(ballot, 'for', 'for', 'for', 'for', against);
    await voting.work(ballot);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'no-decision', agrees: true },
      sentence: '4 of 5 in office voted for, 3 needed; 1 important differing opinion: must go to a session.',
    });
    expect((await voting.read(ballot, 'vi')).sentence).toBe(
      '4/5 thành viên đương nhiệm tán thành, cần 3; còn 1 ý kiến khác nhau quan trọng: phải đưa ra phiên họp.',
    );
    const { waitingFor } = await voting.actions(ballot.document);
    expect(waitingFor.map((reason: TestBody) => reason.code)).toEqual([
      'meeting-required',
      'waiting-for-act',
    ]);
    const again = { mode: 'written', closesAt: voting.inHours(48) };
    expect(code(await ballot.document.act(office, 'open-ballot', again))).toBe('409 meeting-required');

    // A session without a quorum has heard nobody.
    const empty = await voting.open(committee, {}, ballot.document);
    await close(empty);
    expect(code(await ballot.document.act(office, 'open-ballot', again))).toBe('409 meeting-required');

    const session = await voting.open(committee, {}, ballot.document);
    await voting.all(session, 'for', 'for', 'for', 'for', against);
    expect(bodyOf(await close(session), 200).state).toBe('adoption.signing');
  });

  it('that failed leads back to the conclusion, from where it may be put to the vote again', async () => {
    const ballot = await written();
    await voting.all(ballot, 'against', 'against', 'against', 'for', { choice: 'other', body: 'Later.' });
    await voting.work(ballot);
    expect(await voting.stateOf(ballot.document)).toBe('conclusion.pending');
    await ballot.document.acted(committee.one('chair'), 'issue-conclusion', {
      ...{ outcome: 'put-to-vote', summary: 'Once more.' },
    });
    const again = await voting.open(
      committee,
      { mode: 'written', closesAt: voting.inHours(48) },
      ballot.document,
    );
    await voting.all(again, 'for', 'for', 'for', 'for', 'for');
    await voting.work(again);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.signing');
  });

  it('passed on a text that is newer than an earlier one waits for its own points', async () => {
    const ballot = await voting.open(committee);
    const { document } = ballot;
    const [chair, drafter] = [committee.one('chair'), committee.one('drafter')];
    await voting.all(ballot, 'for', 'for', 'for', 'for', 'for');
    await close(ballot);
    await document.acted(chair, 'decline-to-sign', { reason: 'Not like this.' });
    await document.acted(chair, 'issue-conclusion', { outcome: 'revise' });
    await document.reach('adoption.voting');
    const subject = await voting.open(committee, { points: ['Say from when.'] }, document);
    await voting.all(subject, 'for', 'for', 'for', 'for', 'for');
    expect(bodyOf(await close(subject), 200).state).toBe('adoption.finalising');
    expect([await document.waitsOn(chair), await document.waitsOn(drafter)]).toEqual([false, true]);
  });
});
