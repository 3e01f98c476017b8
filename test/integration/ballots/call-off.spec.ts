import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

/** Often enough to meet both orders; each time on a ballot of its own. */
const times = [1, 2, 3];
const reason = 'Opened on the wrong text.';

describe('A ballot opened by mistake', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const callOff = ({ id }: OpenedBallot, who = office, body: object = { reason }): Promise<Answer> =>
    who.client.post(`/ballots/${id}/call-off`, body);
  const close = ({ document }: OpenedBallot): Promise<Answer> => document.act(office, 'close-ballot');
  const written = (): Promise<OpenedBallot> =>
    voting.open(committee, { mode: 'written', closesAt: voting.inHours(24) });
  const kinds = async (who: Person): Promise<string[]> =>
    bodyOf(await who.client.get('/notifications?limit=200'), 200).items.map(({ kind }: TestBody) => kind);

  it('is called off by the office with a reason: it stays in the record and decides nothing', async () => {
    const ballot = await voting.open(committee);
    await voting.all(ballot, 'for', 'against');
    const { etag } = bodyOf(await office.client.get(`/documents/${ballot.document.id}`), 200);
    const view = bodyOf(await callOff(ballot), 200);
    expect(view).toMatchObject({
      ...{
        outcome: 'called-off',
        calledOff: { by: { id: office.id }, reason },
        closedAt: expect.any(String),
      },
      ...{ arithmetic: null, recomputed: null, agrees: null },
      sentence: 'Called off, decides nothing; 2 of 5 on the roll had voted.',
    });
    expect(view.votes.map(({ choice }: TestBody) => choice).sort()).toEqual(['against', 'for']);
    expect((await voting.read(ballot, 'vi')).sentence).toMatch(/^Đã hủy/);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    // Whoever had the ballot before their eyes must look again.
    const stale = { headers: { 'if-match': etag } };
    const acted = office.client.post(`/documents/${ballot.document.id}/actions/close-ballot`, {}, stale);
    expect((await acted).status).toBe(412);
    const { rows } = await voting.database.query<{ said: TestBody }>(
      `select convert_from(canonical, 'UTF8')::json as said from ledger
        where document_id = $1 and fact_type = 'ballot.called-off'`,
      [ballot.document.id],
    );
    expect(rows.map(({ said }) => [said.actorId, said.data])).toEqual([
      [office.id, { ballotId: ballot.id, reason }],
    ]);
  });

  it('makes room for another, for a withdrawal and for a suspension; its votes count nowhere', async () => {
    const ballot = await voting.open(committee);
    await voting.all(ballot, 'for', 'for', 'for', 'for', 'for');
    bodyOf(await callOff(ballot), 200);
    const { actions, waitingFor } = await voting.actions(ballot.document);
    const allowed = (type: string): boolean =>
      actions.find((action: TestBody) => action.type === type).allowed;
    expect(['open-ballot', 'suspend', 'close-ballot'].map(allowed)).toEqual([true, true, false]);
    expect(waitingFor).toMatchObject([{ code: 'waiting-for-act', who: [{ id: office.id }] }]);
    const again = await voting.open(committee, {}, ballot.document);
    expect((await voting.read(again)).roll.some(({ voted }: TestBody) => voted)).toBe(false);
    await voting.all(again, 'against', 'against', 'against', 'for');
    await ballot.document.acted(office, 'close-ballot');
    expect(await voting.stateOf(ballot.document)).toBe('conclusion.pending');
    expect((await voting.read(again)).arithmetic.inputs.votes).toMatchObject({ for: 1, against: 3 });
  });

  it('is waited on by nobody any more, and the office is told to open another', async () => {
    const ballot = await voting.open(committee);
    const member = committee.one('member');
    expect(await ballot.document.waitsOn(member)).toBe(true);
    bodyOf(await callOff(ballot), 200);
    expect(await ballot.document.waitsOn(member)).toBe(false);
    expect(await ballot.document.waitsOn(office)).toBe(true);
  });

  it('takes its due time with it: the clock closes nothing, and another has a time of its own', async () => {
    const ballot = await written();
    await voting.all(ballot, 'for', 'for', 'for', 'for');
    bodyOf(await callOff(ballot), 200);
    const dueAt = async (): Promise<Date | null> =>
      (await voting.database.query('select due_at from documents where id = $1', [ballot.document.id]))
        .rows[0].due_at;
    expect(await dueAt()).toBeNull();
    await voting.work(ballot);
    await voting.later(25);
    expect(await voting.stateOf(ballot.document)).toBe('adoption.voting');
    const closesAt = voting.inHours(48);
    await voting.open(committee, { mode: 'written', closesAt }, ballot.document);
    expect((await dueAt())?.toISOString()).toBe(closesAt);
  });

  it('tells those on the roll, of that very ballot', async () => {
    const own = await voting.committee();
    const ballot = await voting.open(own);
    bodyOf(await callOff(ballot, own.one('office')), 200);
    await voting.open(own, {}, ballot.document);
    await voting.work(ballot);
    for (const who of voting.roll(own)) {
      const told = (await kinds(who)).filter((kind) => kind === 'ballot-called-off' || kind === 'vote-asked');
      expect(told.sort()).toEqual(['ballot-called-off', 'vote-asked', 'vote-asked']);
    }
  });

  it('keeps the sums of secret votes, and shows them to nobody', async () => {
    const ballot = await voting.open(committee, { secrecy: 'secret' });
    await voting.all(ballot, 'against', 'against', 'for');
    const view = bodyOf(await callOff(ballot), 200);
    expect(view).toMatchObject({ votes: [], arithmetic: null });
    expect(JSON.stringify(view)).not.toMatch(/against/);
    const { rows } = await voting.database.query('select counts from ballot_boxes where ballot_id = $1', [
      ballot.id,
    ]);
    expect(rows[0].counts.whole).toEqual({ against: 2, for: 1 });
  });

  it('is called off by the office alone, with a reason', async () => {
    const ballot = await voting.open(committee);
    for (const role of ['chair', 'member', 'drafter'] as const)
      expect((await callOff(ballot, committee.one(role))).status).toBe(403);
    expect((await callOff(ballot, await voting.on.aPerson())).status).toBe(404);
    expect((await callOff(ballot, office, {})).status).toBe(422);
    expect((await callOff(ballot, office, { reason: ' ' })).status).toBe(422);
    expect(await voting.read(ballot)).toMatchObject({ outcome: null, calledOff: null });
  });

  it('takes no vote, no delivery and no second calling off afterwards', async () => {
    const ballot = await voting.open(committee);
    bodyOf(await callOff(ballot), 200);
    const member = committee.one('member');
    expect(code(await voting.vote(ballot, member, { choice: 'for' }))).toBe('409 ballot-called-off');
    const told = { personIds: [member.id], channel: 'letter', at: voting.on.clock.now().toISOString() };
    expect(code(await office.client.post(`/ballots/${ballot.id}/deliveries`, told))).toBe(
      '409 ballot-called-off',
    );
    expect(code(await callOff(ballot))).toBe('409 ballot-called-off');
    expect(code(await close(ballot))).toBe('409 ballot-not-open');
  });

  it('is not called off once it is closed, once its time is over, or once all have answered in writing', async () => {
    const closed = await voting.open(committee);
    await close(closed);
    expect(code(await callOff(closed))).toBe('409 ballot-closed');
    const answered = await written();
    await voting.all(answered, 'for', 'for', 'against', 'against', 'against');
    expect(code(await callOff(answered))).toBe('409 ballot-has-run');
    const [over, timed] = [await written(), await voting.open(committee, { closesAt: voting.inHours(24) })];
    voting.on.clock.advance({ hours: 24 });
    expect(code(await callOff(over))).toBe('409 ballot-has-run');
    expect(code(await callOff(timed))).toBe('409 ballot-has-run');
  });

  it('is named as what can be called off where it stands in the way', async () => {
    const ballot = await voting.open(committee);
    const { body } = await ballot.document.act(office, 'suspend', { reason });
    expect(body.reasons).toMatchObject([
      { code: 'ballot-open', message: expect.stringMatching(/call it off/) },
    ]);
  });

  it.each(times)('is called off or closed, and never both (time %i)', async () => {
    const ballot = await voting.open(committee);
    await voting.all(ballot, 'for', 'for', 'for', 'for');
    const [closing, calling] = await Promise.all([close(ballot), callOff(ballot), callOff(ballot)]);
    const { outcome } = await voting.read(ballot);
    expect(['passed', 'called-off']).toContain(outcome);
    expect(closing.status === 200).toBe(outcome === 'passed');
    if (calling.status === 200) expect(outcome).toBe('called-off');
    const { rows } = await voting.database.query(
      `select from ledger where document_id = $1 and fact_type in ('ballot.called-off', 'act.close-ballot')`,
      [ballot.document.id],
    );
    expect(rows).toHaveLength(1);
  });

  it.each(times)(
    'is called off before a last vote in writing, or after it not at all (time %i)',
    async () => {
      const ballot = await written();
      await voting.all(ballot, 'for', 'for', 'for', 'for');
      const last = voting.roll(committee).at(-1)!;
      const [calling, vote] = await Promise.all([
        callOff(ballot),
        voting.vote(ballot, last, { choice: 'for' }),
      ]);
      await voting.work(ballot);
      const { outcome } = await voting.read(ballot);
      if (calling.status === 200)
        expect([outcome, code(vote)]).toEqual(['called-off', '409 ballot-called-off']);
      else expect([outcome, code(calling), vote.status]).toEqual(['passed', '409 ballot-has-run', 200]);
    },
  );
});
