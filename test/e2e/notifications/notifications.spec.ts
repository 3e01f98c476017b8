import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { eventually } from '../../support/eventually';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';
import { queueBackends } from '../../support/queue-backends';

describe.each(queueBackends)('notices over HTTP, queues on $backend', ({ redisUrl }) => {
  let on: TestApp;
  let committee: TestCommittee;
  let drafter: Person;
  let office: Person;
  let member: Person;
  let documentId: string;

  beforeAll(async () => {
    on = await startTestApp({ role: 'all', settings: { redisUrl } });
    committee = await aCommittee(on);
    [drafter, office, member] = [committee.one('drafter'), committee.one('office'), committee.one('member')];
    const agency = await anOrganisation(on, { members: [drafter] });
    documentId = bodyOf(
      await drafter.client.post('/documents', {
        committeeId: committee.id,
        typeId: committee.documentTypeId,
        title: 'On trees',
        leadAgencyId: agency.id,
      }),
      201,
    ).id;
    const version = { format: 'text', content: 'I. GOALS\n1. Plant forty trees.\n' };
    bodyOf(await drafter.client.post(`/documents/${documentId}/versions`, version), 201);
    await act(drafter, 'submit');
    await eventually(async () => (await inbox(member)).items.length === 1);
    on.clock.advance({ seconds: 1 });
    const dueAt = new Date(on.clock.now().getTime() + 5 * 86_400_000).toISOString();
    await act(office, 'open-comments', { dueAt });
    const deputy = committee.one('deputy');
    for (const who of [member, deputy]) await eventually(async () => (await inbox(who)).items.length === 2);
  });
  afterAll(() => on.close());

  const act = async (who: Person, type: string, body: object = {}): Promise<void> => {
    const { headers } = await who.client.get(`/documents/${documentId}`);
    const answer = await who.client.post(`/documents/${documentId}/actions/${type}`, body, {
      headers: { 'if-match': String(headers.etag) },
    });
    bodyOf(answer, 200);
  };
  const inbox = async (who: Person, query = '', language = 'en'): Promise<TestBody> =>
    bodyOf(await who.client.get(`/notifications${query}`, { headers: { 'accept-language': language } }), 200);

  it('tell each person what concerns them, newest first, in their language', async () => {
    const { items, nextCursor } = await inbox(member);
    expect(nextCursor).toBeNull();
    expect(items[0]).toMatchObject({
      kind: 'opinion-asked',
      documentId,
      documentTitle: 'On trees',
      committeeId: committee.id,
      message: 'Your opinion is asked on the draft “On trees”.',
      readAt: null,
    });
    expect(items[1].message).toBe('You have a new role in Standing Committee.');
    expect((await inbox(member, '', 'vi')).items[0].message).toBe(
      'Mời bạn cho ý kiến vào dự thảo “On trees”.',
    );
    expect((await inbox(office)).items.map((item: TestBody) => item.kind)).toContain('draft-submitted');
  });

  it('come in pages', async () => {
    const first = await inbox(member, '?limit=1');
    const second = await inbox(member, `?limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0].kind, second.items[0].kind]).toEqual(['opinion-asked', 'membership-begun']);
    expect(second.nextCursor).toBeNull();
    expect((await member.client.get('/notifications?cursor=bm9wZQ')).status).toBe(422);
  });

  it('are marked as read by their owner only, once', async () => {
    const { items } = await inbox(member);
    const id = items[0].id as string;
    expect((await office.client.post(`/notifications/${id}/read`, {})).status).toBe(404);
    const read = bodyOf(await member.client.post(`/notifications/${id}/read`, {}), 200);
    expect(read.readAt).toBe(on.clock.now().toISOString());
    on.clock.advance({ minutes: 1 });
    expect(bodyOf(await member.client.post(`/notifications/${id}/read`, {}), 200).readAt).toBe(read.readAt);
    expect((await inbox(member, '?unread=true')).items.map((item: TestBody) => item.id)).toEqual([
      items[1].id,
    ]);
  });

  it('are marked as read all together, up to one', async () => {
    const deputy = committee.one('deputy');
    const { items } = await inbox(deputy);
    const upTo = items[1].id as string;
    expect(bodyOf(await deputy.client.post('/notifications/read-all', { upTo }), 200)).toEqual({ marked: 1 });
    expect((await inbox(deputy, '?unread=true')).items).toHaveLength(1);
    expect(bodyOf(await deputy.client.post('/notifications/read-all', {}), 200)).toEqual({ marked: 1 });
    expect((await inbox(deputy, '?unread=true')).items).toEqual([]);
  });

  it('are for the signed-in', async () => {
    expect((await on.client().get('/notifications')).status).toBe(401);
  });
});
