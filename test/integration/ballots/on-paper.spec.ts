import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import type { TestCommittee } from '../../support/factories';
import { Voting, type OpenedBallot } from '../../support/voting';

/** Often enough to meet both orders; each time on a ballot of its own. */
const times = [1, 2, 3];
const none = { for: 0, against: 0, other: 0, abstain: 0 };

describe('A secret ballot on paper', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  let roll: Person[];
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
    office = committee.one('office');
    roll = voting.roll(committee);
  });
  afterAll(() => voting.close());

  interface Papers extends OpenedBallot {
    readonly minutes: string;
  }
  const aPaper = async (documentId: string, kind = 'minutes'): Promise<string> =>
    bodyOf(await office.client.post(`/documents/${documentId}/papers`, { kind, title: 'The count' }), 201).id;
  const open = async (more: object = {}): Promise<Papers> => {
    const ballot = await voting.open(committee, { secrecy: 'secret', medium: 'paper', ...more });
    return { ...ballot, minutes: await aPaper(ballot.document.id) };
  };
  /** Four papers handed out, one of them invalid. */
  const counted = ({ minutes }: Papers, more: object = {}): object => ({
    issuedTo: roll.slice(0, 4).map(({ id }) => id),
    ...{ issued: 4, returned: 4, valid: 3, invalid: 1, choices: { ...none, for: 3 } },
    ...{ minutesPaperId: minutes, ...more },
  });
  const count = (ballot: Papers, more: object = {}, etag?: string, who = office): Promise<Answer> =>
    who.client.put(
      `/ballots/${ballot.id}/counting`,
      counted(ballot, more),
      etag ? { headers: { 'if-match': etag } } : {},
    );
  const close = ({ document }: OpenedBallot): Promise<Answer> => document.act(office, 'close-ballot');
  const facts = async ({ document }: OpenedBallot, type: string): Promise<TestBody[]> => {
    const { rows } = await voting.database.query<{ data: TestBody }>(
      `select convert_from(canonical, 'UTF8')::json -> 'data' as data from ledger
        where document_id = $1 and fact_type = $2 order by id`,
      [document.id, type],
    );
    return rows.map(({ data }) => data);
  };

  it('is closed by the totals the office enters: who took a paper was there', async () => {
    const ballot = await open();
    expect(await voting.read(ballot)).toMatchObject({
      ...{
        medium: 'paper',
        countings: [],
        sentence: 'Voted on paper in the room; no count is recorded yet.',
      },
    });
    const { body, headers, status } = await count(ballot);
    expect([status, headers.etag]).toEqual([200, '"1"']);
    expect(body).toMatchObject({
      ...{ issued: 4, returned: 4, valid: 3, invalid: 1, counts: { whole: { for: 3, against: 0 } } },
      ...{ minutesPaperId: ballot.minutes, enteredBy: { id: office.id } },
    });
    const view = await voting.read(ballot);
    expect(view.sentence).toBe('4 papers issued, 4 returned: 3 valid, 1 invalid.');
    const tookOne = view.roll.filter(({ voted }: TestBody) => voted).map(({ id }: TestBody) => id);
    expect(tookOne.sort()).toEqual(
      roll
        .slice(0, 4)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await close(ballot)).body.state).toBe('adoption.signing');
    expect(await voting.read(ballot)).toMatchObject({
      ...{
        outcome: 'passed',
        agrees: true,
        votes: [],
        sentence: '3 of 5 in office voted for, 3 needed: passed.',
      },
      arithmetic: { inputs: { roll: 5, present: 4, votes: { ...none, for: 3 }, presidingChoice: null } },
      recomputed: { quorum: { needed: 4, present: 4, met: true } },
    });
  });

  it('has no quorum where too few took a paper', async () => {
    const ballot = await open();
    const issuedTo = roll.slice(0, 3).map(({ id }) => id);
    bodyOf(await count(ballot, { issuedTo, issued: 3, returned: 3, invalid: 0 }), 200);
    expect((await close(ballot)).body.state).toBe('adoption.voting');
    expect(await voting.read(ballot)).toMatchObject({
      ...{ outcome: 'no-quorum', sentence: '3 of 5 in office took part, 4 needed: no quorum.' },
    });
  });

  it('cannot be closed before it is counted, and waits for the office', async () => {
    const ballot = await open();
    const refused = await close(ballot);
    expect(code(refused)).toBe('409 counting-missing');
    expect(refused.body.reasons[0].who).toMatchObject([{ id: office.id }]);
    const { waitingFor } = await voting.actions(ballot.document);
    expect(waitingFor).toMatchObject([{ code: 'counting-missing', who: [{ id: office.id }] }]);
    expect(await ballot.document.waitsOn(office)).toBe(true);
    expect(await ballot.document.waitsOn(roll[0]!)).toBe(false);
    bodyOf(await count(ballot), 200);
    expect((await voting.actions(ballot.document)).waitingFor).toMatchObject([
      { code: 'waiting-for-act', who: [{ id: office.id }] },
    ]);
  });

  it('takes no vote in the app, and a ballot in the app no count', async () => {
    const ballot = await open();
    expect(code(await voting.vote(ballot, roll[2]!, { choice: 'for' }))).toBe('409 vote-on-paper');
    const entered = { choice: 'for', by: roll[2]!.id, channel: 'paper-form' };
    expect(code(await voting.vote(ballot, office, entered))).toBe('409 secret-vote-in-person');
    const inTheApp = await voting.open(committee, { secrecy: 'secret' });
    const minutes = await aPaper(inTheApp.document.id);
    expect(code(await count({ ...inTheApp, minutes }))).toBe('409 ballot-not-on-paper');
  });

  it('is secret, in session, and closed by the office', async () => {
    const refused = async (more: object): Promise<string> => {
      const ballot = await voting.open(committee);
      bodyOf(await office.client.post(`/ballots/${ballot.id}/call-off`, { reason: 'For the test.' }), 200);
      return code(await ballot.document.act(office, 'open-ballot', { medium: 'paper', ...more }));
    };
    const closesAt = voting.inHours(48);
    expect(await refused({ secrecy: 'open' })).toBe('422 paper-is-secret-in-session');
    expect(await refused({ secrecy: 'secret', mode: 'written', closesAt })).toBe(
      '422 paper-is-secret-in-session',
    );
    expect(await refused({ secrecy: 'secret', closesAt })).toBe('422 paper-closed-by-the-office');
  });

  it('is entered only where every number fits, with a sentence for each that does not', async () => {
    const ballot = await open();
    const four = roll.slice(0, 4).map(({ id }) => id);
    const other = await aPaper(ballot.document.id, 'letter');
    const elsewhere = await aPaper((await open()).document.id);
    const cases: [object, string, RegExp][] = [
      [{ issued: 5 }, 'issued-not-as-listed', /5 papers were issued.*4 names/],
      [{ issued: 1 }, 'issued-not-as-listed', /1 paper was issued.*4 names/],
      [
        { returned: 5, valid: 4, choices: { ...none, for: 4 } },
        'returned-more-than-issued',
        /5 papers.*4 issued/,
      ],
      [{ invalid: 0 }, 'valid-and-invalid-not-returned', /3 valid and 0 invalid.*4 returned/],
      [{ choices: { ...none, for: 4 } }, 'choices-not-the-valid-papers', /add up to 4.*3 valid/],
      [{ choices: undefined }, 'counting-does-not-fit', /does not fit/],
      [{ alternatives: [3] }, 'counting-does-not-fit', /does not fit/],
      [{ issuedTo: [...four.slice(1), office.id] }, 'not-on-the-roll', /roll/],
      [{ minutesPaperId: other }, 'paper-not-minutes', /minutes/],
      [{ minutesPaperId: elsewhere }, 'paper-not-minutes', /minutes/],
    ];
    for (const [more, wanted, sentence] of cases) {
      const answer = await count(ballot, more);
      expect(code(answer)).toBe(`422 ${wanted}`);
      expect(JSON.stringify(answer.body)).toMatch(sentence);
    }
    expect((await count(ballot, { issuedTo: [...four.slice(1), four[1]] })).status).toBe(422);
    expect((await count(ballot, { returned: -1 })).status).toBe(422);
    expect((await count(ballot, { minutesPaperId: undefined })).status).toBe(422);
    expect((await voting.read(ballot)).countings).toEqual([]);
  });

  it('is corrected until it is closed, both wordings kept; the same again changes nothing', async () => {
    const ballot = await open();
    bodyOf(await count(ballot), 200);
    const corrected = { choices: { ...none, for: 2, against: 1 } };
    expect((await count(ballot, corrected)).status).toBe(428);
    expect((await count(ballot, corrected, '"7"')).status).toBe(412);
    expect((await count(ballot, corrected, '"1"')).headers.etag).toBe('"2"');
    expect((await count(ballot, corrected, '"2"')).headers.etag).toBe('"2"');
    const { countings } = await voting.read(ballot);
    expect(countings.map(({ counts }: TestBody) => counts.whole.for)).toEqual([3, 2]);
    expect(await facts(ballot, 'ballot.counted')).toMatchObject([
      { counts: { whole: { for: 3 } } },
      { counts: { whole: { for: 2, against: 1 } } },
    ]);
    expect((await close(ballot)).body.state).toBe('conclusion.pending');
    expect(code(await count(ballot, {}, '"2"'))).toBe('409 ballot-closed');
  });

  it('lets names or sums be corrected, never both: the difference would tell whose vote it was', async () => {
    const [all, four] = [roll.map(({ id }) => id), roll.slice(0, 4).map(({ id }) => id)];
    const names = { issuedTo: all, issued: 5 };
    const sums = { valid: 4, invalid: 0, choices: { ...none, for: 3, against: 1 } };
    const ballot = await open();
    bodyOf(await count(ballot), 200);
    expect(code(await count(ballot, { ...names, ...sums }, '"1"'))).toBe('409 counting-corrects-both');
    bodyOf(await count(ballot, names, '"1"'), 200);
    expect(code(await count(ballot, { ...names, ...sums }, '"2"'))).toBe('409 counting-corrects-both');
    expect(code(await count(ballot, { issuedTo: four, ...sums }, '"2"'))).toBe('409 counting-corrects-both');
    bodyOf(await count(ballot, {}, '"2"'), 200);
    expect((await voting.read(ballot)).roll.filter(({ voted }: TestBody) => voted)).toHaveLength(4);
  });

  it('is counted by the office alone', async () => {
    const ballot = await open();
    for (const role of ['chair', 'member', 'drafter'] as const)
      expect((await count(ballot, {}, undefined, committee.one(role))).status).toBe(403);
    expect((await count(ballot, {}, undefined, await voting.on.aPerson())).status).toBe(404);
    expect(await facts(ballot, 'ballot.counted')).toEqual([]);
  });

  it('is called off with its count, which stays in the record and decides nothing', async () => {
    const ballot = await open();
    bodyOf(await count(ballot), 200);
    const view = bodyOf(
      await office.client.post(`/ballots/${ballot.id}/call-off`, { reason: 'The wrong papers.' }),
      200,
    );
    expect(view).toMatchObject({ outcome: 'called-off', arithmetic: null, countings: [{ issued: 4 }] });
    expect(code(await count(ballot, {}, '"1"'))).toBe('409 ballot-called-off');
  });

  it('is counted clause by clause, and between alternatives', async () => {
    const onClauses = await open({ subject: 'whole' });
    const clauseIds = ['I.1', 'II.1'].map((label) => onClauses.document.clauses[label]!);
    bodyOf(await office.client.post(`/ballots/${onClauses.id}/call-off`, { reason: 'By clause.' }), 200);
    const paper = { secrecy: 'secret', medium: 'paper' };
    const { id } = await voting.open(
      committee,
      { ...paper, subject: 'clauses', clauseIds },
      onClauses.document,
    );
    const ballot = { ...onClauses, id };
    const clauses = [
      { clauseId: clauseIds[0], choices: { ...none, for: 3 } },
      { clauseId: clauseIds[1], choices: { ...none, against: 2, abstain: 1 } },
    ];
    const byClause = { choices: undefined, clauses };
    expect(code(await count(ballot, { ...byClause, clauses: clauses.slice(1) }))).toBe(
      '422 counting-does-not-fit',
    );
    bodyOf(await count(ballot, byClause), 200);
    bodyOf(await close(ballot), 200);
    const { parts, outcome } = await voting.read(ballot);
    expect(outcome).toBe('counted');
    expect(parts.map(({ recomputed }: TestBody) => recomputed.outcome).sort()).toEqual(['failed', 'passed']);

    const between = await voting.open(
      committee,
      { ...paper, subject: 'alternatives', alternatives: ['Oaks', 'Limes'] },
      onClauses.document,
    );
    const chosen = { choices: undefined, alternatives: [3, 0], abstained: 0 };
    const papers = { ...onClauses, id: between.id };
    expect(code(await count(papers, { ...chosen, abstained: 1 }))).toBe('422 choices-not-the-valid-papers');
    bodyOf(await count(papers, chosen), 200);
    bodyOf(await close(papers), 200);
    expect((await voting.read(papers)).sentence).toBe('Chosen: Oaks.');
  });

  it('leaves no row or fact that joins a name with a choice, nor an order that could', async () => {
    const ballot = await open();
    const shuffled = [roll[3]!, roll[1]!, roll[0]!, roll[2]!].map(({ id }) => id);
    bodyOf(await count(ballot, { issuedTo: shuffled, choices: { ...none, for: 2, against: 1 } }), 200);
    await close(ballot);
    const { rows: kept } = await voting.database.query(
      'select issued_to as names from ballot_countings where ballot_id = $1',
      [ballot.id],
    );
    expect(kept).toEqual([{ names: [...shuffled].sort() }]);
    const [fact] = await facts(ballot, 'ballot.counted');
    expect(fact!.issuedTo).toEqual([...shuffled].sort());
    for (const table of ['votes', 'ballot_boxes']) {
      const { rows } = await voting.database.query(`select from ${table} where ballot_id = $1`, [ballot.id]);
      expect(rows).toEqual([]);
    }
    // The roll says who took a paper; all its rows are of one transaction, those of the others too.
    const { rows } = await voting.database.query(
      'select distinct xmin::text from ballot_roll where ballot_id = $1',
      [ballot.id],
    );
    expect(rows).toHaveLength(1);
    expect(await facts(ballot, 'vote.cast')).toEqual([]);
  });

  it('tells those on the roll that it was counted', async () => {
    const ballot = await open();
    bodyOf(await count(ballot), 200);
    await voting.work(ballot);
    const { items } = bodyOf(await roll[4]!.client.get('/notifications?limit=200'), 200);
    expect(items.map(({ kind }: TestBody) => kind)).toContain('papers-counted');
  });

  it.each(times)('is counted once by two at once (time %i)', async () => {
    const ballot = await open();
    const answers = await Promise.all([
      count(ballot),
      count(ballot, { choices: { ...none, for: 2, against: 1 } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 428]);
    expect((await voting.read(ballot)).countings).toHaveLength(1);
  });

  it.each(times)('is corrected before it is closed, or not at all (time %i)', async () => {
    const ballot = await open();
    bodyOf(await count(ballot), 200);
    const [closing, correcting] = await Promise.all([
      close(ballot),
      count(ballot, { choices: { ...none, for: 2, against: 1 } }, '"1"'),
    ]);
    expect(closing.status).toBe(200);
    const { arithmetic, outcome } = await voting.read(ballot);
    const inTime = correcting.status === 200;
    if (!inTime) expect(code(correcting)).toBe('409 ballot-closed');
    expect([outcome, arithmetic.inputs.votes.for]).toEqual(inTime ? ['failed', 2] : ['passed', 3]);
  });
});
