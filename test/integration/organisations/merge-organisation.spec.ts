import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation } from '../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('An organisation that is merged into another', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  beforeEach(() => on.clock.setTo('2026-03-02T02:00:00Z'));
  afterAll(() => on.close());

  const admin = () => on.administrator.client;
  const merge = (id: string, into: string, day?: string): Promise<Answer> =>
    admin().post(`/organisations/${id}/merge`, { into, ...(day ? { on: day } : {}) });
  const read = async (id: string): Promise<TestBody> =>
    bodyOf(await admin().get(`/organisations/${id}`), 200);
  const code = ({ status, body }: Answer): string => `${status} ${body.code}`;
  const today = async (who: Person): Promise<string[]> =>
    bodyOf(await who.client.get('/me'), 200).organisations.map(({ id }: TestBody) => id);

  it('keeps its name and history; its members pass to the successor, whose members act for it', async () => {
    const [ours, theirs] = [await on.aPerson(), await on.aPerson()];
    const [older, into] = [
      await anOrganisation(on, { name: 'Canal Office', members: [ours] }),
      await anOrganisation(on, { name: 'Water Agency', members: [theirs] }),
    ];
    const merged = bodyOf(await merge(older.id, into.id), 200);
    expect(merged).toMatchObject({ name: 'Canal Office', successorId: into.id, mergedOn: '2026-03-02' });
    expect(merged.names).toEqual([{ name: 'Canal Office', from: '2020-01-01', to: '2026-03-01' }]);
    expect(merged.members[0]).toMatchObject({ personId: ours.id, to: '2026-03-01', bySuccession: false });
    expect((await read(into.id)).members).toMatchObject([
      { personId: theirs.id, from: '2020-01-01' },
      { personId: ours.id, from: '2026-03-02', to: null },
    ]);
    for (const person of [ours, theirs])
      expect((await today(person)).sort()).toEqual([older.id, into.id].sort());
  });

  it('follows its successor: who joins, who leaves, and when that one is merged too', async () => {
    const [first, late] = [await on.aPerson(), await on.aPerson()];
    const a = await anOrganisation(on, { members: [first] });
    const [b, c] = [await anOrganisation(on), await anOrganisation(on)];
    bodyOf(await merge(a.id, b.id), 200);
    bodyOf(
      await admin().post(`/organisations/${b.id}/members`, { personId: late.id, from: '2026-03-02' }),
      201,
    );
    expect((await today(late)).sort()).toEqual([a.id, b.id].sort());
    bodyOf(await merge(b.id, c.id, '2026-03-10'), 200);
    expect((await today(late)).sort()).toEqual([a.id, b.id].sort());
    on.clock.setTo('2026-03-10T02:00:00Z');
    expect((await today(late)).sort()).toEqual([a.id, b.id, c.id].sort());
    const inC = (await read(c.id)).members.find(({ personId }: TestBody) => personId === late.id);
    const leave = (organisation: string, member: string, to = '2026-03-09') =>
      admin().post(`/organisations/${organisation}/members/${member}/end`, { to });
    expect(code(await leave(c.id, inC.id))).toBe('422 period-backwards');
    bodyOf(await leave(c.id, inC.id, '2026-03-10'), 200);
    expect((await leave(c.id, inC.id, '2026-03-10')).status).toBe(200);
    expect(code(await leave(c.id, inC.id, '2026-03-11'))).toBe('409 organisation-member-ended');
    const inherited = (await read(a.id)).members.find(({ bySuccession }: TestBody) => bySuccession);
    expect(code(await leave(a.id, inherited.id))).toBe('409 member-of-the-successor');
    expect((await leave(b.id, inC.id)).status).toBe(404);
    on.clock.setTo('2026-03-11T02:00:00Z');
    expect(await today(late)).toEqual([]);
    expect((await today(first)).sort()).toEqual([a.id, b.id, c.id].sort());
  });

  it('takes neither names nor members of its own any more, nor merges again', async () => {
    const person = await on.aPerson();
    const [a, b, c] = [await anOrganisation(on), await anOrganisation(on), await anOrganisation(on)];
    bodyOf(await merge(a.id, b.id), 200);
    const member = { personId: person.id, from: '2026-03-02' };
    const name = { name: 'New', from: '2026-04-01' };
    for (const answer of [
      await merge(a.id, c.id),
      await merge(b.id, a.id),
      await admin().post(`/organisations/${a.id}/members`, member),
      await admin().post(`/organisations/${a.id}/names`, name),
    ]) {
      expect(code(answer)).toBe('409 organisation-merged');
    }
    expect(code(await merge(b.id, b.id))).toBe('422 organisation-merged-with-itself');
    expect(code(await merge(b.id, unknownId))).toBe('404 not-found');
    expect((await person.client.post(`/organisations/${b.id}/merge`, { into: c.id })).status).toBe(403);
  });

  it('lives on until the day of a merger that lies ahead: renamed, joined, and then the other one’s', async () => {
    const [held, late] = [await on.aPerson(), await on.aPerson()];
    const [a, b, c] = [
      await anOrganisation(on, { name: 'Canal Office', members: [held] }),
      await anOrganisation(on, { name: 'Water Agency' }),
      await anOrganisation(on),
    ];
    bodyOf(await merge(a.id, b.id, '2026-05-01'), 200);
    const post = (what: string, body: object) => admin().post(`/organisations/${a.id}/${what}`, body);
    bodyOf(await post('names', { name: 'Canal Bureau', from: '2026-03-05' }), 201);
    expect((await read(a.id)).names).toEqual([
      { name: 'Canal Office', from: '2020-01-01', to: '2026-03-04' },
      { name: 'Canal Bureau', from: '2026-03-05', to: '2026-04-30' },
    ]);
    bodyOf(await post('members', { personId: late.id, from: '2026-03-02' }), 201);
    expect(await today(late)).toEqual([a.id]);
    const then = { personId: (await on.aPerson()).id, from: '2026-05-01' };
    expect(code(await post('members', then))).toBe('409 organisation-merged');
    expect(code(await post('names', { name: 'Later', from: '2026-05-01' }))).toBe('409 organisation-merged');
    expect(code(await merge(a.id, c.id))).toBe('409 organisation-merged');
    expect(code(await merge(b.id, a.id))).toBe('409 organisation-merged');
    on.clock.setTo('2026-05-01T02:00:00Z');
    for (const person of [held, late]) expect((await today(person)).sort()).toEqual([a.id, b.id].sort());
    expect(code(await post('names', { name: 'Late', from: '2026-04-01' }))).toBe('409 organisation-merged');
  });

  it('goes one way when each is merged into the other at once', async () => {
    const [a, b] = [await anOrganisation(on), await anOrganisation(on)];
    const both = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  describe('in mid-document', () => {
    it('is drafted for by the drafters of its successor, under its old name', async () => {
      const committee = await aCommittee(on, { members: { chair: 1, member: 1, office: 1, drafter: 2 } });
      const [, successorsDrafter] = committee.members.drafter as [Person, Person];
      const document = await aDocument(on, committee, { state: 'revision.editing', comments: [{}] });
      const into = await anOrganisation(on, { name: 'Water Agency', members: [successorsDrafter] });
      const { leadAgency } = bodyOf(
        await committee.one('office').client.get(`/documents/${document.id}`),
        200,
      );
      const dispose = () =>
        successorsDrafter.client.put(`/comments/${document.commentIds[0]}/disposition`, {
          ...{ code: 'not-accepted', reason: 'Forty fit.' },
        });
      expect((await dispose()).status).toBe(404);
      bodyOf(await merge(leadAgency.id, into.id), 200);
      expect(bodyOf(await dispose(), 200)).toBeDefined();
      const after = bodyOf(await committee.one('office').client.get(`/documents/${document.id}`), 200);
      expect(after.leadAgency).toEqual(leadAgency);
      const fresh = { committeeId: committee.id, typeId: committee.documentTypeId, title: 'On roads' };
      const again = { ...fresh, leadAgencyId: leadAgency.id };
      expect(code(await successorsDrafter.client.post('/documents', again))).toBe('422 agency-merged');
      const anew = { ...fresh, leadAgencyId: into.id };
      expect((await successorsDrafter.client.post('/documents', anew)).status).toBe(201);
    });

    it('owes what it owed through the members of its successor', async () => {
      const committee = await aCommittee(on);
      const speaker = await on.aPerson();
      const successor = await on.aPerson();
      const front = await anOrganisation(on, { name: 'Front', members: [speaker] });
      const into = await anOrganisation(on, { name: 'Union', members: [successor] });
      const document = await aDocument(on, committee);
      await document.acted(committee.one('drafter'), 'submit');
      const dueAt = new Date(on.clock.now().getTime() + 5 * 86_400_000).toISOString();
      await document.acted(committee.one('office'), 'open-comments', { dueAt, invitees: [front.id] });
      const comment = (who: Person): Promise<Answer> =>
        who.client.post(`/documents/${document.id}/comments`, { body: 'More.', by: front.id });
      bodyOf(await comment(speaker), 201);
      expect((await comment(successor)).status).toBe(404);
      bodyOf(await merge(front.id, into.id), 200);
      expect(bodyOf(await comment(successor), 201).by).toMatchObject({ id: front.id, name: 'Front' });
    });
  });
});
