import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation } from '../../support/factories';

describe('An organisation that is renamed in mid-document', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  it('keeps its old name in what it said before, and bears the new one in what it says later', async () => {
    const committee = await aCommittee(on);
    const [office, drafter] = [committee.one('office'), committee.one('drafter')];
    const speaker = await on.aPerson();
    const front = await anOrganisation(on, { name: 'Front', members: [speaker] });
    const document = await aDocument(on, committee, {
      ...{ state: 'comments.open', round: { invitees: [front.id] } },
    });
    const say = async (body: string): Promise<TestBody> =>
      bodyOf(await speaker.client.post(`/documents/${document.id}/comments`, { body, by: front.id }), 201);
    const before = await say('More trees.');
    const { leadAgency } = bodyOf(await office.client.get(`/documents/${document.id}`), 200);
    on.clock.advance({ days: 2 });
    const admin = on.administrator.client;
    for (const [id, name] of [
      [front.id, 'Union'],
      [leadAgency.id, 'Department of Rivers'],
    ]) {
      bodyOf(await admin.post(`/organisations/${id}/names`, { name, from: '2026-03-04' }), 201);
    }
    const after = await say('And benches.');
    const read = async ({ id }: TestBody): Promise<TestBody> =>
      bodyOf(await office.client.get(`/comments/${id}`), 200);
    expect((await read(before)).by).toEqual({ id: front.id, name: 'Front' });
    expect((await read(after)).by).toEqual({ id: front.id, name: 'Union' });
    await document.acted(office, 'close-comments');
    const noted = { code: 'noted', reason: 'It is noted.' };
    bodyOf(await drafter.client.put(`/comments/${before.id}/disposition`, noted), 200);
    on.clock.advance({ days: 1 });
    expect((await read(before)).disposition.by).toMatchObject({ name: 'Department of Rivers' });
    expect((await read(before)).by.name).toBe('Front');
  });
});
