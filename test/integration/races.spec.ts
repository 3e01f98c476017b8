import { Client } from 'pg';
import { CheckProgress } from '../../src/approval/check-progress';
import { usualRules, type Rules } from '../../src/committees/rules/rules.schema';
import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf, type Answer, type TestBody } from '../support/client';
import { aDocument, type TestDocument } from '../support/document-in-state';
import { aCommittee, type TestCommittee } from '../support/factories';
import { times } from '../support/times';

/** Both orders are met over the runs; each time on a document of its own. */
const rounds = Array.from({ length: times(2) }, (_, at) => at + 1);

describe('Two at once', () => {
  let on: TestApp;
  let database: Client;
  let committee: TestCommittee;
  let [chair, deputy, office, drafter]: Person[] = [];
  let members: Person[] = [];

  beforeAll(async () => {
    on = await startTestApp();
    database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    committee = await aCommitteeWith({ numberTakenAt: 'sign' });
    [chair, deputy, office, drafter] = [one('chair'), one('deputy'), one('office'), one('drafter')];
    members = committee.members.member;
  });
  afterAll(async () => {
    await database.end();
    await on.close();
  });

  const one = (role: 'chair' | 'deputy' | 'office' | 'drafter'): Person => committee.one(role);

  async function aCommitteeWith(rules: Partial<Rules>): Promise<TestCommittee> {
    const made = await aCommittee(on, { rules: { ...usualRules, ...rules } });
    const series = { committeeId: made.id, documentTypeId: made.documentTypeId, period: 'year' };
    bodyOf(await made.one('office').client.post('/number-series', series), 201);
    return made;
  }

  const etagOf = async ({ id }: TestDocument): Promise<string> =>
    String((await office!.client.get(`/documents/${id}`)).headers.etag);

  const act = (
    who: Person,
    { id }: TestDocument,
    type: string,
    ifMatch: string,
    body: object = {},
  ): Promise<Answer> =>
    who.client.post(`/documents/${id}/actions/${type}`, body, { headers: { 'if-match': ifMatch } });

  const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status).sort();

  const rows = async (table: string, documentId: string, where = 'true'): Promise<number> => {
    const { rows: found } = await database.query<{ n: number }>(
      `select count(*)::int as n from ${table} where document_id = $1 and ${where}`,
      [documentId],
    );
    return found[0]!.n;
  };
  const facts = (documentId: string, type: string): Promise<number> =>
    rows('ledger', documentId, `fact_type = '${type}'`);

  const voterChoices = async (ballotId: string): Promise<TestBody> =>
    (
      await database.query('select choice from votes where ballot_id = $1 and superseded_at is null', [
        ballotId,
      ])
    ).rows;

  describe.each(rounds)('(time %i)', () => {
    it('one of two conclusions stands, on what both had before their eyes; the other is told to look again', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending' });
      const etag = await etagOf(document);
      const answers = await Promise.all([
        act(chair!, document, 'issue-conclusion', etag, {
          outcome: 'revise',
          directives: [{ text: 'Shorten it.' }],
        }),
        act(chair!, document, 'issue-conclusion', etag, { outcome: 'reject' }),
      ]);
      expect(statuses(answers)).toEqual([200, 412]);
      const { state } = answers.find(({ status }) => status === 200)!.body;
      expect(bodyOf(await office!.client.get(`/documents/${document.id}`), 200).state).toBe(state);
      expect(await rows('conclusions', document.id)).toBe(1);
      expect(await rows('directives', document.id)).toBe(state === 'revision.editing' ? 1 : 0);
      expect(await facts(document.id, 'act.issue-conclusion')).toBe(1);
    });

    it('one of two conclusions stands also where neither looked first; the other is told why', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending' });
      const answers = await Promise.all([
        act(chair!, document, 'issue-conclusion', '*', { outcome: 'revise' }),
        act(chair!, document, 'issue-conclusion', '*', { outcome: 'reject' }),
      ]);
      expect(statuses(answers)).toEqual([200, 409]);
      const [reason] = answers.find(({ status }) => status === 409)!.body.reasons;
      expect(reason).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\w/) });
      expect(await rows('conclusions', document.id)).toBe(1);
    });

    it('a comment at the moment of closing is in, or is told that it is too late', async () => {
      const document = await aDocument(on, committee, { state: 'comments.open' });
      const authors = [chair!, deputy!, ...members, chair!, deputy!, ...members];
      const comment = { body: 'Forty is too few.' };
      const answers = await Promise.all([
        ...authors.slice(0, 6).map((who) => who.client.post(`/documents/${document.id}/comments`, comment)),
        act(office!, document, 'close-comments', '*'),
        ...authors.slice(6).map((who) => who.client.post(`/documents/${document.id}/comments`, comment)),
      ]);
      const [closing] = answers.splice(6, 1);
      bodyOf(closing!, 200);
      const added = answers.filter(({ status }) => status === 201);
      for (const late of answers.filter(({ status }) => status !== 201)) {
        expect(late).toMatchObject({ status: 409, body: { code: 'comments-closed' } });
      }
      expect(await rows('comments', document.id)).toBe(added.length);
      expect(await facts(document.id, 'comment.added')).toBe(added.length);
      const { items } = bodyOf(await chair!.client.get(`/documents/${document.id}/comments`), 200);
      expect(items.map(({ id }: TestBody) => id).sort()).toEqual(added.map(({ body }) => body.id).sort());
      // None came after the closing: it waited for all that were on their way.
      const late = await database.query(
        `select from ledger k join ledger c on c.document_id = k.document_id and c.fact_type = 'act.close-comments'
          where k.document_id = $1 and k.fact_type = 'comment.added' and k.xact_id > c.xact_id`,
        [document.id],
      );
      expect(late.rowCount).toBe(0);
    });

    it('two signatures are one, with one number', async () => {
      const document = await aDocument(on, committee, { state: 'adoption.signing' });
      const answers = await Promise.all([
        act(chair!, document, 'sign', '*'),
        act(chair!, document, 'sign', '*'),
      ]);
      expect(statuses(answers)).toEqual([200, 409]);
      expect(await rows('register_entries', document.id)).toBe(1);
      expect(await facts(document.id, 'act.sign')).toBe(1);
      expect(await facts(document.id, 'number.taken')).toBe(1);
    });

    it('a signature and a refusal to sign at once: one of them', async () => {
      const document = await aDocument(on, committee, { state: 'adoption.signing' });
      const answers = await Promise.all([
        act(chair!, document, 'decline-to-sign', '*', { reason: 'Not like this.' }),
        act(chair!, document, 'sign', '*'),
      ]);
      expect(statuses(answers)).toEqual([200, 409]);
      const { state } = bodyOf(await office!.client.get(`/documents/${document.id}`), 200);
      expect(await rows('register_entries', document.id)).toBe(state === 'adoption.quarantine' ? 1 : 0);
    });

    it('of two first dispositions of a comment one stands; the other must say what it replaces', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending', comments: [{}] });
      const [comment] = document.commentIds;
      const dispose = (code: string, headers = {}): Promise<Answer> =>
        drafter!.client.put(`/comments/${comment}/disposition`, { code, reason: 'As said.' }, { headers });
      expect(statuses(await Promise.all([dispose('accepted'), dispose('not-accepted')]))).toEqual([200, 428]);
      const seen = { 'if-match': '"1"' };
      expect(statuses(await Promise.all([dispose('noted', seen), dispose('out-of-scope', seen)]))).toEqual([
        200, 412,
      ]);
      expect(await rows('dispositions', document.id, 'superseded_at is null')).toBe(1);
      expect(await rows('dispositions', document.id)).toBe(2);
      expect(await facts(document.id, 'comment.disposed')).toBe(2);
    });

    it('of two rulings on a comment one stands, with what it orders', async () => {
      const document = await aDocument(on, committee, { state: 'conclusion.pending', comments: [{}] });
      const [comment] = document.commentIds;
      const rule = (): Promise<Answer> =>
        chair!.client.put(`/comments/${comment}/ruling`, { code: 'author', reason: 'The member is right.' });
      expect(statuses(await Promise.all([rule(), rule()]))).toEqual([200, 428]);
      expect(await rows('rulings', document.id)).toBe(1);
      expect(await rows('directives', document.id, 'lifted_at is null')).toBe(1);
    });

    it('of two votes of one person one counts', async () => {
      const { document, ballot } = await aBallot();
      const vote = (choice: string): Promise<Answer> =>
        chair!.client.put(`/ballots/${ballot}/vote`, { choice });
      expect(statuses(await Promise.all([vote('for'), vote('against')]))).toEqual([200, 428]);
      expect(await voterChoices(ballot)).toHaveLength(1);
      expect(await facts(document.id, 'vote.cast')).toBe(1);
    });

    it('the vote that would decide is counted, or told that the ballot is closed', async () => {
      const { document, ballot } = await aBallot();
      const vote = (who: Person): Promise<Answer> =>
        who.client.put(`/ballots/${ballot}/vote`, { choice: 'for' });
      for (const who of [chair!, deputy!, members[0]!]) bodyOf(await vote(who), 200);
      const [closing, last] = await Promise.all([
        act(office!, document, 'close-ballot', '*'),
        vote(members[1]!),
      ]);
      bodyOf(closing, 200);
      if (last.status !== 200) expect(last).toMatchObject({ status: 409, body: { code: 'ballot-closed' } });
      const counted = last.status === 200 ? 4 : 3;
      const { rows: stored } = await database.query('select outcome, arithmetic from ballots where id = $1', [
        ballot,
      ]);
      // Two thirds of five must vote: without the last vote there is no quorum.
      expect(stored[0].arithmetic.inputs.votes.for).toBe(counted);
      expect(stored[0].outcome).toBe(counted === 4 ? 'passed' : 'no-quorum');
      expect(closing.body.state).toBe(counted === 4 ? 'adoption.signing' : 'adoption.voting');
      expect(await voterChoices(ballot)).toHaveLength(counted);
    });

    async function aBallot(): Promise<{ document: TestDocument; ballot: string }> {
      const document = await aDocument(on, committee, { state: 'adoption.voting' });
      await document.acted(office!, 'open-ballot');
      const { items } = bodyOf(await office!.client.get(`/documents/${document.id}/ballots`), 200);
      return { document, ballot: items.at(-1).id };
    }
  });

  describe('with a period in which authors answer', () => {
    let confirming: TestCommittee;
    beforeAll(async () => {
      confirming = await aCommitteeWith({ confirmingDays: 3 });
    });

    async function aRevision(): Promise<{ document: TestDocument; authors: Person[] }> {
      const document = await aDocument(on, confirming, { state: 'comments.open' });
      const authors = confirming.members.member.slice(0, 2);
      for (const who of authors) document.commentIds.push((await document.comment(who)).id);
      await document.reach('revision.verifying');
      return { document, authors };
    }
    const stateOf = async ({ id }: TestDocument): Promise<string> =>
      bodyOf(await confirming.one('office').client.get(`/documents/${id}`), 200).state;

    it.each(rounds)('the last two answers together move the document on once (time %i)', async () => {
      const { document, authors } = await aRevision();
      const asked = async (): Promise<{ id: string }[]> => {
        const { rows: waiting } = await database.query<{ id: string }>(
          `select id from outbox where kind = 'check-progress' and document_id = $1 and done_at is null`,
          [document.id],
        );
        return waiting;
      };
      // Handing in asks too: where nothing is owed the period ends at once. Here two answers are.
      for (const { id } of await asked()) await on.app.get(CheckProgress).run(id);
      expect(await stateOf(document)).toBe('revision.confirming');
      const answers = await Promise.all(
        authors.map((who, at) =>
          who.client.put(`/comments/${document.commentIds[at]}/answer`, { code: 'satisfied' }),
        ),
      );
      expect(statuses(answers)).toEqual([200, 200]);
      const checks = await asked();
      expect(checks).toHaveLength(2);
      // Each as two workers would, which were handed the same row.
      await Promise.all([...checks, ...checks].map(({ id }) => on.app.get(CheckProgress).run(id)));
      expect(await stateOf(document)).toBe('revision.verifying');
      expect(await facts(document.id, 'act.close-confirming')).toBe(1);
      expect(await rows('comments', document.id, `settled_by = 'answer'`)).toBe(2);
    });

    it.each(rounds)(
      'an answer at the moment of closing counts, or the silence before it (time %i)',
      async () => {
        const { document, authors } = await aRevision();
        const [answered, closed] = await Promise.all([
          authors[0]!.client.put(`/comments/${document.commentIds[0]}/answer`, { code: 'satisfied' }),
          act(confirming.one('office'), document, 'close-confirming', '*'),
        ]);
        bodyOf(closed, 200);
        const inTime = answered.status === 200;
        if (!inTime) expect(answered).toMatchObject({ status: 409, body: { code: 'not-time-to-answer' } });
        expect(await rows('comments', document.id, `settled_by = 'answer'`)).toBe(inTime ? 1 : 0);
        expect(await rows('comments', document.id, `settled_by = 'silence'`)).toBe(inTime ? 1 : 2);
      },
    );
  });

  it('32 writes at once on a pool of five all succeed', async () => {
    expect(on.settings.databasePool).toBe(5);
    const documents = await Promise.all(
      [1, 2, 3, 4].map(() => aDocument(on, committee, { state: 'comments.open' })),
    );
    const authors = [chair!, deputy!, ...members];
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, at) =>
        authors[at % authors.length]!.client.post(`/documents/${documents[at % 4]!.id}/comments`, {
          body: `Comment ${at}`,
        }),
      ),
    );
    expect(statuses(answers)).toEqual(Array.from({ length: 32 }, () => 201));
    for (const { id } of documents) expect(await rows('comments', id)).toBe(8);
  });

  it.each(rounds)(
    'promulgations at once take numbers one after the other, without a gap (time %i)',
    async () => {
      const issuing = await aCommitteeWith({ numberTakenAt: 'promulgate' });
      const clerk = issuing.one('office');
      const documents: TestDocument[] = [];
      for (let at = 0; at < 4; at += 1) {
        const document = await aDocument(on, issuing, { state: 'adoption.signing' });
        if (at < 3) await document.acted(issuing.one('chair'), 'sign');
        documents.push(document);
      }
      // Each twice, and one that is not signed: what is refused takes no number.
      const answers = await Promise.all(
        [...documents, ...documents].map((document) => act(clerk, document, 'promulgate', '*')),
      );
      expect(statuses(answers)).toEqual([200, 200, 200, 409, 409, 409, 409, 409]);
      const { rows: numbers } = await database.query<{ number: number }>(
        'select number from register_entries where committee_id = $1 and voided_at is null order by number',
        [issuing.id],
      );
      expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
    },
  );
});
