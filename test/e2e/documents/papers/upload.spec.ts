import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { Uploads } from '../../../../src/platform/storage/uploads';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { bodyOf } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';
import { eventually } from '../../../support/eventually';
import { aDocm, aDocx, anOdt, anXlsx, aPdf, aSignature, aZip, storedFiles } from '../../../support/files';
import { Listening, type FormFile } from '../../../support/listening';

const megabyte = 1024 * 1024;
const letter = { kind: 'letter', title: 'Góp ý của Mặt trận' };
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const text = Buffer.from('Kính gửi: Ban Thường vụ.\n');

describe('A paper sent with its file', () => {
  let on: TestApp;
  let database: Client;
  let http: Listening;
  let committee: TestCommittee;
  let document: TestDocument;
  let office: Person;
  let path: string;
  beforeAll(async () => {
    on = await startTestApp();
    http = await Listening.on(on);
    database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    committee = await aCommittee(on);
    office = committee.one('office');
    document = await aDocument(on, committee, { state: 'comments.open' });
    path = `/documents/${document.id}/papers`;
  });
  afterAll(async () => {
    await database.end();
    await on.close();
  });

  const papersOf = async (): Promise<string[]> =>
    bodyOf(await office.client.get(path), 200).items.map(({ id }: { id: string }) => id);
  const uploadsLeft = async (): Promise<number> =>
    (await database.query('select from uploads')).rowCount ?? 0;
  /** Everything there is, before and after: what was refused leaves nothing. */
  const everything = async () => ({
    papers: await papersOf(),
    files: await storedFiles(on),
    uploads: await uploadsLeft(),
    facts: (await database.query(`select from ledger where fact_type = 'paper.added'`)).rowCount,
  });
  const send = (file: FormFile, fields: Record<string, string> = letter) =>
    http.form(office, path, fields, file);

  it('is stored once, with its hash, size, type and name, and comes back as it was sent', async () => {
    const content = aPdf(3 * megabyte);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const sent = await send(
      { content, name: 'Công văn góp ý số 12.pdf' },
      { ...letter, number: '12-CV/MTTQ', accessLevel: 'internal', roundNumber: '1', officialDate: '' },
    );
    expect(sent).toMatchObject({
      status: 201,
      body: {
        ...{ ...letter, number: '12-CV/MTTQ', accessLevel: 'internal', roundNumber: 1, party: null },
        ...{ documentId: document.id, replaces: null, replacedBy: null, recordedBy: { id: office.id } },
        file: {
          name: 'Công văn góp ý số 12.pdf',
          ...{ mediaType: 'application/pdf', size: content.length, sha256 },
        },
      },
    });
    expect(bodyOf(await office.client.get(`/papers/${sent.body.id}`), 200)).toEqual(sent.body);
    const answer = await http.get(office, `/papers/${sent.body.id}/content`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
    expect(await uploadsLeft()).toBe(0);
    const { items } = bodyOf(await office.client.get(`/documents/${document.id}/ledger?limit=200`), 200);
    const fact = items.find(({ data }: { data: { paperId?: string } }) => data.paperId === sent.body.id);
    expect(fact).toMatchObject({ type: 'paper.added', data: { sha256, size: content.length } });
    // Its title is for fewer than the ledger's readers.
    expect(fact.data).not.toHaveProperty('title');
  });

  it('may bring its file before its fields, or none', async () => {
    const form = ['--x', 'Content-Disposition: form-data; name="file"; filename="a.txt"', '', 'Hello', '--x'];
    const rest = ['Content-Disposition: form-data; name="kind"', '', 'letter', '--x'];
    const last = ['Content-Disposition: form-data; name="title"', '', 'A letter', '--x--', ''];
    const answer = await http.get(office, path, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: [...form, ...rest, ...last].join('\r\n'),
    });
    expect(await answer.json()).toMatchObject({ kind: 'letter', file: { mediaType: 'text/plain', size: 5 } });
    expect(await http.form(office, path, letter)).toMatchObject({ status: 201, body: { file: null } });
    // What a browser sends where no file was chosen.
    const nothing = { content: Buffer.alloc(0), name: '', type: 'application/octet-stream' };
    expect(await send(nothing)).toMatchObject({ status: 201, body: { file: null } });
  });

  it.each<[string, Buffer, string]>([
    ['a.pdf', aPdf(), 'application/pdf'],
    ['a.docx', aDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['A.XLSX', anXlsx(), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.odt', anOdt(), 'application/vnd.oasis.opendocument.text'],
    ['a.zip', aZip({ 'a.txt': 'a' }), 'application/zip'],
    ['a.png', png, 'image/png'],
    ['a.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), 'image/jpeg'],
    ['a.tif', Buffer.from('49492a0008000000', 'hex'), 'image/tiff'],
    ['a.pdf.p7s', aSignature(), 'application/pkcs7-signature'],
    ['a.txt', text, 'text/plain'],
    ['a.md', text, 'text/markdown'],
    ['no ending', text, 'text/plain'],
  ])('may be %s', async (name, content, mediaType) => {
    for (const type of [mediaType, 'application/octet-stream']) {
      expect(await send({ content, name, type })).toMatchObject({
        status: 201,
        body: { file: { name, mediaType } },
      });
    }
  });

  it.each<[string, FormFile, string]>([
    [
      'a program called a PDF',
      { content: Buffer.from('MZ\x90\0\x03\0', 'latin1'), name: 'a.pdf' },
      'file-type-not-taken',
    ],
    ['a picture called a PDF', { content: png, name: 'a.pdf' }, 'file-type-differs'],
    ['a PDF with the ending of a program', { content: aPdf(), name: 'a.exe' }, 'file-type-differs'],
    ['a PDF declared a picture', { content: aPdf(), type: 'image/png' }, 'file-type-differs'],
    [
      'a page for browsers',
      { content: Buffer.from('<html><script>1</script>'), name: 'a.html', type: 'text/html' },
      'file-type-differs',
    ],
    ['a page declared a PDF', { content: Buffer.from('<html><script>1</script>') }, 'file-type-differs'],
    [
      'a text in no Unicode',
      { content: Buffer.from([0x4b, 0xed, 0x6e, 0x68]), name: 'a.txt', type: 'text/plain' },
      'file-type-not-taken',
    ],
    [
      'a ZIP called an office file',
      { content: aZip({ 'a.txt': 'a' }), name: 'a.docx', type: '' },
      'file-type-differs',
    ],
    [
      'a ZIP cut short',
      { content: aDocx().subarray(0, 80), name: 'a.docx', type: '' },
      'file-type-not-taken',
    ],
    ['an office file with macros', { content: aDocm(), name: 'a.docx', type: '' }, 'file-type-not-taken'],
    ['an empty file', { content: Buffer.alloc(0) }, 'file-empty'],
    ['a name that climbs', { content: aPdf(), name: '../a.pdf' }, 'file-name-is-path'],
    ['a name from a drive', { content: aPdf(), name: 'C:\\papers\\a.pdf' }, 'file-name-is-path'],
    ['a name with NUL', { content: aPdf(), name: 'a\0.pdf' }, 'file-name-unusable'],
    ['a name that reads backwards', { content: aPdf(), name: 'a\u202efdp.pdf' }, 'file-name-unusable'],
    ['a name of 300 letters', { content: aPdf(), name: `${'a'.repeat(300)}.pdf` }, 'file-name-unusable'],
  ])('is refused for %s, and nothing stays', async (_, file, code) => {
    const before = await everything();
    expect(await send(file)).toMatchObject({ status: 422, body: { code, errors: [{ path: 'file' }] } });
    expect(await everything()).toEqual(before);
  });

  it.each<[string, Record<string, string>, object]>([
    ['an unknown kind', { kind: 'poem', title: 'A poem' }, { code: 'invalid-request' }],
    ['no title', { kind: 'letter' }, { code: 'invalid-request' }],
    ['a NUL in a field', { kind: 'letter', title: 'a\0b' }, { code: 'nul-character' }],
    ['a very long field', { kind: 'letter', title: 'a'.repeat(10_000) }, { code: 'form-field-unusable' }],
    ['a date to come', { ...letter, officialDate: '2299-01-01' }, { code: 'official-date-in-future' }],
    ['a round to come', { ...letter, roundNumber: '2' }, { code: 'unknown-round' }],
    [
      'an unknown party',
      { ...letter, party: '019a0000-0000-7000-8000-000000000000' },
      { code: 'unknown-party' },
    ],
    [
      'an unknown paper to replace',
      { ...letter, replaces: '019a0000-0000-7000-8000-000000000000' },
      { code: 'unknown-paper' },
    ],
  ])('is refused for %s, and its file does not stay', async (_, fields, problem) => {
    const before = await everything();
    expect(await send({ content: aPdf(300_000) }, fields)).toMatchObject({ status: 422, body: problem });
    expect(await everything()).toEqual(before);
  });

  it('is refused to whoever may not enter papers before its file travels', async () => {
    const before = await everything();
    const refused = await http.form(committee.one('chair'), path, letter, { content: aPdf() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    const stranger = await on.aPerson();
    expect(await http.form(stranger, path, letter, { content: aPdf() })).toMatchObject({ status: 404 });
    const socket = await http.startForm(stranger, path, 40 * megabyte);
    expect(await firstLine(socket)).toContain('404');
    socket.destroy();
    expect(await everything()).toEqual(before);
  });

  it('is refused above 50 MB, whether it says so at the head or not, and taken at 50 MB', async () => {
    const before = await everything();
    const content = aPdf(50 * megabyte + 1);
    const refused = { status: 413, body: { code: 'file-too-large' } };
    expect(await send({ content })).toMatchObject(refused);
    expect(await send({ content: aPdf(60 * megabyte) })).toMatchObject(refused);
    expect(await everything()).toEqual(before);
    const taken = await send({ content: content.subarray(0, 50 * megabyte) });
    expect(taken).toMatchObject({ status: 201, body: { file: { size: 50 * megabyte } } });
  });

  it('leaves nothing when its sender goes away half-way', async () => {
    const before = await everything();
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    for (const length of [50 * megabyte, 'chunked'] as const) {
      const socket = await http.startForm(office, path, length);
      const half = Buffer.concat([Buffer.from(head), aPdf(2 * megabyte)]);
      if (length === 'chunked') socket.write(`${half.length.toString(16)}\r\n`);
      await new Promise((resolve) => socket.write(half, resolve));
      // Some of it has reached the storage.
      await eventually(async () => (await storedFiles(on)).length > before.files.length);
      socket.destroy();
      await eventually(async () => (await uploadsLeft()) === 0);
      expect(await everything()).toEqual(before);
    }
  });

  it('is refused when its form ends before it says so', async () => {
    const before = await everything();
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`;
    for (const body of [`${head}%PDF-1.7`, `${head}%PDF-1.7\r\n--x\r\nContent-Disp`, 'nonsense', '--x']) {
      const socket = await http.startForm(office, path, body.length);
      socket.write(body);
      expect(await firstLine(socket)).toContain('400');
    }
    expect(await everything()).toEqual(before);
  });

  it('is refused with a title that is no UTF-8, as JSON is', async () => {
    const before = await everything();
    const part = (name: string, value: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from(`--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`),
        ...[value, Buffer.from('\r\n')],
      ]);
    const title = Buffer.from([0x43, 0xe2, 0x28, 0xa1]);
    const body = Buffer.concat([
      ...[part('kind', Buffer.from('letter')), part('title', title), Buffer.from('--x--\r\n')],
    ]);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const answer = await http.get(office, path, { method: 'POST', body: new Uint8Array(body), headers });
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'not-unicode' }]);
    expect(await everything()).toEqual(before);
  });

  it('is refused with two files, or a file in another field', async () => {
    const before = await everything();
    for (const names of [['file', 'file'], ['scan']]) {
      const form = new FormData();
      for (const name of names) form.append(name, new Blob([new Uint8Array(aPdf())]), 'a.pdf');
      const answer = await http.get(office, path, { method: 'POST', body: form });
      expect(Math.floor(answer.status / 100)).toBe(4);
    }
    expect(await everything()).toEqual(before);
  });

  it('is entered once, however often the same request with the same key comes', async () => {
    const before = (await papersOf()).length;
    const key = { 'idempotency-key': 'the-letter' };
    const file = { content: aPdf(100_000) };
    const first = await http.form(office, path, letter, file, key);
    const again = await http.form(office, path, letter, file, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const changed = { status: 422, body: { code: 'idempotency-key-reused' } };
    expect(await http.form(office, path, letter, { content: aPdf(99_999) }, key)).toMatchObject(changed);
    expect(await http.form(office, path, { ...letter, title: 'Another' }, file, key)).toMatchObject(changed);
    const twins = await Promise.all(
      [1, 2, 3, 4].map(() => http.form(office, path, letter, file, { 'idempotency-key': 'twins' })),
    );
    expect(new Set(twins.filter(({ status }) => status === 201).map(({ body }) => body.id)).size).toBe(1);
    expect(twins.filter(({ status }) => status !== 201 && status !== 409)).toEqual([]);
    expect((await papersOf()).length).toBe(before + 2);
    expect(await uploadsLeft()).toBe(0);
    expect(await filesWithoutRow()).toEqual([]);
  });

  it('goes through 32 at a time on five connections, while others are answered', async () => {
    const before = (await papersOf()).length;
    const sending = Array.from({ length: 32 }, (_, n) => send({ content: aPdf(megabyte, 0x61 + (n % 26)) }));
    expect((await office.client.get('/me')).status).toBe(200);
    const answers = await Promise.all(sending);
    expect(answers.map(({ status }) => status)).toEqual(Array(32).fill(201));
    expect((await papersOf()).length).toBe(before + 32);
    expect(await filesWithoutRow()).toEqual([]);
  });

  it('that a dead process left behind is removed by the sweep after an hour, and no other', async () => {
    const kept = await send({ content: aPdf() });
    const { rows } = await database.query('select file_key as key from papers where id = $1', [kept.body.id]);
    const uploads = on.app.get(Uploads);
    const orphan = await uploads.receive(Readable.from([aPdf()]));
    expect(await filesWithoutRow()).toEqual([orphan]);
    expect(await uploads.sweep()).toBe(0);
    on.clock.advance({ minutes: 61 });
    expect(await uploads.sweep()).toBe(1);
    expect(await filesWithoutRow()).toEqual([]);
    expect((await storedFiles(on)).some((file) => file.endsWith(rows[0].key))).toBe(true);
    expect(await uploadsLeft()).toBe(0);
  });

  it('is the only thing that comes as a form', async () => {
    const form = new FormData();
    form.append('body', 'A comment');
    const answer = await http.get(office, `/documents/${document.id}/comments`, {
      method: 'POST',
      body: form,
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ code: 'unsupported-media-type' });
  });

  async function filesWithoutRow(): Promise<string[]> {
    const { rows } = await database.query<{ key: string }>('select file_key as key from papers');
    const known = new Set(rows.map(({ key }) => key));
    return (await storedFiles(on)).map((file) => file.slice(-32)).filter((key) => !known.has(key));
  }
});

function firstLine(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    socket.once('data', (data) => resolve(data.toString('latin1').split('\r\n', 1)[0]!));
    socket.once('error', reject);
  });
}
