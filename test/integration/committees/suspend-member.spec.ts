import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../support/client';
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

  it('is the business of those who manage the committee, with a reason', async () => {
    expect((await set('suspend', committee.one('chair'))).status).toBe(403);
    expect((await set('suspend', undefined, {})).status).toBe(422);
    const neighbour = await aCommittee(on, { name: 'Neighbour', members: { admin: 1 } });
    expect((await set('suspend', neighbour.one('admin'))).status).toBe(404);
  });
});
