import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../support/app';
import { bodyOf } from '../../support/client';
import { eventually } from '../../support/eventually';
import { aDocument } from '../../support/document-in-state';
import { aCommittee } from '../../support/factories';

/** PostgreSQL's own count of what a request cost: `BEGIN; select ...` sent together are two. */
function statementsIn(texts: readonly string[]): number {
  return texts.flatMap((text) => text.split(';').filter((part) => part.trim() !== '')).length;
}

/** What the process does by itself meanwhile: handing over the outbox, waking others, asking whether the queue is there. */
const ofTheProcess = /^(notify |select 1$|BEGIN; $)|update outbox|from outbox|bullmq/;

describe('Creating a comment', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());
  afterEach(() => jest.restoreAllMocks());

  it('uses at most eight statements, sign-in and answer included', async () => {
    const committee = await aCommittee(on);
    const document = await aDocument(on, committee, { state: 'comments.open' });
    const member = committee.one('member').client;
    const comment = { body: 'Say by when.' };
    bodyOf(await member.post(`/documents/${document.id}/comments`, comment), 201);

    // What the first one left for the queues is on its way: from here on only our own statements run.
    const db = new Client({ connectionString: on.databaseUrl });
    await db.connect();
    await eventually(
      async () => (await db.query('select from outbox where handed_at is null')).rowCount === 0,
    );
    await db.end();

    const query = jest.spyOn(Client.prototype, 'query');
    const created = bodyOf(await member.post(`/documents/${document.id}/comments`, comment), 201);
    const sent = query.mock.calls.map(([asked], at) => {
      const statement: unknown = asked;
      const text = typeof statement === 'string' ? statement : (statement as { text: string }).text;
      return { text, over: query.mock.contexts[at] };
    });

    const ours = sent.filter(({ text }) => !ofTheProcess.test(text));
    const begun = new Set(ours.filter(({ text }) => text.startsWith('BEGIN')).map(({ over }) => over));
    // The process ends transactions of its own too, over other connections.
    const own = ours.filter(({ text, over }) => text !== 'COMMIT' || begun.has(over)).map(({ text }) => text);
    expect(own[1]).toMatch(/^BEGIN; select pg_advisory_xact_lock_shared/);
    expect(own.at(-1)).toBe('COMMIT');
    expect(statementsIn(own)).toBeLessThanOrEqual(8);
    expect(created).toEqual(bodyOf(await member.get(`/comments/${created.id}`), 200));
  });
});
