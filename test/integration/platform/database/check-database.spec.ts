import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { Client } from 'pg';
import { checkDatabase } from '../../../../src/platform/database/check-database';
import { StartError } from '../../../../src/platform/start-error';
import { asAdmin } from '../../../support/admin';
import { emptyDatabase } from '../../../support/database';

/** Speaks just enough of PostgreSQL's protocol to let anybody in and to tell its version. */
async function serverOfVersion(version: string): Promise<Server> {
  const message = (type: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5);
    head.write(type, 0);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const number = (value: number): Buffer => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
  const ready = message('Z', Buffer.from('I'));
  const column = Buffer.concat([Buffer.from('\0\x01server_version_num\0'), Buffer.alloc(18)]);
  const row = Buffer.concat([Buffer.from('\0\x01'), number(version.length), Buffer.from(version)]);
  const answers = [
    [message('R', number(0)), ready],
    [message('T', column), message('D', row), message('C', Buffer.from('SHOW\0')), ready],
  ];
  const server = createServer((socket) => {
    const left = [...answers];
    socket.on('data', () => socket.write(Buffer.concat(left.shift() ?? [])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const changed = (url: string, parts: { password?: string; pathname?: string }): string =>
  Object.assign(new URL(url), parts).href;

describe('checkDatabase', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  beforeAll(async () => {
    database = await emptyDatabase();
  });
  afterAll(() => database.drop());

  it('is content with a database that can be used', async () => {
    await expect(checkDatabase(database.url)).resolves.toBeUndefined();
  });

  it.each([
    [
      'nobody answers',
      () => 'postgres://a:secret@127.0.0.1:1/b',
      /^No PostgreSQL answers at 127.0.0.1:1 \(ECONNREFUSED\)/,
    ],
    [
      'the password is wrong',
      () => changed(database.url, { password: 'secret' }),
      /refuses the user "\w+" or its password/,
    ],
    ['the password is missing', () => changed(database.url, { password: '' }), /does not let Resolute in/],
    [
      'the database is unknown',
      () => changed(database.url, { pathname: '/no_such' }),
      /has no database "no_such"/,
    ],
  ])('says so when %s, without the password', async (_case, url, sentence) => {
    const refusal = checkDatabase(url());
    await expect(refusal).rejects.toThrow(StartError);
    await expect(refusal).rejects.toThrow(sentence);
    await expect(refusal).rejects.not.toThrow(/secret/);
  });

  it('refuses a database that holds tables of something else, and leaves it alone', async () => {
    const { url, drop } = await emptyDatabase();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query('create table invoices (id int)');
    await expect(checkDatabase(url)).rejects.toThrow(/holds tables of something else \(invoices\)/);
    await client.query('create table migration_fingerprints (name text)');
    await expect(checkDatabase(url)).resolves.toBeUndefined();
    await client.end();
    await drop();
  });

  it('refuses a database that cannot hold every letter', async () => {
    const name = `${new URL(database.url).pathname.slice(1)}_ascii`;
    const made = `create database ${name} template template0 encoding sql_ascii locale_provider libc lc_collate 'C' lc_ctype 'C'`;
    await asAdmin((admin) => admin.query(made));
    await expect(checkDatabase(changed(database.url, { pathname: name }))).rejects.toThrow(
      /is in SQL_ASCII; .* UTF8/,
    );
    await asAdmin((admin) => admin.query(`drop database ${name}`));
  });

  it('refuses a server older than 15', async () => {
    const old = await serverOfVersion('140012');
    const { port } = old.address() as AddressInfo;
    await expect(checkDatabase(`postgres://a:b@127.0.0.1:${port}/c`)).rejects.toThrow(
      'DATABASE_URL names a PostgreSQL 14; Resolute needs 15 or newer.',
    );
    old.close();
  });
});
