import { RunDeadlines } from '../../src/approval/run-deadlines';
import { usualRules } from '../../src/committees/rules/rules.schema';
import type { Person } from '../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../support/client';
import { aDocument, revisedDraft, type TestDocument } from '../support/document-in-state';
import { anOrganisation, type TestCommittee } from '../support/factories';
import { meanwhile } from '../support/meanwhile';
import { Voting } from '../support/voting';

/** Often enough to meet both orders; each time on a document of its own. */
const times = [1, 2, 3];

describe('Two at once, on what is answered, ticked, corrected and named', () => {
  let world: Voting;
  let committee: TestCommittee;
  let [chair, office, colleague, drafter, second]: Person[] = [];
  let members: Person[] = [];
  beforeAll(async () => {
    world = await Voting.start();
    const wish = { members: { chair: 1, deputy: 1, member: 3, office: 2, drafter: 2 } };
    committee = await world.committee({ delegable: ['vote'] }, wish);
    chair = committee.one('chair');
    [office, colleague] = committee.members.office;
    [drafter, second] = committee.members.drafter;
    members = committee.members.member;
  });
  afterAll(() => world.close());

  const codes = (answers: readonly Answer[]): string[] =>
    answers.map((answer) => (answer.status < 300 ? String(answer.status) : code(answer))).sort();
  const facts = async ({ id }: TestDocument, type: string): Promise<number> =>
    (await world.database.query('select from ledger where document_id = $1 and fact_type = $2', [id, type]))
      .rowCount!;
  /** A colleague in the agency of the document's first drafter. */
  const joinsAgency = async (document: TestDocument, person: Person): Promise<void> => {
    const { leadAgency } = bodyOf(await office!.client.get(`/documents/${document.id}`), 200);
    const member = { personId: person.id, from: '2020-01-01' };
    bodyOf(await world.on.administrator.client.post(`/organisations/${leadAgency.id}/members`, member), 201);
  };

  describe.each(times)('(time %i)', () => {
    it('of two first written answers to a consulted body one stands; the other must say what it replaces', async () => {
      const head = await world.on.aPerson();
      const { id } = await anOrganisation(world.on, { name: 'Front' });
      const leads = { personId: head.id, role: 'head', from: '2020-01-01' };
      bodyOf(await world.on.administrator.client.post(`/organisations/${id}/members`, leads), 201);
      const document = await aDocument(world.on, committee, {
        ...{ state: 'conclusion.pending', round: { body: { kind: 'organisation', id } } },
      });
      await document.acted(head, 'issue-conclusion', { outcome: 'revise' });
      await joinsAgency(document, second!);
      const [conclusion] = (await document.conclusions()).items;
      const path = `/conclusions/${conclusion.id}/answer`;
      const answers = await Promise.all([
        drafter!.client.put(path, { body: 'We took it up.' }),
        second!.client.put(path, { body: 'We did not.' }),
      ]);
      expect(codes(answers)).toEqual(['200', '428 precondition-required']);
      expect(await facts(document, 'consultation.answered')).toBe(1);
      const [stale, fresh] = await Promise.all(
        [drafter!, second!].map((who) =>
          who.client.put(path, { body: `By ${who.id}` }, { headers: { 'if-match': '"1"' } }),
        ),
      );
      expect(codes([stale!, fresh!])).toEqual(['200', '412 precondition-failed']);
      expect(await facts(document, 'consultation.answered')).toBe(2);
    });

    it('of two first ticks of a listed point one stands, and a tick meets the acceptance or comes too late', async () => {
      const { document, ballot, clause } = await finalising();
      await joinsAgency(document, second!);
      const tick = (who: Person, body: string, etag?: string): Promise<Answer> =>
        who.client.put(
          `/ballots/${ballot}/points/1`,
          { body, clauseIds: [clause] },
          etag ? { headers: { 'if-match': etag } } : {},
        );
      const answers = await Promise.all([tick(drafter!, 'From May.'), tick(second!, 'From June.')]);
      expect(codes(answers)).toEqual(['200', '428 precondition-required']);
      expect(await facts(document, 'ballot.point-ticked')).toBe(1);
      const [accepted, late] = await Promise.all([
        document.act(chair!, 'accept-final'),
        tick(drafter!, 'From July.', '*'),
      ]);
      expect(accepted.status).toBe(200);
      if (late.status !== 200) expect(code(late)).toBe('409 not-time-to-tick');
      expect(await facts(document, 'ballot.point-ticked')).toBe(late.status === 200 ? 2 : 1);
    });

    it('of two corrections of one clause one is listed, decided once, and none slips past the signature', async () => {
      const document = await aDocument(world.on, committee, { state: 'adoption.signing' });
      const propose = (who: Person, clauseId: string, text: string): Promise<Answer> =>
        who.client.post(`/documents/${document.id}/corrections`, { kind: 'layout', clauseId, text });
      const first = document.clauses['I.1']!;
      const proposed = await Promise.all([
        propose(office!, first, 'Plant  sixty trees.'),
        propose(drafter!, first, 'Plant sixty trees!'),
      ]);
      expect(codes(proposed)).toEqual(['201', '409 correction-exists']);
      const { id } = proposed.find(({ status }) => status === 201)!.body;
      const decide = (accepted: boolean): Promise<Answer> =>
        chair!.client.put(`/corrections/${id}/decision`, { accepted });
      const decided = await Promise.all([decide(true), decide(false)]);
      expect(codes(decided)).toEqual(['200', '428 precondition-required']);
      expect(await facts(document, 'correction.decided')).toBe(1);
      const [signed, late] = await Promise.all([
        document.act(chair!, 'sign'),
        propose(office!, document.clauses['I.2']!, 'Open the library on  Sundays.'),
      ]);
      // Listed in time it waits for the signer's word, else the text is signed as it stood.
      expect(codes([signed, late])).toEqual(
        signed.status === 200 ? ['200', '409 not-time-to-correct'] : ['201', '409 corrections-undecided'],
      );
    });

    it('of two lists of readers one stands, and the other is told to look again', async () => {
      const document = await aDocument(world.on, committee, { state: 'comments.open' });
      const { headers } = await drafter!.client.get(`/documents/${document.id}`);
      const name = (who: Person, reader: Person): Promise<Answer> =>
        who.client.send(
          ...(['PATCH', `/documents/${document.id}/settings`] as const),
          { accessLevel: 'confidential', readerIds: [reader.id], reason: 'Persons are named.' },
          { headers: { 'if-match': String(headers.etag) } },
        );
      const answers = await Promise.all([name(office!, members[0]!), name(drafter!, members[1]!)]);
      expect(codes(answers)).toEqual(['200', '412 precondition-failed']);
      const { rowCount } = await world.database.query('select from document_readers where document_id = $1', [
        document.id,
      ]);
      expect(rowCount).toBe(1);
      expect(await facts(document, 'document.access-raised')).toBe(1);
    });

    it('a delivery written down twice is one, and none is written down once the ballot is closed', async () => {
      const ballot = await world.open(committee, { mode: 'session' });
      const deliver = (who: Person, person: Person): Promise<Answer> =>
        who.client.post(`/ballots/${ballot.id}/deliveries`, {
          ...{ personIds: [person.id], channel: 'letter', at: world.on.clock.now().toISOString() },
        });
      const twice = await Promise.all([deliver(office!, members[0]!), deliver(colleague!, members[0]!)]);
      expect(codes(twice)).toEqual(['201', '201']);
      expect(await facts(ballot.document, 'ballot.delivered')).toBe(1);
      const [closed, late] = await Promise.all([
        ballot.document.act(office!, 'close-ballot'),
        deliver(colleague!, members[1]!),
      ]);
      expect(closed.status).toBe(200);
      if (late.status !== 201) expect(code(late)).toBe('409 ballot-closed');
      expect(await facts(ballot.document, 'ballot.delivered')).toBe(late.status === 201 ? 2 : 1);
    });

    it('a vote by a mandate that is revoked in mid-vote is cast before, or not at all', async () => {
      const mandate = bodyOf(
        await members[0]!.client.post('/mandates', {
          ...{ committeeId: committee.id, holderId: members[1]!.id, scope: 'vote', basis: 'Ill.' },
          ...{ from: '2026-01-01', to: '2026-12-31' },
        }),
        201,
      );
      const ballot = await world.open(committee);
      const [voted, revoked] = await Promise.all([
        world.vote(ballot, members[1]!, { choice: 'for', by: members[0]!.id }),
        members[0]!.client.post(`/mandates/${mandate.id}/revocation`, {}),
      ]);
      expect(revoked.status).toBeLessThan(300);
      const cast = voted.status === 200;
      if (!cast) expect(code(voted)).toBe('403 no-mandate');
      const { rows } = await world.database.query(
        'select mandate_id from votes where ballot_id = $1 and by_person_id = $2',
        [ballot.id, members[0]!.id],
      );
      expect(rows).toEqual(cast ? [{ mandate_id: mandate.id }] : []);
      const after = await world.vote(ballot, members[1]!, { choice: 'against', by: members[0]!.id }, '*');
      expect(code(after)).toBe('403 no-mandate');
    });

    it('rules replaced while a round is opened are pinned whole: the old ones or the new ones', async () => {
      const own = await world.committee({ confirmingDays: 0 });
      const document = await aDocument(world.on, own);
      await document.acted(own.one('drafter'), 'submit');
      const rules = { ...usualRules, confirmingDays: 3 };
      const [opened, replaced] = await Promise.all([
        document.act(own.one('office'), 'open-comments', { dueAt: world.inHours(24) }),
        world.on.administrator.client.post(`/committees/${own.id}/rules`, { rules }),
      ]);
      expect([opened.status, replaced.status]).toEqual([200, 201]);
      const pinned = await world.database.query(
        `select v.id, (v.rules ->> 'confirmingDays')::int as days from rounds r
          join rules_versions v on v.id = r.rules_version_id where r.document_id = $1`,
        [document.id],
      );
      await world.on.administrator.client.post(`/committees/${own.id}/rules`, { rules: usualRules });
      await document.reach('revision.editing');
      const text = { format: 'text', content: revisedDraft };
      bodyOf(await own.one('drafter').client.post(`/documents/${document.id}/versions`, text), 201);
      const { state } = await document.acted(own.one('drafter'), 'submit-revision');
      expect(state).toBe(pinned.rows[0].days === 3 ? 'revision.confirming' : 'revision.verifying');
    });

    it('the clock and the office close a ballot once, with the last vote in it or told that it is closed', async () => {
      const ballot = await world.open(committee, { mode: 'written', closesAt: world.inHours(24) });
      await world.all(ballot, 'for', 'for', 'for', 'for');
      const last = world.roll(committee).at(-1)!;
      world.on.clock.advance({ hours: 24 });
      const [vote, closed] = await Promise.all([
        world.vote(ballot, last, { choice: 'against' }),
        ballot.document.act(office!, 'close-ballot'),
        world.on.app.get(RunDeadlines).run(),
      ]);
      if (vote.status !== 200) expect(vote.status).toBe(409);
      if (closed.status !== 200) expect([409, 412]).toContain(closed.status);
      expect(await facts(ballot.document, 'act.close-ballot')).toBe(1);
      const { arithmetic } = await world.read(ballot);
      expect(arithmetic.inputs.votes.against).toBe(vote.status === 200 ? 1 : 0);
    });
  });

  it('a tick that waited for the closing of its ballot finds it closed', async () => {
    const { document, ballot, clause } = await finalising();
    await world.database.query(`update ballots set outcome = 'failed' where id = $1`, [ballot]);
    const closed = `update ballots set outcome = 'passed' where id = $1`;
    const tick = (): Promise<Answer> =>
      drafter!.client.put(`/ballots/${ballot}/points/1`, { clauseIds: [clause] });
    expect(await meanwhile(world.database, document.id, tick, closed, [ballot])).toMatchObject({
      status: 200,
    });
  });

  async function finalising(): Promise<{ document: TestDocument; ballot: string; clause: string }> {
    const ballot = await world.open(committee, { points: ['Say from when.'] });
    await world.all(ballot, 'for', 'for', 'for', 'for', 'for');
    const { document } = ballot;
    await document.acted(office!, 'close-ballot');
    const content = revisedDraft.replace('on Sundays', 'on Sundays from May');
    const version = { format: 'text', content };
    bodyOf(await drafter!.client.post(`/documents/${document.id}/versions`, version), 201);
    const newest: TestBody = document.clauses;
    return { document, ballot: ballot.id, clause: newest['I.2'] };
  }
});
