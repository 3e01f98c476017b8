import { startTestApp, type Person, type TestApp } from '../../support/app';
import { bodyOf, type Answer, type TestBody, code } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee, anOrganisation, type TestCommittee } from '../../support/factories';

describe('The settings around a text', () => {
  let on: TestApp;
  let committee: TestCommittee;
  let document: TestDocument;
  let office: Person;
  let drafter: Person;
  beforeAll(async () => {
    on = await startTestApp();
    committee = await aCommittee(on);
    [office, drafter] = [committee.one('office'), committee.one('drafter')];
    const series = { committeeId: committee.id, documentTypeId: committee.documentTypeId, period: 'year' };
    bodyOf(await office.client.post('/number-series', series), 201);
  });
  afterAll(() => on.close());

  const title = 'On trees and books';
  const day = '2027-01-01';
  const set = (who: Person, body: object): Promise<Answer> =>
    who.client.put(`/documents/${document.id}`, { title, ...body }, { headers: { 'if-match': '*' } });
  const shown = async (): Promise<TestBody> =>
    bodyOf(await office.client.get(`/documents/${document.id}`), 200);
  const parties = async (who: Person): Promise<TestBody> =>
    bodyOf(await who.client.get(`/documents/${document.id}/parties`), 200);
  const facts = async (type: string): Promise<TestBody[]> =>
    bodyOf(await office.client.get(`/documents/${document.id}/ledger?limit=200`), 200).items.filter(
      (fact: TestBody) => fact.type === type,
    );
  const adopted = async (): Promise<void> => {
    document = await aDocument(on, committee, { state: 'adoption.signing' });
    await document.acted(committee.one('chair'), 'sign');
    await document.acted(office, 'promulgate');
  };

  it('let the agency change the title while it writes, and the office while it screens', async () => {
    document = await aDocument(on, committee);
    expect(await set(office, { title: 'On parks' })).toMatchObject({
      ...{ status: 409, body: { reasons: [{ code: 'title-frozen', who: [{ id: drafter.id }] }] } },
    });
    expect(bodyOf(await set(drafter, { title: 'On parks' }), 200)).toMatchObject({ title: 'On parks' });
    await document.acted(drafter, 'submit');
    expect(await set(drafter, { title: 'On books' })).toMatchObject({
      ...{ status: 409, body: { reasons: [{ code: 'title-frozen', who: [{ id: office.id }] }] } },
    });
    expect(bodyOf(await set(office, { title: 'On books' }), 200)).toMatchObject({ title: 'On books' });
  });

  it.each(['comments.open', 'conclusion.pending', 'revision.verifying', 'adoption.voting'] as const)(
    'keep the title in %s, where the office sets the rest and the agency nothing',
    async (state) => {
      document = await aDocument(on, committee, { state });
      for (const who of [office, drafter])
        expect(code(await set(who, { title: 'On parks' }))).toBe('409 title-frozen');
      expect(code(await set(drafter, { effectiveOn: day }))).toBe('409 settings-by-office');
      const recipientIds = [committee.one('member').id];
      expect(code(await set(drafter, { recipientIds }))).toBe('409 settings-by-office');
      expect(bodyOf(await set(office, { effectiveOn: day, recipientIds }), 200).effectiveOn).toBe(day);
      expect((await parties(office)).recipients.map(({ id }: TestBody) => id)).toEqual(recipientIds);
      expect((await shown()).title).toBe(title);
    },
  );

  it('let the agency propose what the office settles, while it revises', async () => {
    document = await aDocument(on, committee, { state: 'revision.editing' });
    expect(bodyOf(await set(drafter, { title: 'On parks', effectiveOn: day }), 200)).toMatchObject({
      ...{ title: 'On parks', effectiveOn: day },
    });
    bodyOf(await set(drafter, { title: 'On parks' }), 200);
    expect((await shown()).effectiveOn).toBe(day);
    expect(await facts('document.settings-changed')).toHaveLength(1);
  });

  it('keep what was voted on: title under the ballot and the signature, an effective day from adoption on', async () => {
    document = await aDocument(on, committee, { state: 'adoption.voting' });
    await document.acted(office, 'open-ballot');
    for (const who of [office, drafter])
      expect(code(await set(who, { title: 'On parks' }))).toBe('409 title-frozen');
    expect((await facts('act.open-ballot'))[0].data.title).toBe(title);
    document = await aDocument(on, committee, { state: 'adoption.signing' });
    const early = await set(office, { effectiveOn: '2001-01-01' });
    expect(code(early)).toBe('422 effective-before-adoption');
    await document.acted(committee.one('chair'), 'sign');
    expect((await facts('act.sign'))[0].data.title).toBe(title);
    expect(code(await set(office, { title: 'On parks' }))).toBe('409 title-frozen');
    bodyOf(await set(office, { effectiveOn: day }), 200);
    expect(await facts('document.settings-changed-late')).toMatchObject([{ data: { effectiveOn: day } }]);
  });

  it('of what is adopted take more recipients from the office, with a reason, and nothing else', async () => {
    await adopted();
    const [first, second] = [await anOrganisation(on), await anOrganisation(on)];
    for (const who of [office, drafter]) {
      expect(code(await set(who, { title: 'On parks' }))).toBe('409 title-frozen');
    }
    expect(code(await set(office, { effectiveOn: day }))).toBe('409 settings-final');
    const more = { recipientIds: [first.id], reason: 'Asked for it.' };
    expect(code(await set(drafter, more))).toBe('409 settings-by-office');
    expect(code(await set(office, { recipientIds: [first.id] }))).toBe('422 reason-missing');
    bodyOf(await set(office, more), 200);
    expect(code(await set(office, { ...more, recipientIds: [second.id] }))).toBe('409 recipients-only-added');
    expect(code(await set(office, { ...more, recipientIds: [] }))).toBe('409 recipients-only-added');
    bodyOf(await set(office, { ...more, recipientIds: [first.id, second.id] }), 200);
    const late = await facts('document.settings-changed-late');
    expect(late.map(({ data }) => data.added)).toEqual([[first.id], [second.id]]);
  });

  it('are told with the agencies to who sees it; whom it goes to, to the invited once it is adopted', async () => {
    const invited = await on.aPerson();
    const [front, parks] = [
      await anOrganisation(on, { name: 'Front', members: [invited] }),
      await anOrganisation(on, { name: 'Parks' }),
    ];
    document = await aDocument(on, committee, {
      state: 'adoption.signing',
      opened: { coordinatingAgencyIds: [parks.id] },
      round: { invitees: [front.id] },
    });
    bodyOf(await set(office, { recipientIds: [front.id, parks.id] }), 200);
    const told = { coordinatingAgencies: [parks], recipients: [front, parks] };
    expect(await parties(office)).toMatchObject(told);
    expect(await parties(invited)).toMatchObject({ ...told, recipients: [] });
    await document.acted(committee.one('chair'), 'sign');
    expect((await invited.client.get(`/documents/${document.id}/parties`)).status).toBe(404);
    await document.acted(office, 'promulgate');
    expect(await parties(invited)).toMatchObject(told);
  });

  it('of what is withdrawn stay as they are', async () => {
    document = await aDocument(on, committee);
    await document.acted(drafter, 'withdraw', { reason: 'No longer wanted.' });
    for (const body of [{ title: 'On parks' }, { effectiveOn: day }, { recipientIds: [drafter.id] }]) {
      expect(code(await set(drafter, body))).toBe('409 settings-final');
    }
  });

  it('never let a document be issued, or take effect, before it was adopted', async () => {
    document = await aDocument(on, committee, { state: 'adoption.voting' });
    bodyOf(await set(office, { effectiveOn: '2001-01-01' }), 200);
    await document.reach('adoption.signing');
    await document.acted(committee.one('chair'), 'sign');
    const promulgate = (body: object): Promise<Answer> => document.act(office, 'promulgate', body);
    const past = { officialDate: '2025-06-01', reason: 'Late.', effectiveOn: day };
    expect(code(await promulgate(past))).toBe('422 issued-before-adoption');
    expect(code(await promulgate({ effectiveOn: '2025-06-01' }))).toBe('422 effective-before-adoption');
    bodyOf(await promulgate({}), 200);
    expect(await shown()).toMatchObject({ issuedOn: '2026-03-02', effectiveOn: '2026-03-02' });
  });
});
