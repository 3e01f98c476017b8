import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { record } from '../../../src/ledger/record';
import { applicationDataSource } from '../../../src/platform/database/data-source';
import { Reads } from '../../../src/platform/database/reads';
import { Transactions } from '../../../src/platform/database/transactions';
import { TestClock } from '../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../support/database';

const forbidden = { code: '42501' };

describe('the ledger, as the application’s role', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let reads: Reads;
  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await applicationDataSource({ url: database.url, pool: 2, entities: [] }).initialize();
    reads = new Reads(dataSource);
    await new Transactions(dataSource, new TestClock()).run({ personId: null }, async (tx) => {
      record(tx, {
        type: 'person.added',
        committeeId: null,
        data: { name: 'Ánh', b: 1, a: [true, null] },
      });
      return {};
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('works as a role without superuser rights, ownership or a way to more', async () => {
    const role = await reads.first(
      `select current_user as name, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolcanlogin,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname = current_user`,
    );
    expect(role).toEqual({
      name: 'resolute_app',
      ...{
        rolsuper: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolcanlogin: false,
        owned: 0,
      },
    });
  });

  it.each([
    'update ledger set fact_type = fact_type',
    'delete from ledger',
    'truncate ledger cascade',
    'alter table ledger add column x text',
    'drop table ledger',
    'create table mine (id int)',
    'select * from migrations',
    `alter role resolute_app createdb`,
  ])('may not: %s', async (statement) => {
    await expect(reads.query(statement)).rejects.toMatchObject(forbidden);
  });

  it.each(['votes', 'comments', 'versions', 'documents', 'memberships', 'rules_versions', 'users'])(
    'may delete nothing from %s',
    async (table) => {
      await expect(reads.query(`delete from ${table}`)).rejects.toMatchObject(forbidden);
    },
  );

  it('holds each fact as canonical bytes with a salt, and the transaction that wrote it', async () => {
    const [row] = await reads.query<{ id: string; canonical: Buffer; xact: string }>(
      'select id, canonical, xact_id::text as xact from ledger',
    );
    const text = row?.canonical.toString() ?? '';
    const fact = JSON.parse(text);
    expect(fact).toMatchObject({
      id: row?.id,
      type: 'person.added',
      schemaVersion: 1,
      recordedAt: '2026-03-02T02:00:00.000Z',
    });
    expect(fact.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(Object.keys(fact)).toEqual(Object.keys(fact).sort());
    expect(text).toContain('"data":{"a":[true,null],"b":1,"name":"Ánh"}');
    expect(Number(row?.xact)).toBeGreaterThan(0);
  });

  it('leaves every fact an outbox row of its own', async () => {
    const rows = await reads.query(
      'select l.id from ledger l join outbox o on o.ledger_id = l.id where o.kind = $1',
      ['fact'],
    );
    expect(rows).toHaveLength(1);
  });

  it('is written by nobody who only may connect', async () => {
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    const { rows } = await owner.query(`select rolsuper from pg_roles where rolname = current_user`);
    await owner.end();
    expect(rows).toEqual([{ rolsuper: false }]);
  });
});
