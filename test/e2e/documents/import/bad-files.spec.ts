import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../../support/app';
import { badFiles } from '../../../support/bad-files';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';
import { storedFiles } from '../../../support/files';
import { Listening } from '../../../support/listening';
import { p, wordFile } from '../../../support/word-files';

const mostMilliseconds = 10_000;

describe('Files that are no text to be read', () => {
  let on: TestApp;
  let http: Listening;
  let database: Client;
  let committee: TestCommittee;
  let document: TestDocument;
  beforeAll(async () => {
    on = await startTestApp();
    http = await Listening.on(on);
    database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    committee = await aCommittee(on);
    document = await aDocument(on, committee, { state: 'draft.editing' });
  });
  afterAll(async () => {
    await database.end();
    await on.close();
  });

  const send = (content: Buffer, name: string, query = '', headers: Record<string, string> = {}) =>
    http.form(
      ...([committee.one('drafter'), `/documents/${document.id}/versions${query}`, {}] as const),
      { content, name, type: 'application/octet-stream' },
      headers,
    );

  it.each(badFiles)(
    '%s (%s) is answered by %s in both languages, and nothing is stored',
    async (_what, name, code, content) => {
      const started = performance.now();
      const file = content();
      const [english, vietnamese] = [
        await send(file, name),
        await send(file, name, '?preview=true', { 'accept-language': 'vi' }),
      ];
      for (const answer of [english, vietnamese])
        expect(answer).toMatchObject({ status: 422, body: { code } });
      expect(english.body.title).not.toBe(vietnamese.body.title);
      // What to do about it, not only what is wrong.
      if (code !== 'file-empty') expect(vietnamese.body.title).toMatch(/[Hh]ãy/);
      expect(performance.now() - started).toBeLessThan(2 * mostMilliseconds);
      expect(await storedFiles(on)).toEqual([]);
      for (const table of ['uploads', 'versions', 'version_files'])
        expect((await database.query(`select from ${table}`)).rowCount).toBe(table === 'versions' ? 1 : 0);
    },
  );

  it('a file over 20 MB is 413, also where its length is not told', async () => {
    const content = Buffer.alloc(20 * 1024 * 1024 + 1, 0x61);
    const large = { status: 413, body: { code: 'text-file-too-large' } };
    expect(await send(content, 'a.txt')).toMatchObject(large);
    const pieces = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new Uint8Array(content));
        controller.close();
      },
    });
    const init = { method: 'POST', body: pieces, duplex: 'half', headers: { 'content-type': 'text/plain' } };
    const answer = await http.get(
      committee.one('drafter'),
      `/documents/${document.id}/versions`,
      init as RequestInit,
    );
    expect({ status: answer.status, body: await answer.json() }).toMatchObject(large);
    expect(await storedFiles(on)).toEqual([]);
  });

  it('pasted text is held to the same', async () => {
    const paste = (body: object) =>
      committee.one('drafter').client.post(`/documents/${document.id}/versions`, body);
    const turned = '1. Trồng \u202e04 cây.';
    for (const body of [
      { format: 'text', content: turned },
      { clauses: [{ kind: 'clause', text: turned }] },
      { format: 'markdown', content: turned + ' Một câu dài.'.repeat(30_000) },
    ])
      expect(await paste(body)).toMatchObject({ status: 422, body: { code: 'bidi-controls' } });
  });

  it('macros are not read, and said to be there; what cannot be seen is said too', async () => {
    const file = wordFile({
      body: p('1. Trồng\u200b cây xаnh.'),
      more: { 'word/vbaProject.bin': 'Sub AutoOpen()' },
    });
    const { status, body } = await send(file, 'a.docm', '?preview=true');
    expect(status).toBe(200);
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual([
      ...['macros-left-out', 'invisible-characters', 'mixed-scripts'],
    ]);
  });
});
