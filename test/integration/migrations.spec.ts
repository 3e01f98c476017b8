import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/app/entities';
import { applicationDataSource } from '../../src/platform/database/data-source';
import { migrate } from '../../src/platform/database/migrate';
import { documentStates } from '../../src/workflow/facts';
import { emptyDatabase, type FreshDatabase } from '../support/database';

/** Tables that are written by statements of their own, not through TypeORM. */
const withoutEntity = new Set([
  'clause_links',
  'idempotency_keys',
  'ledger',
  'migration_fingerprints',
  'migrations',
  'outbox',
  'uploads',
]);

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  /** Place in the primary key, from 1; 0 = not part of it. */
  readonly key: number;
}

describe('the migrations', () => {
  let database: FreshDatabase;
  let client: Client;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await emptyDatabase();
    await migrate(database.url);
    client = new Client({ connectionString: database.url });
    await client.connect();
    dataSource = await applicationDataSource({ url: database.url, pool: 2, entities }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await client.end();
    await database.drop();
  });

  it('make, from nothing, exactly the columns, types, nulls and keys that the entities name', async () => {
    const migrated = (await catalogue(client)).filter(({ table }) => !withoutEntity.has(table));
    expect(named(dataSource)).toEqual(migrated);
  });

  it('change nothing when they run again, from two processes at once', async () => {
    const before = await catalogue(client);
    await Promise.all([migrate(database.url), migrate(database.url)]);
    expect(await catalogue(client)).toEqual(before);
  });

  it('refuse a database that another build has made, and change nothing there', async () => {
    const { rows } = await client.query(
      `select f.name, f.sha256 from migration_fingerprints f join migrations m on m.name = f.name order by m.id`,
    );
    expect(rows.length).toBeGreaterThan(1);
    const [{ name, sha256 }] = rows;
    for (const other of [
      `update migration_fingerprints set sha256 = 'another'`,
      `delete from migration_fingerprints`,
    ]) {
      await client.query(`${other} where name = $1`, [name]);
      await expect(migrate(database.url)).rejects.toThrow(
        `made by another build of Resolute (${name} differs)`,
      );
    }
    await client.query(`insert into migration_fingerprints values ($1, $2)`, [name, sha256]);
    await migrate(database.url);
  });

  it('know the states of the machine', async () => {
    const { rows } = await client.query<{ state: string }>(
      `select unnest(enum_range(null::document_state))::text as state`,
    );
    expect(rows.map(({ state }) => state)).toEqual([...documentStates]);
  });

  it('name every constraint', async () => {
    const { rows } = await client.query(
      `select conname from pg_constraint
        where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migrations' and contype <> 'n'
          and conname ~ '_(pkey|fkey|key|check)\\d*$'`,
    );
    expect(rows).toEqual([]);
  });

  it('give every table a primary key, but the links of clauses, which are only ever read by their ends', async () => {
    const { rows } = await client.query(
      `select relname from pg_class c
        where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
    );
    expect(rows).toEqual([{ relname: 'clause_links' }]);
  });
});

async function catalogue(client: Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
            not a.attnotnull as nullable, coalesce(array_position(k.conkey, a.attnum), 0) as key
       from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
  );
  return sorted(rows);
}

/** What TypeORM expects to find, in PostgreSQL's own words. */
function named(dataSource: DataSource): Column[] {
  const columns = dataSource.entityMetadatas.flatMap((entity) =>
    entity.columns.map((column) => {
      const type = column.enumName ?? dataSource.driver.normalizeType(column);
      return {
        table: entity.tableName,
        column: column.databaseName,
        type: column.isArray ? `${type}[]` : type,
        nullable: column.isNullable,
        key: entity.primaryColumns.indexOf(column) + 1,
      };
    }),
  );
  return sorted(columns);
}

const sorted = (columns: Column[]): Column[] => {
  const place = ({ table, column }: Column): string => `${table}.${column}`;
  return columns.sort((a, b) => (place(a) < place(b) ? -1 : 1));
};
