import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { startTestApp, type TestApp } from '../../../support/app';
import { bodyOf, type TestBody } from '../../../support/client';
import { aDocument, type TestDocument } from '../../../support/document-in-state';
import { aCommittee, type TestCommittee } from '../../../support/factories';
import { storedFiles } from '../../../support/files';
import { Listening, type FormFile } from '../../../support/listening';
import { inList, lists, p, r, t, wordFile } from '../../../support/word-files';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const outline = lists([{ text: 'Điều %1.' }, { text: '%2.' }, { text: '%3)', format: 'lowerLetter' }]);
const law = wordFile({
  numbering: outline,
  body: [
    p('QUY ĐỊNH'),
    p('Cây xanh', inList(1, 0)),
    p('Mỗi phường trồng bốn mươi cây.', inList(1, 1)),
    p('Mỗi trường chăm sóc mười cây.', inList(1, 1)),
    p('Thư viện', inList(1, 0)),
    p('Mở cửa ngày chủ nhật.', inList(1, 1)),
  ].join(''),
});
const tracked = wordFile({
  body: p(
    `${r('1. Trồng ')}<w:del w:id="1" w:author="A"><w:r><w:delText>bốn</w:delText></w:r></w:del><w:ins w:id="2" w:author="A"><w:r>${t('sáu')}</w:r></w:ins>${r(' mươi cây.')}`,
  ),
});

