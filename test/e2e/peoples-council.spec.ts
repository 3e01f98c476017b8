import { startTestApp, type Person, type TestApp } from '../support/app';
import { bodyOf, type TestBody } from '../support/client';
import { aDocument, type TestDocument } from '../support/document-in-state';
import { aCommittee, type TestCommittee } from '../support/factories';
import { usualRules } from '../../src/committees/rules/rules.schema';

/** The story of a people's council: resolutions numbered by the year, one of them recalled before it is promulgated. */
describe("A people's council", () => {
  let on: TestApp;
  let council: TestCommittee;
  let chair: Person;
  let office: Person;
  let seriesId: string;
  let first: TestDocument;
  beforeAll(async () => {
    on = await startTestApp();
    const rules = { ...usualRules, quarantineHours: 24, numberTakenAt: 'sign' as const };
    const members = { chair: 1, deputy: 1, member: 3, office: 1, drafter: 1, admin: 1 };
    council = await aCommittee(on, {
      name: "Provincial People's Council",
      organSymbol: 'HĐND',
      rules,
      members,
    });
    [chair, office] = [council.one('chair'), council.one('office')];
  });
  afterAll(() => on.close());

  const state = async ({ id }: TestDocument): Promise<TestBody> =>
    bodyOf(await office.client.get(`/documents/${id}`), 200);
  const register = async (): Promise<TestBody[]> =>
    bodyOf(await office.client.get(`/number-series/${seriesId}/entries`), 200).items;
  /** Voted for by everybody, ready to be signed. */
  const adopted = async (): Promise<TestDocument> => {
    const document = await aDocument(on, council, { state: 'adoption.signing' });
    expect((await state(document)).state).toBe('adoption.signing');
    return document;
  };

  it('takes its document types from the rules for its kind and level', async () => {
    const admin = council.one('admin').client;
    const place = { organ: 'peoples-council', level: 'province', superiorId: null };
    bodyOf(await on.administrator.client.post(`/committees/${council.id}/place`, place), 200);
    bodyOf(await admin.post('/document-types/presets', { committeeId: council.id, family: 'state' }), 201);
    const { items } = bodyOf(await admin.get(`/document-types?committee=${council.id}&limit=100`), 200);
    const normative = items.find(({ form }: TestBody) => form === 'state-normative');
    council = { ...council, documentTypeId: normative.id };
  });

  it('opens the register of the year where its paper one stood', async () => {
    const series = bodyOf(
      await office.client.post('/number-series', {
        ...{ committeeId: council.id, documentTypeId: council.documentTypeId },
        ...{ last: 14, reason: 'Fourteen resolutions were numbered on paper this year.' },
      }),
      201,
    );
    expect(series).toMatchObject({ period: 'year', periods: [{ period: 'year:2026', last: 14 }] });
    seriesId = series.id;
  });

  it('numbers a resolution as it is signed, and it waits in quarantine', async () => {
    first = await adopted();
    await first.acted(chair, 'sign');
    expect(await state(first)).toMatchObject({ state: 'adoption.quarantine', number: '15/2026/NQ-HĐND' });
    expect(await first.act(office, 'promulgate')).toMatchObject({
      ...{ status: 409, body: { code: 'quarantine-running' } },
    });
  });

  it('recalls it: the number is void for ever, with the reason', async () => {
    const reason = 'Annex 2 carries the figures of last year.';
    expect((await first.act(office, 'recall', { reason })).status).toBe(403);
    await first.acted(chair, 'recall', { reason });
    expect(await state(first)).toMatchObject({ state: 'conclusion.pending', number: null });
    expect(await register()).toMatchObject([
      { kind: 'gap', number: 1, upTo: 14 },
      { kind: 'document', text: '15/2026/NQ-HĐND', voidReason: reason, document: { id: first.id } },
    ]);
  });

  it('gives the next number to the next resolution, and promulgates it when the time is over', async () => {
    const second = await adopted();
    await second.acted(chair, 'sign');
    on.clock.setTo('2026-03-09T02:00:00Z');
    await second.acted(office, 'promulgate', { effectiveOn: '2026-04-01' });
    expect(await state(second)).toMatchObject({
      ...{ state: 'adopted', number: '16/2026/NQ-HĐND', effectiveOn: '2026-04-01' },
    });
  });

  it('gives the recalled one a number of its own when it is adopted again', async () => {
    await first.acted(chair, 'issue-conclusion', { outcome: 'put-to-vote', items: [] });
    await first.reach('adoption.signing');
    await first.acted(chair, 'sign');
    expect((await state(first)).number).toBe('17/2026/NQ-HĐND');
    const found = async (q: string): Promise<string[]> =>
      bodyOf(await office.client.get(`/documents?q=${encodeURIComponent(q)}`), 200).items.map(
        ({ id }: TestBody) => id,
      );
    for (const q of ['15/2026/NQ-HĐND', 'Số: 17 / 2026 / NQ - HĐND', 'NQ 17']) {
      expect(await found(q)).toEqual([first.id]);
    }
  });

  it('begins anew with the new year, by the official date', async () => {
    const third = await adopted();
    on.clock.setTo('2027-01-04T02:00:00Z');
    await third.acted(chair, 'sign');
    expect((await state(third)).number).toBe('01/2027/NQ-HĐND');
    expect((await register()).map(({ period, number }) => `${period} ${number}`)).toEqual([
      ...['year:2026 1', 'year:2026 15', 'year:2026 16', 'year:2026 17', 'year:2027 1'],
    ]);
  });
});
