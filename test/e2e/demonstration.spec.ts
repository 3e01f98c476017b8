import { issue, vote } from '../../src/demo/case/adopt';
import { comments } from '../../src/demo/case/comments';
import { consult, draft, session } from '../../src/demo/case/consult';
import { adoptedTitle, draftTitle } from '../../src/demo/case/document';
import * as revision from '../../src/demo/case/revise';
import { memberKeys, names } from '../../src/demo/committee/people';
import { ledgerOfCase } from '../support/case-ledger';
import { CaseStory, labelsChanged, labelsOf } from '../support/case-story';
import type { TestBody } from '../support/client';

// Two cores may be shared with other suites, and this one talks a lot.
jest.setTimeout(300_000);

/** The demonstration case as a story; every step goes over the network, and each test follows on the one before. */
describe('a draft resolution heard on 28/9/2021 becomes 04-NQ/TU of 19/11/2021', () => {
  let story: CaseStory;
  beforeAll(async () => {
    story = await CaseStory.begin();
  });
  afterAll(() => story.demo.close());

  it('is read into nine targets and six tasks', async () => {
    story.work = await draft(story.world);
    expect(await story.get()).toMatchObject({
      state: 'draft.screening',
      title: draftTitle,
      latestVersion: 1,
    });
    const clauses = await story.clauses(1);
    expect(labelsOf(clauses, 'target')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `II.2.2.(${n})`));
    expect(labelsOf(clauses, 'task')).toEqual([1, 2, 3, 4, 5, 6].map((n) => `III.${n}`));
    expect(labelsOf(clauses, 'section')).toEqual(['I', 'II', 'III', 'IV']);
    const { items } = await story.get('/papers');
    expect(items.map(({ kind, officialDate }: TestBody) => [kind, officialDate])).toEqual([
      ['submission-note', '2021-09-20'],
      ['appraisal', '2021-09-20'],
    ]);
  });

  it('asks the committee and the Front, and shows who responded', async () => {
    await consult(story.work);
    await session(story.work);
    const { items: rounds } = await story.get('/rounds');
    expect(rounds).toHaveLength(1);
    expect(rounds[0]).toMatchObject({
      ...{ number: 1, versionN: 1, officialDate: '2021-09-20' },
      presiding: { name: names.chair },
      invitees: [{ name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh' }],
    });
    expect((await story.get('/versions/1')).draftNumber).toBe(1);
    expect(await story.response()).toEqual({ asked: 16, silent: [story.world.persons.chair] });
  });

  it('keeps each comment with its clause, its author and how it came', async () => {
    const said = await story.comments();
    expect(said).toHaveLength(comments.length);
    const authors = new Set(said.map(({ by }) => by.id as string));
    expect(memberKeys.filter((key) => authors.has(story.world.persons[key]))).toHaveLength(12);
    const transfer = (await story.clauses(1)).find(({ label }) => label === 'II.2.2.(5)');
    expect(said.filter(({ anchor }) => anchor?.clauseId === transfer.clauseId)).toHaveLength(4);
    const channels = said.map(({ channel }) => channel as string);
    expect(channels.filter((channel) => channel === 'session')).toHaveLength(2);
    const letter = said.find(({ channel }) => channel === 'letter');
    expect(letter).toMatchObject({ by: { name: names.member10 }, enteredBy: { name: names.office } });
    expect(said.filter(({ blocking }) => blocking)).toHaveLength(1);
    const byKind = (kind: string) => said.filter((comment) => comment.kind === kind).length;
    expect(['amendment', 'question', 'support'].map(byKind)).toEqual([1, 1, 1]);
  });

  it('is not put to the vote while comments are owed', async () => {
    expect(await story.get()).toMatchObject({ state: 'conclusion.pending' });
    expect(await story.refusal('chair', 'issue-conclusion', { outcome: 'put-to-vote' })).toEqual([
      ['comments-unsettled', [names.agency]],
    ]);
  });

  it('is concluded on with eight directives in two strengths', async () => {
    await revision.conclude(story.work);
    const { items } = await story.get('/conclusions', 'member01');
    expect(items).toHaveLength(1);
    const [conclusion] = items;
    expect(conclusion).toMatchObject({
      ...{ form: 'TB', number: '112-TB/TU', officialDate: '2021-09-28', outcome: 'revise' },
      issuedBy: { name: names.chair },
      issuedAt: story.demo.clock.now().toISOString(),
    });
    expect(conclusion.items.map(({ kind }: TestBody) => kind)).toEqual([
      'appreciation',
      'principle',
      'principle',
    ]);
    const marks = conclusion.directives.map(({ n, strength, kind }: TestBody) => [n, strength, kind]);
    expect(marks).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((n) => [n, 'order', 'text']),
      ...[[7, 'request', 'action'] as const, [8, 'request', 'text'] as const],
    ]);
    const [first, , , , , , seventh] = conclusion.directives;
    expect(first.exchanges.map(({ kind }: TestBody) => kind)).toEqual(['question', 'clarification']);
    expect(seventh.addressee).toEqual({
      id: story.world.organisations.front,
      name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    });
    const answered = await story.world
      .as('agency')
      .send('PUT', `/directives/${seventh.id}/response`, { outcome: 'done' });
    expect(answered).toMatchObject({ status: 409, body: { code: 'action-passes-to-follow-up' } });
  });

  it('cannot be handed in with one comment undisposed, and says who can help', async () => {
    const agency = [names.agency];
    await revision.disposeComments(story.work, 0, comments.length - 1);
    expect(await story.refusal('agency', 'submit-revision')).toEqual([
      ['revision-not-newer', agency],
      ['comments-undisposed', agency],
      ['directives-unanswered', agency],
      ['accepted-unchanged', agency],
    ]);
    await revision.revise(story.work);
    await revision.respondToDirectives(story.work);
    expect(await story.refusal('agency', 'submit-revision')).toEqual([['comments-undisposed', agency]]);
    await revision.disposeComments(story.work, comments.length - 1);
    await revision.submitRevision(story.work);
    expect(await story.get()).toMatchObject({ state: 'revision.confirming', title: adoptedTitle });
  });

  it('shows in version 2 what became of each clause', async () => {
    const { clauses, deleted } = await story.get('/versions/2', 'member01');
    const targets = [2, 4, 5, 6, 7, 9].map((n) => `II.2.2.(${n})`);
    expect(labelsChanged(clauses, 'modified')).toEqual(['preamble', ...targets, 'III.6']);
    expect(labelsChanged(clauses, 'inserted')).toEqual(['IV.4']);
    expect(deleted).toHaveLength(1);
    const before = await story.clauses(1);
    const renumbered = clauses.find(({ label }: TestBody) => label === 'IV.5');
    expect(before.find(({ clauseId }) => clauseId === renumbered.clauseId).label).toBe('IV.4');
    expect(renumbered.change).toBe('unchanged');
  });

  it('waits for the ruling on the comment that is maintained', async () => {
    await revision.answerDispositions(story.work);
    expect(await story.refusal('office', 'close-confirming')).toEqual([['comments-unruled', [names.chair]]]);
    await revision.ruleOnMaintained(story.work);
    await revision.closeConfirming(story.work);
    const settled = (await story.comments()).map(({ settledBy }) => settledBy as string);
    const times = (by: string) => settled.filter((one) => one === by).length;
    expect(['answer', 'ruling', 'silence'].map(times)).toEqual([comments.length - 2, 1, 1]);
  });

  it('is accepted once the office has verified and the chair confirmed every directive on the text', async () => {
    const next = { next: 'vote' };
    expect(await story.refusal('chair', 'accept-revision', next)).toEqual([
      ['directives-unverified', [names.office]],
    ]);
    await revision.verifyDirectives(story.work);
    expect(await story.refusal('chair', 'accept-revision', next)).toEqual([
      ['directives-unconfirmed', [names.chair]],
    ]);
    await revision.confirmDirectives(story.work);
    await revision.acceptRevision(story.work);
    const [{ directives }] = (await story.get('/conclusions')).items;
    expect(directives.filter(({ response }: TestBody) => response === null)).toHaveLength(1);
    expect(await story.get()).toMatchObject({ state: 'adoption.voting' });
  });

  it('is adopted by eleven of fifteen in office, with a quorum of ten and eight needed', async () => {
    expect(await story.refusal('office', 'close-ballot')).toEqual([['ballot-not-open', [names.office]]]);
    await vote(story.work);
    const [ballot] = (await story.get('/ballots', 'member01')).items;
    expect(ballot).toMatchObject({
      versionN: 2,
      outcome: 'passed',
      officialDate: '2021-11-19',
      agrees: true,
    });
    expect(ballot.roll).toHaveLength(15);
    expect(ballot.versionHash).toBe((await story.get('/versions/2')).contentHash);
    expect(ballot.arithmetic.inputs).toMatchObject({
      roll: 15,
      votes: { for: 11, against: 0, other: 1, abstain: 0 },
    });
    expect(ballot.arithmetic.result).toMatchObject({
      quorum: { needed: 10, present: 12, met: true },
      majority: { base: 15, needed: 8, for: 11, met: true },
    });
    expect(ballot.sentence).toBe('11/15 thành viên đương nhiệm tán thành, cần 8: được thông qua.');
    expect(ballot.votes.every(({ channel }: TestBody) => channel === 'session')).toBe(true);
  });

  it('is promulgated as 04-NQ/TU of 19/11/2021, recorded today', async () => {
    expect(await story.refusal('office', 'promulgate')).toEqual([['act-not-available', expect.anything()]]);
    await issue(story.work);
    expect(await story.get('', 'consulted')).toMatchObject({
      ...{ state: 'adopted', number: '04-NQ/TU', title: adoptedTitle },
      ...{ adoptedOn: '2021-11-19', issuedOn: '2021-11-19', effectiveOn: '2021-11-19' },
      stateSince: story.demo.clock.now().toISOString(),
    });
  });

  it('has one ledger row for each thing that was done, in order', async () => {
    const rows = await story.ledger();
    const acts = rows.filter(({ type }) => type.startsWith('act.'));
    expect(acts.map(({ type, day }) => [type.slice(4), day])).toEqual(ledgerOfCase.acts);
    expect(rows.every(({ at }) => at.getTime() === story.demo.clock.now().getTime())).toBe(true);
    const counts = new Map<string, number>();
    for (const { type } of rows) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect(Object.fromEntries([...counts].filter(([type]) => !type.startsWith('act.')))).toEqual(
      ledgerOfCase.others,
    );
  });
});
