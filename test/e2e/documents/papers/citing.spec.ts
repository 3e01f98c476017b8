import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf, type TestBody, code } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';

const unknownId = '019a0000-0000-7000-8000-000000000000';

describe('Citing a paper', () => {
  let on: TestApp;
  let committee: TestCommittee;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
  });
  afterAll(() => on.close());

  const enter = async (by: Person, { id }: TestDocument, accessLevel: string): Promise<string> => {
    const paper = { kind: 'letter', title: 'A letter of a sick person', accessLevel };
    return bodyOf(await by.client.post(`/documents/${id}/papers`, paper), 201).id;
  };

  it('is for those who may read it: to others it is like one that is not there', async () => {
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const office = committee.one('office');
    const [open, confidential] = [
      await enter(office, document, 'open'),
      await enter(office, document, 'confidential'),
    ];
    const stepAside = (who: Person, paperId: string) =>
      who.client.post(`/documents/${document.id}/recusal`, { reason: 'Ill.', paperId });
    const [member, other] = committee.members.member;
    const refused = await stepAside(member!, confidential);
    expect(code(refused)).toBe('422 unknown-paper');
    const unknown = await stepAside(member!, unknownId);
    expect({ ...refused.body, instance: '' }).toEqual({ ...unknown.body, instance: '' });
    expect((await stepAside(member!, open)).status).toBe(201);
    expect((await stepAside(committee.one('chair'), confidential)).status).toBe(201);
    const entered = { personId: other!.id, paperId: confidential, reason: 'Ill.' };
    expect((await office.client.post(`/documents/${document.id}/recusal`, entered)).status).toBe(201);
  });

  it('tells its title to nobody else who reads what it is cited in', async () => {
    const document = await aDocument(on, committee);
    const [office, drafter] = [committee.one('office'), committee.one('drafter')];
    const head = await on.aPerson();
    const { administrator } = on;
    const { id: frontId } = bodyOf(
      await administrator.client.post('/organisations', { name: 'Front', from: '2020-01-01' }),
      201,
    );
    const asHead = { personId: head.id, role: 'head', from: '2020-01-01' };
    bodyOf(await administrator.client.post(`/organisations/${frontId}/members`, asHead), 201);
    await document.acted(drafter, 'submit');
    const dueAt = new Date(on.clock.now().getTime() + 5 * 86_400_000).toISOString();
    await document.acted(office, 'open-comments', { dueAt, body: { kind: 'organisation', id: frontId } });
    await document.acted(office, 'close-comments');
    await document.acted(head, 'issue-conclusion', { outcome: 'revise', summary: 'Think again.' });
    const conclusion = (who: Person): Promise<TestBody> =>
      who.client.get(`/documents/${document.id}/conclusions`).then((answer) => bodyOf(answer, 200).items[0]);
    const { id } = await conclusion(office);
    const [own, ofTheOffice] = [
      await enter(drafter, document, 'confidential'),
      await enter(office, document, 'confidential'),
    ];
    const answer = (paperId: string) =>
      drafter.client.put(`/conclusions/${id}/answer`, { body: 'We did.', paperId });
    expect(code(await answer(ofTheOffice))).toBe('422 unknown-paper');
    expect((await answer(own)).status).toBe(200);
    for (const who of [office, drafter])
      expect((await conclusion(who)).answer.paper).toMatchObject({ id: own });
    for (const who of [committee.one('member'), head]) {
      expect((await conclusion(who)).answer).toMatchObject({ body: 'We did.', paper: null });
    }
  });
});