describe('Texts as files', () => {
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

  const path = (rest = '') => `/documents/${document.id}/versions${rest}`;
  const send = (file: FormFile, { query = '', fields = {}, by = committee.one('drafter') } = {}) =>
    http.form(by, path(query), fields, file);
  const raw = async (content: Buffer, type: string, query = '') => {
    const answer = await http.get(committee.one('drafter'), path(query), {
      method: 'POST',
      body: new Uint8Array(content),
      headers: { 'content-type': type },
    });
    return { status: answer.status, body: (await answer.json()) as TestBody };
  };
  const labels = ({ clauses }: TestBody): string[] => clauses.map(({ label }: TestBody) => label);
  const left = async () => ({
    files: (await storedFiles(on)).length,
    uploads: (await database.query('select from uploads')).rowCount,
    versions: (await database.query('select from versions where document_id = $1', [document.id])).rowCount,
  });

  it('are read in preview with numbers as printed, and nothing of them stays', async () => {
    const before = await left();
    const preview = bodyOf((await raw(law, docx, '?preview=true')) as never, 200);
    expect(labels(preview)).toEqual(['', 'Điều 1', 'Điều 1.1', 'Điều 1.2', 'Điều 2', 'Điều 2.1']);
    expect(preview.clauses[1]).toMatchObject({ marker: 'Điều 1.', heading: 'Cây xanh', kind: 'article' });
    expect(preview.found).toMatchObject({ tables: 0, footnotes: 0, insertions: 0 });
    expect(await left()).toEqual(before);
  });

  it('are saved with the file beside the version, unchanged, for those who may see the version', async () => {
    const saved = bodyOf((await send({ content: law, name: 'Dự thảo.docx', type: docx })) as never, 201);
    const sha256 = createHash('sha256').update(law).digest('hex');
    expect(saved).toMatchObject({
      sourceFormat: 'docx',
      file: { name: 'Dự thảo.docx', mediaType: docx, size: law.length, sha256 },
    });
    const read = await http.get(committee.one('drafter'), path(`/${saved.n}/file`));
    expect(Buffer.from(await read.arrayBuffer())).toEqual(law);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': docx,
      'content-disposition': expect.stringMatching(/^attachment; filename="du thao.docx"/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect((await http.get(committee.one('member'), path(`/${saved.n}/file`))).status).toBe(404);
    const { clauses } = bodyOf(
      await committee.one('drafter').client.get(path(`/${saved.n}?verbatim=true`)),
      200,
    );
    expect(clauses.map(({ raw: slice }: TestBody) => slice).join('')).toBe(
      'QUY ĐỊNH\n\nĐiều 1. Cây xanh\n\n1. Mỗi phường trồng bốn mươi cây.\n\n2. Mỗi trường chăm sóc mười cây.\n\n' +
        'Điều 2. Thư viện\n\n1. Mở cửa ngày chủ nhật.\n',
    );
    const text = bodyOf(
      await committee.one('drafter').client.post(path(), { format: 'text', content: 'I. A' }),
      201,
    );
    expect(text.file).toBeNull();
    expect((await http.get(committee.one('drafter'), path(`/${text.n}/file`))).status).toBe(404);
  });

  it('are taken as plain text and Markdown too, byte for byte', async () => {
    for (const content of [
      Buffer.from('\ufeffI. MỤC TIÊU\r\n1. Trồng cây.\r\n'),
      Buffer.from('\ufeffI. MỤC TIÊU\n1. Trồng cây.\n', 'utf16le'),
      Buffer.from('I. MỤC TIÊU\n1. Trồng cây.\n'.normalize('NFD')),
    ]) {
      const saved = bodyOf((await send({ content, name: 'a.txt', type: 'text/plain' })) as never, 201);
      expect(labels(saved)).toEqual(['I', 'I.1']);
      const { clauses } = bodyOf(
        await committee.one('drafter').client.get(path(`/${saved.n}?verbatim=true`)),
        200,
      );
      const source = clauses.map(({ raw: slice }: TestBody) => slice).join('');
      const encoding = content[0] === 0xff ? 'utf16le' : 'utf8';
      expect(Buffer.from(source, encoding)).toEqual(content);
    }
    const markdown = await send({
      content: Buffer.from('# Goals\n\n## Trees\n\nForty.\n'),
      name: 'a.md',
      type: '',
    });
    expect(bodyOf(markdown as never, 201).sourceFormat).toBe('markdown');
  });

  it('hold tracked changes that have to be decided, and are read either way', async () => {
    const file = { content: tracked, name: 'a.docx', type: docx };
    const seen = bodyOf((await send(file, { query: '?preview=true' })) as never, 200);
    expect(seen.warnings).toContainEqual({
      code: 'tracked-changes',
      params: { insertions: 1, deletions: 1, moves: 0 },
    });
    const before = await left();
    expect(await send(file)).toMatchObject({ status: 422, body: { code: 'tracked-changes-undecided' } });
    expect(await left()).toEqual(before);
    const accepted = bodyOf((await send(file, { query: '?changes=accept' })) as never, 201);
    expect(accepted.clauses[0].text).toBe('Trồng sáu mươi cây.');
    const rejected = bodyOf((await send(file, { query: '?changes=reject' })) as never, 201);
    expect(rejected.clauses[0].text).toBe('Trồng bốn mươi cây.');
  });

  it('are corrected clause by clause, what hangs below moving along, with the slices as they were', async () => {
    const content = Buffer.from('I. MỤC TIÊU\n1. Chung\na) Một.\nb) Hai.\n2. Cụ thể.\n');
    const corrections = [
      { ordinal: 1, level: 1, kind: 'section' },
      { ordinal: 4, kind: 'target' },
    ];
    const saved = bodyOf(
      (await send(
        { content, name: 'a.txt', type: 'text/plain' },
        { fields: { corrections: JSON.stringify(corrections) } },
      )) as never,
      201,
    );
    expect(saved.clauses.map(({ label, level, kind }: TestBody) => [label, level, kind])).toEqual([
      ['I', 1, 'section'],
      ['1', 1, 'section'],
      ['1.a', 2, 'point'],
      ['1.b', 2, 'point'],
      ['1.2', 2, 'target'],
    ]);
    const pasted = await committee.one('drafter').client.post(path('?preview=true'), {
      ...{ format: 'text', content: content.toString() },
      corrections: [{ ordinal: 9, level: 2 }],
    });
    expect(pasted).toMatchObject({ status: 422, body: { code: 'unknown-ordinal' } });
    const twice = JSON.stringify([
      { ordinal: 1, level: 2 },
      { ordinal: 1, level: 1 },
    ]);
    const unsure = await send({ content, name: 'a.txt' }, { fields: { corrections: twice } });
    const errors = [{ path: 'corrections', message: 'Named twice.' }];
    expect(unsure).toMatchObject({ status: 422, body: { code: 'invalid-request', errors } });
    const broken = await send({ content, name: 'a.txt' }, { fields: { corrections: '[' } });
    expect(broken).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });

  it('are answered to a repeated request by what the first one left, with one file', async () => {
    const headers = { 'idempotency-key': 'same-file' };
    const file = { content: law, name: 'a.docx', type: docx };
    const drafter = committee.one('drafter');
    const first = await http.form(drafter, path(), {}, file, headers);
    const before = await left();
    const second = await http.form(drafter, path(), {}, file, headers);
    expect([first.status, second.status, second.body.n]).toEqual([201, 201, first.body.n]);
    expect(await left()).toEqual(before);
    const other = await http.form(drafter, path(), {}, { ...file, content: tracked }, headers);
    expect(other.status).toBe(422);
  });

  it('are refused before they travel to who may not save, and where the text is frozen', async () => {
    const before = await left();
    const file = { content: law, name: 'a.docx', type: docx };
    expect((await send(file, { by: committee.one('office') })).status).toBe(403);
    expect((await send(file, { by: committee.one('member') })).status).toBe(404);
    const open = await aDocument(on, committee, { state: 'comments.open' });
    const frozen = await http.form(committee.one('drafter'), `/documents/${open.id}/versions`, {}, file);
    expect(frozen).toMatchObject({ status: 409, body: { code: 'text-frozen' } });
    const elsewhere = await http.get(committee.one('drafter'), `/documents/${open.id}/comments`, {
      ...{ method: 'POST', body: 'words', headers: { 'content-type': 'text/plain' } },
    });
    expect(elsewhere.status).toBe(415);
    expect(await left()).toMatchObject({ files: before.files, uploads: 0 });
  });
});
