import { startTestApp, type TestApp } from '../../support/app';
import type { Answer } from '../../support/client';
import { aDocument, type TestDocument } from '../../support/document-in-state';
import { aCommittee } from '../../support/factories';

describe('The official date', () => {
  let on: TestApp;
  let document: TestDocument;
  let conclusionId: string;

  beforeAll(async () => {
    on = await startTestApp();
    document = await aDocument(on, await aCommittee(on), { state: 'revision.editing', directives: [{}] });
    conclusionId = (await document.conclusions()).items[0].id;
  });
  afterAll(() => on.close());

  const office = () => document.committee.one('office');
  const reason = 'As printed.';
  /** Everywhere the office may enter another day than today. */
  const doors: Record<string, (officialDate: string, reason?: string) => Promise<Answer>> = {
    'of an act': (officialDate, why) =>
      document.act(office(), 'suspend', { officialDate, reason: why ?? ' ' }),
    'of a paper': (officialDate, why) =>
      office().client.post(`/documents/${document.id}/papers`, {
        ...{ kind: 'letter', title: 'Letter', officialDate, reason: why },
      }),
    'of a conclusion': (officialDate, why) =>
      office().client.put(
        `/conclusions/${conclusionId}/registration`,
        { number: '12-TB/SC', officialDate, reason: why },
        { headers: { 'if-match': '*' } },
      ),
  };

  it.each(Object.keys(doors))('%s is no day to come and none before the first term', async (name) => {
    expect(await doors[name]!('2026-03-03', reason)).toMatchObject({
      ...{ status: 422, body: { code: 'official-date-in-future', errors: [{ path: 'officialDate' }] } },
    });
    expect(await doors[name]!('2024-12-31', reason)).toMatchObject({
      ...{ status: 422, body: { code: 'official-date-outside-term', errors: [{ path: 'officialDate' }] } },
    });
    expect((await doors[name]!('2026-03-01')).status).toBe(422);
  });

  it('may be a day of the term that is past, by the office and with a reason', async () => {
    expect((await doors['of a paper']!('2025-01-01', reason)).status).toBe(201);
    const drafter = document.committee.one('drafter').client;
    const paper = { kind: 'letter', title: 'Letter', officialDate: '2026-03-01', reason };
    expect(await drafter.post(`/documents/${document.id}/papers`, paper)).toMatchObject({
      ...{ status: 403, body: { code: 'official-date-by-office' } },
    });
  });
});
