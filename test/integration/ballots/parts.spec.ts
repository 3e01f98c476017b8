import type { Person } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { newId } from '../../../src/platform/ids';
import type { TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

describe('A ballot on parts', () => {
  let voting: Voting;
  let committee: TestCommittee;
  let office: Person;
  beforeAll(async () => {
    voting = await Voting.start();
    committee = await voting.committee();
    office = committee.one('office');
  });
  afterAll(() => voting.close());

  const onClauses = async (...labels: string[]) => {
    const document = await aDocument(voting.on, committee, { state: 'adoption.voting' });
    const clauseIds = labels.map((label) => document.clauses[label]!);
    return { clauseIds, ...(await voting.open(committee, { subject: 'clauses', clauseIds }, document)) };
  };

  it('counts each clause by itself and moves nothing', async () => {
    const { clauseIds, ...ballot } = await onClauses('I.1', 'I.2');
    const choices = (...chosen: string[]) => ({
      choices: chosen.map((choice, at) => ({ clauseId: clauseIds[at], choice })),
    });
    await voting.all(
      ballot,
      ...[choices('for', 'against'), choices('for', 'for'), choices('for', 'against')],
      ...[choices('against', 'for'), choices('for', 'abstain')],
    );
    const [vote] = (await voting.read(ballot)).votes;
    expect(vote).toMatchObject({ choice: null, alternative: null });
    expect(vote.choices).toEqual(expect.arrayContaining([{ clauseId: clauseIds[0], choice: 'for' }]));
    const { state } = await ballot.document.acted(office, 'close-ballot');
    expect(state).toBe('adoption.voting');
    const closed = await voting.read(ballot);
    expect(closed).toMatchObject({ outcome: 'counted', agrees: true, recomputed: null });
    expect(closed.parts.map(({ sentence }: TestBody) => sentence)).toEqual([
      '4 of 5 in office voted for, 3 needed: passed.',
      '2 of 5 in office voted for, 3 needed: failed.',
    ]);
    expect(closed.sentence).toMatch(/^1 of 2 clauses carried: I\.1/);
    expect((await voting.read(ballot, 'vi')).sentence).toMatch(/^1\/2 nội dung được thông qua: I\.1/);
    // Then the whole, which moves the document.
    const whole = await voting.open(committee, {}, ballot.document);
    await voting.all(whole, 'for', 'for', 'for', 'for');
    expect((await ballot.document.acted(office, 'close-ballot')).state).toBe('adoption.signing');
  });

  it('lets a voter choose one alternative, or none', async () => {
    const alternatives = ['Forty trees', 'Sixty trees', 'No trees'];
    const ballot = await voting.open(committee, { subject: 'alternatives', alternatives });
    await voting.all(
      ballot,
      ...[{ alternative: 2 }, { alternative: 2 }, { alternative: 1 }, { choice: 'abstain' }],
    );
    const [, , third] = voting.roll(committee);
    bodyOf(await voting.vote(ballot, third!, { alternative: 2 }, '"1"'), 200);
    expect(
      (await voting.read(ballot)).votes.map((vote: TestBody) => [vote.alternative, vote.choice]),
    ).toEqual([
      ...[
        [2, null],
        [2, null],
        [null, 'abstain'],
        [2, null],
      ],
    ]);
    expect((await ballot.document.acted(office, 'close-ballot')).state).toBe('adoption.voting');
    const closed = await voting.read(ballot);
    expect(closed).toMatchObject({ outcome: 'counted', agrees: true, sentence: 'Chosen: Sixty trees.' });
    expect(closed.arithmetic.parts[1]).toMatchObject({
      ...{ key: '2', name: 'Sixty trees', result: { outcome: 'passed', majority: { for: 3, needed: 3 } } },
      inputs: { roll: 5, votes: { for: 3, against: 0, other: 0, abstain: 1 }, presidingChoice: 'for' },
    });
    expect(closed.arithmetic.parts[0]).toMatchObject({
      inputs: { votes: { for: 0, against: 3, abstain: 1 }, presidingChoice: 'against' },
    });
    expect((await voting.read(ballot, 'vi')).sentence).toBe('Phương án được chọn: Sixty trees.');
  });

  it('chooses nothing where no alternative has what is needed, and says when there is no quorum', async () => {
    const alternatives = ['Forty', 'Sixty'];
    const ballot = await voting.open(committee, { subject: 'alternatives', alternatives });
    await voting.all(ballot, ...[1, 1, 2, 2].map((alternative) => ({ alternative })));
    await ballot.document.acted(office, 'close-ballot');
    expect((await voting.read(ballot)).sentence).toBe('No alternative got what is needed over the others.');
    const again = await voting.open(committee, { subject: 'alternatives', alternatives }, ballot.document);
    await voting.all(again, { alternative: 1 });
    await ballot.document.acted(office, 'close-ballot');
    expect(await voting.read(again)).toMatchObject({
      ...{ outcome: 'no-quorum', agrees: true, sentence: '1 of 5 in office took part, 4 needed: no quorum.' },
    });
  });

  it('asks for what it is about, and only that', async () => {
    const document = await aDocument(voting.on, committee, { state: 'adoption.voting' });
    const open = async (body: object): Promise<string> =>
      code(await document.act(office, 'open-ballot', body));
    const clause = document.clauses['I.1'];
    expect(await open({ subject: 'clauses' })).toBe('422 clauses-missing');
    expect(await open({ subject: 'alternatives' })).toBe('422 alternatives-missing');
    expect(await open({ subject: 'clauses', clauseIds: [newId()] })).toBe('422 clause-not-in-version');
    expect(await open({ subject: 'clauses', clauseIds: [clause, clause] })).toBe('422 invalid-request');
    expect(await open({ clauseIds: [clause] })).toBe('422 parts-do-not-fit');
    expect(await open({ alternatives: ['One', 'Two'] })).toBe('422 parts-do-not-fit');
    expect(await open({ subject: 'alternatives', alternatives: ['One', 'One'] })).toBe('422 invalid-request');
    expect(await open({ subject: 'clauses', clauseIds: [clause], points: ['More.'] })).toBe(
      '422 points-need-the-whole',
    );
    const silent = await voting.committee({ ballotModes: ['silence'], silence: 'agreement' });
    const other = await aDocument(voting.on, silent, { state: 'adoption.voting' });
    const body = { subject: 'alternatives', alternatives: ['One', 'Two'], mode: 'silence' };
    const refused = await other.act(silent.one('office'), 'open-ballot', {
      ...body,
      closesAt: voting.inHours(1),
    });
    expect(code(refused)).toBe('422 silence-cannot-choose');
    const secret = { mode: 'silence', secrecy: 'secret', closesAt: voting.inHours(1) };
    expect(code(await other.act(silent.one('office'), 'open-ballot', secret))).toBe(
      '422 silence-cannot-be-secret',
    );
  });

  it('takes only votes that answer what is asked, whole', async () => {
    const { clauseIds, ...ballot } = await onClauses('I.1', 'I.2');
    const member = committee.one('member');
    const vote = async (body: object): Promise<string> => code(await voting.vote(ballot, member, body));
    const [first, second] = clauseIds.map((clauseId) => ({ clauseId, choice: 'for' }));
    expect(await vote({ choice: 'for' })).toBe('422 vote-does-not-fit');
    expect(await vote({ choices: [first] })).toBe('422 clauses-not-all-voted');
    expect(await vote({ choices: [first, first] })).toBe('422 clauses-not-all-voted');
    expect(await vote({ choices: [first, second, { clauseId: newId(), choice: 'for' }] })).toBe(
      '422 clauses-not-all-voted',
    );
    expect(await vote({})).toBe('422 clauses-not-all-voted');
    const between = await voting.open(committee, { subject: 'alternatives', alternatives: ['One', 'Two'] });
    const choose = (body: object): Promise<Answer> => voting.vote(between, member, body);
    expect(code(await choose({ alternative: 3 }))).toBe('422 alternative-unknown');
    expect(code(await choose({ choice: 'for' }))).toBe('422 choice-missing');
    expect(code(await choose({ alternative: 1, choice: 'abstain' }))).toBe('422 vote-does-not-fit');
    const whole = await voting.open(committee);
    expect(code(await voting.vote(whole, member, { alternative: 1 }))).toBe('422 vote-does-not-fit');
    expect(code(await voting.vote(whole, member, {}))).toBe('422 choice-missing');
  });
});
