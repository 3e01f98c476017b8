import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type Answer, type TestBody } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

const members = { chair: 1, deputy: 1, member: 3, office: 1, drafter: 1, auditor: 1 };

describe('The access level of a document', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  let reader: Person;
  let other: Person;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on, { members });
    [reader, other] = committee.members.member as [Person, Person];
  });
  afterAll(() => on.close());
  beforeEach(async () => {
    document = await aDocument(on, committee, { state: 'comments.open', comments: [{}] });
  });

  const set = (who: Person, body: object, headers: Record<string, string> = { 'if-match': '*' }) =>
    who.client.send('PATCH', `/documents/${document.id}/settings`, body, { headers });
  const confidential = async (readerIds = [reader.id]): Promise<TestBody> =>
    bodyOf(
      await set(committee.one('office'), {
        accessLevel: 'confidential',
        readerIds,
        reason: 'Personal data.',
      }),
      200,
    );
  const get = (who: Person, rest = ''): Promise<Answer> => who.client.get(`/documents/${document.id}${rest}`);
  const reads = async (): Promise<TestBody[]> =>
    bodyOf(await get(committee.one('office'), '/reads'), 200).items;
  const facts = async (who: Person): Promise<string[]> =>
    bodyOf(await get(who, '/ledger?limit=200'), 200).items.map(({ type }: TestBody) => type);

  it('hides a confidential document from all but its readers, the presiding person, the office and the drafters', async () => {
    expect(await confidential()).toMatchObject({ accessLevel: 'confidential' });
    const seen = async (who: Person): Promise<number> => (await get(who)).status;
    for (const role of ['chair', 'office', 'drafter'] as const)
      expect(await seen(committee.one(role))).toBe(200);
    expect(await seen(reader)).toBe(200);
    for (const who of [other, committee.one('deputy'), committee.one('auditor')]) {
      expect(await seen(who)).toBe(404);
      const { items } = bodyOf(await who.client.get('/documents?limit=200'), 200);
      expect(items.map(({ id }: TestBody) => id)).not.toContain(document.id);
    }
  });

  it('is raised and lowered with a reason, each a fact', async () => {
    const drafter = committee.one('drafter');
    await confidential();
    bodyOf(await set(drafter, { accessLevel: 'open', reason: 'Published.' }), 200);
    const { items } = bodyOf(await get(drafter, '/ledger?limit=200'), 200);
    const changes = items.filter(({ type }: TestBody) => type.startsWith('document.access'));
    expect(changes.map(({ type, data }: TestBody) => [type, data])).toEqual([
      [
        'document.access-raised',
        { from: 'open', to: 'confidential', readers: [reader.id], reason: 'Personal data.' },
      ],
      [
        'document.access-lowered',
        { from: 'confidential', to: 'open', readers: [reader.id], reason: 'Published.' },
      ],
    ]);
    const { items: named } = bodyOf(await get(drafter, '/readers'), 200);
    expect(named).toEqual([{ id: reader.id, name: reader.name }]);
  });

  it('changes the entity tag, and nothing when it is what it was', async () => {
    const { etag } = await confidential();
    expect(
      (await set(committee.one('office'), { accessLevel: 'open', reason: 'x' }, { 'if-match': '"1"' }))
        .status,
    ).toBe(412);
    expect((await set(committee.one('office'), { accessLevel: 'open', reason: 'x' }, {})).status).toBe(428);
    expect(await confidential()).toMatchObject({ etag });
    bodyOf(
      await set(committee.one('office'), { accessLevel: 'confidential', readerIds: [], reason: 'x' }),
      200,
    );
    expect(await facts(committee.one('office'))).toContain('document.readers-named');
  });

  it('is for the office and the lead agency to set, and asks for a reason and for persons', async () => {
    expect((await set(reader, { accessLevel: 'internal', reason: 'x' })).status).toBe(403);
    const office = committee.one('office');
    expect((await set(office, { accessLevel: 'internal' })).status).toBe(422);
    const unknown = { accessLevel: 'internal', readerIds: [committee.id], reason: 'x' };
    expect(await set(office, unknown)).toMatchObject({ status: 422, body: { code: 'unknown-reader' } });
    expect((await get(reader, '/readers')).status).toBe(403);
  });

  it.each(['MẬT', 'Tối mật', 'TUYỆT MẬT'])('refuses %s: not cleared for State secrets', async (mark) => {
    const secret = { status: 422, body: { code: 'state-secret' } };
    expect(await set(committee.one('office'), { accessLevel: mark, reason: 'x' })).toMatchObject(secret);
    const path = `/documents/${document.id}`;
    const titled = { title: `[${mark}] On trees` };
    const headers = { 'if-match': '*' };
    expect(await committee.one('office').client.put(path, titled, { headers })).toMatchObject(secret);
    const { leadAgency, type } = bodyOf(await get(committee.one('office')), 200);
    const fresh = { committeeId: committee.id, typeId: type.id, leadAgencyId: leadAgency.id };
    const create = (body: object): Promise<Answer> =>
      committee.one('drafter').client.post('/documents', { ...fresh, title: 'On trees', ...body });
    expect(await create(titled)).toMatchObject(secret);
    expect(await create({ accessLevel: mark })).toMatchObject(secret);
    expect(bodyOf(await create({ accessLevel: 'confidential', readerIds: [reader.id] }), 201)).toMatchObject({
      accessLevel: 'confidential',
    });
  });

  describe('when it is confidential', () => {
    it('has every reading of text, comments and papers recorded once an hour', async () => {
      await confidential();
      for (const rest of [
        '/versions/1',
        '/versions/1',
        '/comments',
        '/positions',
        '/versions',
        '/rounds',
        '',
      ]) {
        bodyOf(await get(reader, rest), 200);
      }
      bodyOf(await reader.client.get(`/comments/${document.commentIds[0]}`), 200);
      const mine = (await reads()).filter(({ person }) => person.id === reader.id);
      expect(mine.map(({ part, versionN }) => [part, versionN])).toEqual([
        ['comments', null],
        ['text', 1],
      ]);
      on.clock.advance({ hours: 1 });
      bodyOf(await get(reader, '/versions/1'), 200);
      expect((await reads()).filter(({ person }) => person.id === reader.id)).toHaveLength(3);
    });

    it('has every reading of conclusions, ballots and corrections recorded too', async () => {
      const drafter = committee.one('drafter');
      document = await aDocument(on, committee, { state: 'adoption.signing', directives: [{}] });
      const correction = { clauseId: document.clauses['I.1'], kind: 'numbering', marker: '1)' };
      const office = committee.one('office').client;
      bodyOf(await office.post(`/documents/${document.id}/corrections`, correction), 201);
      const [ballot] = bodyOf(await get(drafter, '/ballots'), 200).items;
      const { items: conclusions } = await document.conclusions();
      const notice = { conclusionIds: [conclusions[0].id], number: '7', officialDate: '2026-03-02' };
      const { id: noticeId } = bodyOf(await office.post('/conclusions/notices', notice), 201);
      await confidential([drafter.id, reader.id]);
      for (const [path, part, versionN] of [
        [`/documents/${document.id}/conclusions`, 'conclusions', null],
        [`/directives/${conclusions[0].directives[0].id}`, 'conclusions', null],
        [`/conclusions/notices/${noticeId}`, 'conclusions', null],
        [`/documents/${document.id}/ballots`, 'ballots', null],
        [`/ballots/${ballot.id}`, 'ballots', null],
        [`/ballots/${ballot.id}/points`, 'ballots', null],
        [`/documents/${document.id}/corrections`, 'text', ballot.versionN],
      ] as const) {
        on.clock.advance({ hours: 1 });
        bodyOf(await reader.client.get(path), 200);
        const [newest] = await reads();
        expect([path, newest!.person.id, newest!.part, newest!.versionN]).toEqual([
          ...[path, reader.id, part, versionN],
        ]);
      }
      const mine = (await reads()).filter(({ person }) => person.id === reader.id);
      expect(mine).toHaveLength(7);
    });

    it('records one row of twenty readings at once, and none of who may not see it', async () => {
      await confidential();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => get(at % 2 ? reader : other, '/versions/1')),
      );
      expect(answers.map(({ status }) => status)).toEqual(
        Array.from(answers, (_, at) => (at % 2 ? 200 : 404)),
      );
      expect(await reads()).toHaveLength(1);
    });

    it('shows who read it to the office and to auditors among its readers, and in the ledger to nobody else', async () => {
      const auditor = committee.one('auditor');
      await confidential([reader.id, auditor.id]);
      bodyOf(await get(reader, '/versions/1'), 200);
      expect(await facts(committee.one('office'))).toContain('document.read');
      expect(await facts(reader)).not.toContain('document.read');
      expect(bodyOf(await get(auditor, '/reads'), 200).items.length).toBeGreaterThan(0);
      expect((await get(reader, '/reads')).status).toBe(403);
      expect((await get(other, '/reads')).status).toBe(404);
    });
  });

  it('records nothing of what is open or internal', async () => {
    bodyOf(await set(committee.one('office'), { accessLevel: 'internal', reason: 'x' }), 200);
    bodyOf(await get(reader, '/versions/1'), 200);
    expect(await reads()).toEqual([]);
  });
});
