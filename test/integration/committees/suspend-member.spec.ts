import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../support/factories';

describe('A role that rests for a time', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let office: Person;
  let path: string;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { members: { chair: 1, office: 1, admin: 1 } });
    office = committee.one('office');
    const { items } = bodyOf(await office.client.get(`/committees/${committee.id}/members`), 200);
    const role = items.find(({ personId }: TestBody) => personId === office.id);
    path = `/committees/${committee.id}/members/${role.id}`;
  });
  afterAll(() => on.close());

  const set = (act: string, who = committee.one('admin'), body: object = { reason: 'Under review.' }) =>
    who.client.post(`${path}/${act}`, body);
  const opens = (): Promise<Answer> =>
    office.client.post('/number-series', {
      committeeId: committee.id,
      documentTypeId: committee.documentTypeId,
    });

  it('gives nothing while it rests, and everything afterwards', async () => {
    const suspended = bodyOf(await set('suspend'), 200);
    expect(suspended.suspendedAt).toBe(on.clock.now().toISOString());
    expect(bodyOf(await set('suspend'), 200)).toEqual(suspended);
    expect((await opens()).status).toBe(404);
    expect(bodyOf(await set('resume'), 200).suspendedAt).toBeNull();
    expect((await set('resume')).status).toBe(200);
    expect((await opens()).status).toBe(201);
  });

  it('is back the day after the last one named, without anybody acting', async () => {
    const reason = 'On leave.';
    const until = bodyOf(await set('suspend', undefined, { reason, to: '2026-03-04' }), 200);
    expect(until).toMatchObject({ suspendedAt: on.clock.now().toISOString(), suspendedTo: '2026-03-04' });
    expect(bodyOf(await set('suspend', undefined, { reason, to: '2026-03-04' }), 200)).toEqual(until);
    on.clock.setTo('2026-03-04T16:59:59Z');
    expect((await opens()).status).toBe(404);
    on.clock.setTo('2026-03-04T17:00:00Z');
    expect((await opens()).status).not.toBe(404);
    const { items } = bodyOf(await office.client.get(`/committees/${committee.id}/members`), 200);
    expect(items.find(({ id }: TestBody) => path.endsWith(id))).toMatchObject({
      ...{ suspendedAt: null, suspendedTo: null },
    });
    expect(bodyOf(await set('resume'), 200).suspendedAt).toBeNull();
  });

  it('takes another last day, and none that is past', async () => {
    const reason = 'On leave.';
    const first = bodyOf(await set('suspend', undefined, { reason }), 200);
    expect(first).toMatchObject({ suspendedTo: null });
    on.clock.advance({ days: 1 });
    const to = '2026-03-20';
    const longer = bodyOf(await set('suspend', undefined, { reason, to }), 200);
    expect(longer).toMatchObject({ suspendedAt: first.suspendedAt, suspendedTo: to });
    const past = await set('suspend', undefined, { reason, to: '2026-03-01' });
    expect(past).toMatchObject({ status: 422, body: { errors: [{ code: 'suspension-over', path: 'to' }] } });
    bodyOf(await set('resume'), 200);
    expect((await opens()).status).not.toBe(404);
  });

  it('lets a deputy preside while the chair’s rests, and the chair after its last day', async () => {
    const leaving = await aCommittee(on, { name: 'With a deputy' });
    const document = await aDocument(on, leaving, { state: 'conclusion.pending' });
    const chair = leaving.one('chair');
    const admin = on.administrator.client;
    const { items } = bodyOf(await admin.get(`/committees/${leaving.id}/members`), 200);
    const { id } = items.find(({ role }: TestBody) => role === 'chair');
    const body = { reason: 'On leave.', to: '2026-03-10' };
    bodyOf(await admin.post(`/committees/${leaving.id}/members/${id}/suspend`, body), 200);
    const presiding = async (): Promise<string[]> => {
      const { waitingFor } = bodyOf(
        await leaving.one('office').client.get(`/documents/${document.id}/actions`),
        200,
      );
      return waitingFor.flatMap(({ who }: TestBody) => who.map((person: TestBody) => person.id));
    };
    expect(await presiding()).toEqual([leaving.one('deputy').id]);
    expect((await document.act(chair, 'issue-conclusion', { outcome: 'revise' })).status).toBe(404);
    on.clock.setTo('2026-03-10T17:00:00Z');
    expect(await presiding()).toEqual([chair.id]);
    await document.acted(chair, 'issue-conclusion', { outcome: 'put-to-vote' });
    on.clock.setTo('2026-03-11T02:00:00Z');
    await document.acted(leaving.one('office'), 'open-ballot');
    const { items: ballots } = bodyOf(await chair.client.get(`/documents/${document.id}/ballots`), 200);
    expect(ballots[0].roll.map((person: TestBody) => person.id)).toContain(chair.id);
  });

  it('is the business of those who manage the committee, with a reason', async () => {
    expect((await set('suspend', committee.one('chair'))).status).toBe(403);
    expect((await set('suspend', undefined, {})).status).toBe(422);
    const neighbour = await aCommittee(on, { name: 'Neighbour', members: { admin: 1 } });
    expect((await set('suspend', neighbour.one('admin'))).status).toBe(404);
  });
});
