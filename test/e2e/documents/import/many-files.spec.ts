import { startTestApp, type TestApp } from '../../../support/app';
import { aDocument } from '../../../support/document-in-state';
import { aCommittee } from '../../../support/factories';
import { storedFiles } from '../../../support/files';
import { Listening } from '../../../support/listening';
import { p, wordFile } from '../../../support/word-files';

const slow = wordFile({ body: p('1. Trồng cây và chăm sóc cây.').repeat(2_000) });
const file = { content: slow, name: 'a.docx', type: '' };

// A dozen processes, each of which compiles what it runs.
jest.setTimeout(300_000);

describe('Many files at once', () => {
  let on: TestApp;
  afterEach(() => on.close());

  async function uploads(count: number) {
    on = await startTestApp({ settings: { requestSilence: 3000 } });
    const http = await Listening.on(on);
    const committee = await aCommittee(on);
    const { id } = await aDocument(on, committee, { state: 'draft.editing' });
    const drafter = committee.one('drafter');
    const sent = Array.from({ length: count }, () =>
      http.form(drafter, `/documents/${id}/versions?preview=true`, {}, file),
    );
    return { sent, drafter, id };
  }

  it('are read in turn while others are served, and sent away where too many wait', async () => {
    const { sent, drafter, id } = await uploads(16);
    let done = 0;
    for (const answer of sent) void answer.then(({ status }) => (done += status === 200 ? 1 : 0));
    const away = await Promise.race(
      sent.map((answer) =>
        answer.then((is) => (is.status === 429 ? is : new Promise<never>(() => undefined))),
      ),
    );
    expect(away.body).toMatchObject({ code: 'import-busy' });
    expect((await drafter.client.get(`/documents/${id}`)).status).toBe(200);
    expect(done).toBeLessThan(10);
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    // Some may have come when the first were done.
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(10);
    expect(await storedFiles(on)).toEqual([]);
  });

  it('are given up when the product stops', async () => {
    const { sent } = await uploads(8);
    let ended = false;
    const all = Promise.all(sent).finally(() => (ended = true));
    // Two are being read, one waits.
    while (!ended && (await storedFiles(on)).length < 3)
      await new Promise((resolve) => setImmediate(resolve));
    const closing = on.app.close();
    const answers = await all;
    expect(answers.map(({ body }) => body.code)).toContain('overloaded');
    // Of the rest some were read, and some came only when the product was closing.
    expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    await closing;
  });
});
