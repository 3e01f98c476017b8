import { once } from 'node:events';
import { Client } from 'pg';
import { startTestApp, type Person, type TestApp } from '../../../support/app';
import { aDocument } from '../../../support/document-in-state';
import { eventually } from '../../../support/eventually';
import { aCommittee } from '../../../support/factories';
import { aPdf, storedFiles } from '../../../support/files';
import { Listening } from '../../../support/listening';

const megabyte = 1024 * 1024;
const field = '--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\nletter\r\n';
const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
const pdf = aPdf(2 * megabyte).toString('latin1');

describe('A sender who stops half-way', () => {
  let on: TestApp;
  let http: Listening;
  let database: Client;
  let office: Person;
  let path: string;
  beforeAll(async () => {
    on = await startTestApp({ settings: { requestSilence: 500 } });
    http = await Listening.on(on);
    database = new Client({ connectionString: on.databaseUrl });
    await database.connect();
    const committee = await aCommittee(on);
    office = committee.one('office');
    path = `/documents/${(await aDocument(on, committee)).id}/papers`;
  });
  afterAll(async () => {
    await database.end();
    await on.close();
  });

  const left = async (): Promise<{ papers: number; uploads: number; files: number }> => {
    const { rows } = await database.query(
      'select (select count(*)::int from papers) as papers, (select count(*)::int from uploads) as uploads',
    );
    return { ...rows[0], files: (await storedFiles(on)).length };
  };
  const nothing = { papers: 0, uploads: 0, files: 0 };

  it.each([
    ['before anything of the form', ''],
    ['among its fields', `${field}--x\r\nContent-Disp`],
    ['before the first byte of the file', `${field}${file}`],
    ['in the midst of the file', `${field}${file}${pdf}`],
    ['after the file, before the end of the form', `${field}${file}${pdf}\r\n--x\r\nContent-Dis`],
  ])('%s is dropped, and leaves no row and no file', async (_, sent) => {
    const socket = await http.startForm(office, path, 3 * megabyte);
    socket.resume().write(Buffer.from(sent, 'latin1'));
    await once(socket, 'close');
    await eventually(async () => (await left()).uploads === 0);
    expect(await left()).toEqual(nothing);
  });

  it('in the midst of the file is told why', async () => {
    const socket = await http.startForm(office, path, 3 * megabyte);
    socket.write(Buffer.from(`${field}${file}${pdf}`, 'latin1'));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString('latin1')).toMatch(/^HTTP\/1\.1 408 [^]*upload-too-slow/);
    await once(socket, 'close');
    expect(await left()).toEqual(nothing);
  });

  it('in the midst of JSON is dropped as well', async () => {
    const socket = await http.startForm(office, path, 1000, 'x"\r\nContent-Type: application/json; y="');
    socket.resume().write('{"kind": "let');
    await once(socket, 'close');
    expect(await left()).toEqual(nothing);
  });
});
