import { SendReminders } from '../../../src/notifications/send-reminders';
import type { Person } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { anOrganisation, type TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

describe('What the clock says once, when its time has come', () => {
  let world: Voting;
  let committee: TestCommittee;
  beforeAll(async () => {
    world = await Voting.start();
  });
  beforeEach(async () => {
    world.on.clock.setTo('2026-03-02T02:00:00Z');
    committee = await world.committee({ answerDays: 10, reminderHours: 24 });
  });
  afterAll(() => world.close());

  /** Twice, by two processes at once: once is enough. */
  const clockRuns = async (document: TestDocument): Promise<void> => {
    const clock = world.on.app.get(SendReminders);
    await Promise.all([clock.run(), clock.run()]);
    await clock.run();
    await world.work({ id: '', document });
  };
  const facts = async (document: TestDocument, type: string): Promise<number> => {
    const { rowCount } = await world.database.query(
      'select from ledger where document_id = $1 and fact_type = $2',
      [document.id, type],
    );
    return rowCount!;
  };
  const toldTo = async (document: TestDocument, kind: string): Promise<string[]> => {
    const { rows } = await world.database.query<{ person: string }>(
      'select recipient_id as person from notices where document_id = $1 and kind = $2 order by 1',
      [document.id, kind],
    );
    return rows.map(({ person }) => person);
  };
  const ids = (...people: Person[]): string[] => people.map(({ id }) => id).sort();

  it('tells the chair and the office on the day of review of what was deferred', async () => {
    const document = await aDocument(world.on, committee, { state: 'conclusion.pending' });
    const [chair, office] = [committee.one('chair'), committee.one('office')];
    await document.acted(chair, 'issue-conclusion', { outcome: 'defer', reviewOn: '2026-04-01' });
    world.on.clock.setTo('2026-03-31T16:59:59Z');
    await clockRuns(document);
    expect(await facts(document, 'document.review-due')).toBe(0);
    world.on.clock.setTo('2026-03-31T17:00:00Z');
    await clockRuns(document);
    expect(await facts(document, 'document.review-due')).toBe(1);
    expect(await toldTo(document, 'review-due')).toEqual(ids(chair, office));

    await document.acted(office, 'resume', { reason: 'Its day has come.' });
    await document.acted(chair, 'issue-conclusion', { outcome: 'defer', reviewOn: '2026-05-01' });
    await clockRuns(document);
    expect(await facts(document, 'document.review-due')).toBe(1);
    world.on.clock.setTo('2026-05-02T02:00:00Z');
    await clockRuns(document);
    expect(await facts(document, 'document.review-due')).toBe(2);
  });

  it('says nothing of a day of review once the document was taken up again or withdrawn', async () => {
    const documents = [
      await aDocument(world.on, committee, { state: 'conclusion.pending' }),
      await aDocument(world.on, committee, { state: 'conclusion.pending' }),
    ];
    const chair = committee.one('chair');
    for (const document of documents) {
      await document.acted(chair, 'issue-conclusion', { outcome: 'defer', reviewOn: '2026-04-01' });
    }
    await documents[0]!.acted(chair, 'resume', { reason: 'Sooner.' });
    await documents[1]!.acted(chair, 'withdraw', { reason: 'No longer.' });
    world.on.clock.setTo('2026-04-02T02:00:00Z');
    for (const document of documents) {
      await clockRuns(document);
      expect(await facts(document, 'document.review-due')).toBe(0);
    }
  });

  /** A consulted organisation has concluded its own round and is owed an answer within ten days. */
  const consulted = async (): Promise<{ document: TestDocument; conclusionId: string; dueAt: Date }> => {
    const head = await world.on.aPerson();
    const front = await anOrganisation(world.on, { name: 'Front' });
    const leads = { personId: head.id, role: 'head', from: '2020-01-01' };
    bodyOf(await world.on.administrator.client.post(`/organisations/${front.id}/members`, leads), 201);
    const document = await aDocument(world.on, committee);
    const office = committee.one('office');
    await document.acted(committee.one('drafter'), 'submit');
    const body = { kind: 'organisation', id: front.id };
    await document.acted(office, 'open-comments', { dueAt: world.inHours(24), body });
    await document.acted(office, 'close-comments');
    await document.acted(head, 'issue-conclusion', { outcome: 'revise', summary: 'Think again.' });
    const [{ id, answerDueAt }] = (await document.conclusions()).items as [TestBody];
    return { document, conclusionId: id, dueAt: new Date(answerDueAt) };
  };
  const at = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * 3_600_000);

  it('reminds the agency and the office of the written answer owed, and tells them when it is overdue', async () => {
    const { document, dueAt } = await consulted();
    const owing = ids(committee.one('drafter'), committee.one('office'));
    world.on.clock.setTo(at(dueAt, -25));
    await clockRuns(document);
    expect(await facts(document, 'consultation.due-soon')).toBe(0);
    world.on.clock.setTo(at(dueAt, -24));
    await clockRuns(document);
    expect(await facts(document, 'consultation.due-soon')).toBe(1);
    expect(await toldTo(document, 'written-answer-due')).toEqual(owing);
    expect(await facts(document, 'consultation.overdue')).toBe(0);
    world.on.clock.setTo(dueAt);
    await clockRuns(document);
    expect(await facts(document, 'consultation.overdue')).toBe(1);
    expect(await toldTo(document, 'written-answer-overdue')).toEqual(owing);
  });

  it('reminds nobody of an answer that was given', async () => {
    const { document, conclusionId, dueAt } = await consulted();
    const answer = { body: 'We took it up.' };
    bodyOf(await committee.one('drafter').client.put(`/conclusions/${conclusionId}/answer`, answer), 200);
    for (const hours of [-1, 1]) {
      world.on.clock.setTo(at(dueAt, hours));
      await clockRuns(document);
    }
    expect(await facts(document, 'consultation.due-soon')).toBe(0);
    expect(await facts(document, 'consultation.overdue')).toBe(0);
  });

  it('lets the time for the written answer rest with the document', async () => {
    const { document, dueAt } = await consulted();
    const office = committee.one('office');
    await document.acted(office, 'suspend', { reason: 'Elections.' });
    world.on.clock.setTo(at(dueAt, 5));
    await clockRuns(document);
    expect(await facts(document, 'consultation.overdue')).toBe(0);
    await document.acted(office, 'resume', { reason: 'They are over.' });
    const [{ answerDueAt }] = (await document.conclusions()).items;
    const parked = at(dueAt, 5).getTime() - Date.parse('2026-03-02T02:00:00Z');
    expect(Date.parse(answerDueAt)).toBe(dueAt.getTime() + parked);
    await clockRuns(document);
    expect(await facts(document, 'consultation.due-soon')).toBe(0);
    world.on.clock.setTo(answerDueAt);
    await clockRuns(document);
    expect(await facts(document, 'consultation.overdue')).toBe(1);
  });

  it('leaves the due time of an answer already given where it was', async () => {
    const { document, conclusionId, dueAt } = await consulted();
    const [drafter, office] = [committee.one('drafter'), committee.one('office')];
    bodyOf(await drafter.client.put(`/conclusions/${conclusionId}/answer`, { body: 'Yes.' }), 200);
    await document.acted(office, 'suspend', { reason: 'Elections.' });
    world.on.clock.advance({ days: 3 });
    await document.acted(office, 'resume', { reason: 'They are over.' });
    expect((await document.conclusions()).items[0].answerDueAt).toBe(dueAt.toISOString());
  });
});
