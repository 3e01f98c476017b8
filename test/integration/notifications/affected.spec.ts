import type { Person } from '../../support/app';
import { bodyOf, type TestBody } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { anOrganisation, type TestCommittee } from '../../support/factories';
import { Voting } from '../../support/voting';

describe('Whoever answers for a document hears what another one does to it', () => {
  let world: Voting;
  let committee: TestCommittee;
  let [office, colleague, drafter, theirs]: Person[] = [];
  let newer: TestDocument;
  let older: TestDocument;
  let agencyId: string;
  beforeAll(async () => {
    world = await Voting.start();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const members = { chair: 1, deputy: 1, member: 3, office: 2, drafter: 2 };
    committee = await world.committee({ numberTakenAt: 'sign', quarantineHours: 0 }, { members });
    [office, colleague] = committee.members.office;
    [drafter, theirs] = committee.members.drafter;
    newer = await aDocument(world.on, committee);
    older = await draftOf(theirs!);
    const clerk = office!.client;
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId };
    bodyOf(await clerk.post('/number-series', series), 201);
  });

  const draftOf = async (person: Person): Promise<TestDocument> => {
    agencyId = (await anOrganisation(world.on, { name: 'Roads', members: [person] })).id;
    const wish = { committeeId: committee.id, typeId: committee.documentTypeId, title: 'On roads' };
    const { id } = bodyOf(await person.client.post('/documents', { ...wish, leadAgencyId: agencyId }), 201);
    return Object.assign(Object.create(newer) as TestDocument, { id });
  };
  const settings = async (document: TestDocument, body: object): Promise<void> => {
    const { headers, body: before } = await office!.client.get(`/documents/${document.id}`);
    const ifMatch = { headers: { 'if-match': String(headers.etag) } };
    const settled = { title: before.title, ...body };
    bodyOf(await office!.client.put(`/documents/${document.id}`, settled, ifMatch), 200);
  };
  const relate = async (): Promise<TestBody> => {
    const relation = { kind: 'replaces', documentId: older.id };
    return bodyOf(await office!.client.post(`/documents/${newer.id}/relations`, relation), 201);
  };
  const told = async (kind: string): Promise<string[]> => {
    await world.work({ id: '', document: newer });
    const { rows } = await world.database.query<{ person: string }>(
      'select recipient_id as person from notices where document_id = $1 and kind = $2 order by 1',
      [newer.id, kind],
    );
    return rows.map(({ person }) => person);
  };

  it('as far as they may see that other document', async () => {
    const relation = await relate();
    expect(await told('document-affected')).toEqual([colleague!.id]);
    const ended = `/documents/${newer.id}/relations/${relation.id}/end`;
    bodyOf(await office!.client.post(ended, { reason: 'Entered in error.' }), 200);
    expect(await told('document-spared')).toEqual([colleague!.id]);

    await newer.acted(drafter!, 'submit');
    const asked = { dueAt: world.inHours(24), invitees: [agencyId] };
    await newer.acted(office!, 'open-comments', asked);
    await relate();
    expect(new Set(await told('document-affected'))).toEqual(new Set([colleague!.id, theirs!.id]));
  });

  it('also when it is promulgated and they are among its recipients', async () => {
    await relate();
    expect(await told('document-affected')).toEqual([colleague!.id]);
    await settings(newer, { recipientIds: [agencyId] });
    await newer.reach('adoption.signing');
    await newer.acted(committee.one('chair'), 'sign');
    await newer.acted(office!, 'promulgate');
    expect(new Set(await told('affecting-document-promulgated'))).toEqual(
      new Set([colleague!.id, theirs!.id]),
    );
  });

  it('and those of a document hear that what was entered for somebody no longer counts', async () => {
    await newer.reach('comments.open');
    const [member] = committee.members.member;
    const entered = { body: 'Fewer.', by: member!.id, channel: 'session' };
    const { id } = bodyOf(await office!.client.post(`/documents/${newer.id}/comments`, entered), 201);
    const objection = `/entered/comment/${id}/objection`;
    bodyOf(await member!.client.post(objection, { reason: 'Not mine.' }), 201);
    const outcome = { outcome: 'withdrawn', reason: 'Right.' };
    bodyOf(await office!.client.post(`${objection}/outcome`, outcome), 201);
    expect(new Set(await told('entry-decided'))).toEqual(new Set([colleague!.id, drafter!.id]));
  });

  it('and those of a document hear that its number was voided', async () => {
    await newer.reach('adoption.signing');
    await newer.acted(committee.one('chair'), 'sign');
    await newer.acted(committee.one('chair'), 'recall', { reason: 'A figure is wrong.' });
    expect(new Set(await told('number-voided'))).toEqual(new Set([office!.id, colleague!.id, drafter!.id]));
  });
});
