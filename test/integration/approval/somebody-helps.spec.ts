import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

describe('Whoever is refused learns who can help', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let chair: Person, office: Person, drafter: Person, member: Person;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(async () => {
    on.clock.setTo('2026-03-02T02:00:00Z');
    committee = await aCommittee(on);
    [chair, office] = [committee.one('chair'), committee.one('office')];
    [drafter, member] = [committee.one('drafter'), committee.one('member')];
  });
  afterAll(() => on.close());

  const reasonsOf = ({ status, body }: Answer): string[] => {
    expect(status).toBe(409);
    return body.reasons.map(({ code, who }: TestBody) =>
      [code, ...who.map(({ id }: TestBody) => id)].join(' '),
    );
  };
  const waitingFor = async (document: TestDocument): Promise<string[]> => {
    const { waitingFor: reasons } = bodyOf(await office.client.get(`/documents/${document.id}/actions`), 200);
    return reasons.map(({ code, who }: TestBody) => [code, ...who.map(({ id }: TestBody) => id)].join(' '));
  };

  describe('when the head of a consulted organisation leaves in mid-round', () => {
    const anotherHead = async (organisationId: string): Promise<Person> => {
      const person = await on.aPerson();
      const head = { personId: person.id, role: 'head', from: '2026-03-02' };
      bodyOf(await on.administrator.client.post(`/organisations/${organisationId}/members`, head), 201);
      return person;
    };
    const leaves = async (organisationId: string, person: Person): Promise<void> => {
      const admin = on.administrator.client;
      const path = `/organisations/${organisationId}`;
      const { members } = bodyOf(await admin.get(path), 200);
      const { id } = members.find(({ personId }: TestBody) => personId === person.id);
      bodyOf(await admin.post(`${path}/members/${id}/end`, { to: '2026-03-01' }), 200);
    };

    it('the next head concludes the round; while there is none the office is asked', async () => {
      const head = await on.aPerson();
      const front = await anOrganisation(on, { name: 'Front' });
      const membership = { personId: head.id, role: 'head', from: '2025-01-01' };
      bodyOf(await on.administrator.client.post(`/organisations/${front.id}/members`, membership), 201);
      const document = await aDocument(on, committee, {
        state: 'conclusion.pending',
        round: { body: { kind: 'organisation', id: front.id } },
      });
      expect(await waitingFor(document)).toEqual([`waiting-for-act ${head.id}`]);
      await leaves(front.id, head);
      expect(await waitingFor(document)).toEqual([`presiding-missing ${office.id}`]);
      const next = await anotherHead(front.id);
      expect(await waitingFor(document)).toEqual([`waiting-for-act ${next.id}`]);
      await document.acted(next, 'issue-conclusion', { outcome: 'revise' });
    });

    it('a round of one without a head waits for the office to name a presider', async () => {
      const front = await anOrganisation(on, { name: 'Front', members: [member] });
      const document = await aDocument(on, committee);
      await document.acted(drafter, 'submit');
      const opened = { dueAt: '2026-03-09T02:00:00Z', body: { kind: 'organisation', id: front.id } };
      expect(reasonsOf(await document.act(office, 'open-comments', opened))).toEqual([
        `no-head ${office.id}`,
      ]);
    });
  });

  it('the office, which ends a ballot, where somebody steps aside or another is to preside meanwhile', async () => {
    const document = await aDocument(on, committee, { state: 'adoption.voting' });
    await document.acted(office, 'open-ballot');
    const aside = await member.client.post(`/documents/${document.id}/recusal`, { reason: 'Kin.' });
    expect(reasonsOf(aside)).toEqual([`recusal-while-voting ${office.id}`]);
    const named = { personId: committee.one('deputy').id, reason: 'Travel.' };
    const presiding = await office.client.post(`/documents/${document.id}/presiding`, named);
    expect(reasonsOf(presiding)).toEqual([`presiding-while-voting ${office.id}`]);
  });

  it('whoever has to move first, where an answer comes too early', async () => {
    const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
    const [comment] = document.commentIds as [string];
    const disposition = { code: 'noted', reason: 'So it is.' };
    bodyOf(await drafter.client.put(`/comments/${comment}/disposition`, disposition), 200);
    const answered = await member.client.put(`/comments/${comment}/answer`, {
      ...{ code: 'maintains', reason: 'Too few.' },
    });
    expect(reasonsOf(answered)).toEqual([`not-time-to-answer ${drafter.id}`]);
  });

  it('the office before a confirmation, and the chair where a directive is not open to be answered', async () => {
    const document = await aDocument(on, committee, { state: 'revision.verifying', directives: [{}] });
    const [directive] = await document.directives();
    const confirmed = await chair.client.put(`/directives/${directive.id}/confirmation`, { confirmed: true });
    expect(reasonsOf(confirmed)).toEqual([`directive-unverified ${office.id}`]);
  });

  it('nobody who listed a correction of form: they take it back, and another lists it', async () => {
    const document = await aDocument(on, committee, { state: 'adoption.signing' });
    const asOffice = { personId: chair.id, role: 'office', from: '2025-01-01' };
    bodyOf(await on.administrator.client.post(`/committees/${committee.id}/members`, asOffice), 201);
    const correction = { clauseId: document.clauses['I.1'], kind: 'layout', text: 'Plant  sixty trees.' };
    const list = async (who: Person): Promise<string> =>
      bodyOf(await who.client.post(`/documents/${document.id}/corrections`, correction), 201).id;
    const decide = (id: string, accepted: boolean): Promise<Answer> =>
      chair.client.put(`/corrections/${id}/decision`, { accepted });
    const own = await list(chair);
    expect((await decide(own, true)).status).toBe(403);
    bodyOf(await decide(own, false), 200);
    bodyOf(await decide(await list(office), true), 200);
    expect((await waitingFor(document)).join()).not.toContain('corrections-undecided');
  });
});
