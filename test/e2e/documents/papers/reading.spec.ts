import { rm } from 'node:fs/promises';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type TestBody } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../../support/factories';
import { aPdf, storedFiles } from '../../../support/files';
import { Listening } from '../../../support/listening';

const members = { chair: 1, deputy: 1, member: 2, office: 1, drafter: 2, appraiser: 1, auditor: 1 };
const name = 'Tờ trình số 5 (đã ký).pdf';

describe('Reading a paper', () => {
  let on: TestApp;
  let http: Listening;
  let committee: TestCommittee;
  let document: TestDocument;
  let path: string;
  let office: Person;
  let drafter: Person;
  let invited: Person;
  let front: Person;
  let frontId: string;
  beforeAll(async () => {
    on = await startTestApp();
    http = await Listening.on(on);
    committee = await aCommittee(on, { members });
    office = committee.one('office');
    drafter = committee.one('drafter');
    [invited, front] = [await on.aPerson(), await on.aPerson()];
    frontId = (await anOrganisation(on, { name: 'The Front', members: [front] })).id;
    document = await aDocument(on, committee);
    await document.acted(drafter, 'submit');
    const dueAt = new Date(on.clock.now().getTime() + 5 * 86_400_000).toISOString();
    await document.acted(office, 'open-comments', { dueAt, invitees: [invited.id, frontId] });
    path = `/documents/${document.id}/papers`;
  });
  afterAll(() => on.close());

  async function enter(by: Person, fields: Record<string, string>, content = aPdf()): Promise<TestBody> {
    const file = { content, name };
    const sent = await http.form(by, path, { kind: 'letter', title: 'A letter', ...fields }, file);
    expect(sent).toMatchObject({ status: 201 });
    return sent.body;
  }

  const readers = (): [string, Person][] => [
    ...(['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor'] as const).map(
      (role): [string, Person] => [role, committee.one(role)],
    ),
    ...([
      ['invited', invited],
      ['front', front],
    ] as [string, Person][]),
    ['drafter elsewhere', committee.members.drafter[1]!],
  ];

  it.each<[string, Record<string, string>, () => Person, string[]]>([
    [
      'open, is for all who see its document',
      { accessLevel: 'open', kind: 'other' },
      () => office,
      [...['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor', 'invited', 'front']],
    ],
    [
      'an open letter of the agency, is for all who see its document',
      { accessLevel: 'open' },
      () => drafter,
      [...['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor', 'invited', 'front']],
    ],
    [
      'an open letter of the front, is for committee, agencies and the front',
      { accessLevel: 'open', party: 'front' },
      () => office,
      [...['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor', 'front']],
    ],
    [
      'an open opinion form of nobody named, is for committee and agencies',
      { accessLevel: 'open', kind: 'opinion-form' },
      () => office,
      [...['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor']],
    ],
    [
      'internal, is for committee and agencies',
      { accessLevel: 'internal' },
      () => office,
      [...['chair', 'deputy', 'member', 'office', 'drafter', 'appraiser', 'auditor']],
    ],
    [
      'confidential and the agency’s own, is for office, presiding person and agency',
      { accessLevel: 'confidential' },
      () => drafter,
      ['chair', 'office', 'drafter'],
    ],
    [
      'confidential and the front’s, is for office, presiding person and front',
      { accessLevel: 'confidential', party: 'front' },
      () => office,
      ['chair', 'office', 'front'],
    ],
    [
      'confidential and nobody’s, is for office and presiding person',
      { accessLevel: 'confidential' },
      () => office,
      ['chair', 'office'],
    ],
  ])('that is %s', async (_, { party, ...fields }, by, expected) => {
    const paper = await enter(by(), { ...fields, ...(party ? { party: frontId } : {}) });
    const sees: string[] = [];
    for (const [who, { client }] of readers()) {
      const one = await client.get(`/papers/${paper.id}`);
      const content = await client.get(`/papers/${paper.id}/content`);
      const list = await client.get(path);
      const listed = list.status === 200 && list.body.items.some(({ id }: { id: string }) => id === paper.id);
      expect({ who, status: one.status, listed }).toEqual({
        who,
        status: content.status,
        listed: one.status === 200,
      });
      if (one.status === 200) sees.push(who);
      else expect(one).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    expect(sees).toEqual(expected);
  });

  it('gives an attachment that a browser neither guesses about, runs nor keeps', async () => {
    const content = aPdf(5000);
    const paper = await enter(office, {}, content);
    const answer = await http.get(office, `/papers/${paper.id}/content`);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '5000',
      'content-disposition':
        `attachment; filename="to trinh so 5 (da ky).pdf"; ` +
        `filename*=UTF-8''${encodeURIComponent(name).replace(/\(/g, '%28').replace(/\)/g, '%29')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      etag: `"${paper.file.sha256}"`,
      'accept-ranges': 'bytes',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  it('gives a part where a part is asked for', async () => {
    const content = aPdf(1000);
    const { id, file } = await enter(office, {}, content);
    const part = (headers: Record<string, string>) => http.get(office, `/papers/${id}/content`, { headers });
    for (const [range, start, end] of [
      ...[
        ['bytes=0-0', 0, 0],
        ['bytes=10-19', 10, 19],
        ['bytes=990-', 990, 999],
      ],
      ...[
        ['bytes=-5', 995, 999],
        ['bytes=-5000', 0, 999],
        ['bytes=900-5000', 900, 999],
      ],
    ] as [string, number, number][]) {
      const answer = await part({ range });
      expect({ range, status: answer.status, of: answer.headers.get('content-range') }).toEqual({
        ...{ range, status: 206, of: `bytes ${start}-${end}/1000` },
      });
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(content.subarray(start, end + 1));
    }
    for (const range of ['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-', 'bytes=a-b']) {
      expect([range, (await part({ range })).status]).toEqual([range, 200]);
    }
    for (const range of ['bytes=1000-', 'bytes=-0']) {
      const answer = await part({ range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe('bytes */1000');
    }
    expect((await part({ range: 'bytes=0-0', 'if-range': `"${file.sha256}"` })).status).toBe(206);
    expect((await part({ range: 'bytes=0-0', 'if-range': '"older"' })).status).toBe(200);
  });

  it('that is confidential is recorded each time, and is always one of the whole', async () => {
    const { id } = await enter(office, { accessLevel: 'confidential' });
    const open = await enter(office, {});
    const chair = committee.one('chair');
    for (const range of ['bytes=0-0', 'none']) {
      const answer = await http.get(chair, `/papers/${id}/content`, { headers: { range } });
      expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, 2000]);
    }
    await http.get(chair, `/papers/${open.id}/content`);
    await http.get(committee.one('member'), `/papers/${id}/content`);
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ledger?limit=200`), 200);
    const reads = items.filter(({ type }: { type: string }) => type === 'paper.read');
    expect(
      reads
        .filter(({ data }: TestBody) => [id, open.id].includes(data.paperId))
        .map(({ actor, data }: TestBody) => [actor.id, data.paperId]),
    ).toEqual([
      [chair.id, id],
      [chair.id, id],
    ]);
  });

  it('without a file, or of another committee, is not found', async () => {
    const entry = await http.form(office, path, { kind: 'letter', title: 'Kept elsewhere' });
    expect((await office.client.get(`/papers/${entry.body.id}`)).body).toMatchObject({ file: null });
    expect(await office.client.get(`/papers/${entry.body.id}/content`)).toMatchObject({ status: 404 });
    const neighbour = await aCommittee(on, { name: 'Another' });
    const { id } = await enter(office, {});
    for (const rest of ['', '/content']) {
      expect((await neighbour.one('office').client.get(`/papers/${id}${rest}`)).status).toBe(404);
    }
  });

  it('whose file was lost says so, and is not our own fault', async () => {
    const { id } = await enter(office, { title: 'To be lost' }, aPdf(777));
    for (const file of await storedFiles(on)) await rm(file);
    expect(await office.client.get(`/papers/${id}/content`)).toMatchObject({
      ...{ status: 503, body: { code: 'storage-unavailable' } },
    });
  });
});
