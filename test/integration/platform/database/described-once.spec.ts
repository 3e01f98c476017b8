import { Client } from 'pg';
import { runNamed } from '../../../../src/platform/database/named-statements';
import { emptyDatabase } from '../../../support/database';

describe('a named statement', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let client: Client;
  const described = jest.fn();
  beforeAll(async () => {
    database = await emptyDatabase();
    client = new Client({ connectionString: database.url, pipeline: true });
    await client.connect();
    (client as unknown as { connection: NodeJS.EventEmitter }).connection.on('rowDescription', described);
  });
  beforeEach(() => described.mockClear());
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('brings the same rows, of the same types, however often it runs, and is described once', async () => {
    const text = `select g as n, to_timestamp(g * 60) as at, nullif(g, 2) as maybe, array[g] as list,
        json_build_object('n', g) as json from generate_series(1, $1::int) g`;
    const rows = [1, 2, 3].map((n) => ({
      ...{ n, at: new Date(n * 60_000), maybe: n === 2 ? null : n, list: [n], json: { n } },
    }));
    expect(await runNamed(client, text, [3])).toEqual(rows);
    expect(await Promise.all([runNamed(client, text, [2]), runNamed(client, text, [0])])).toEqual([
      rows.slice(0, 2),
      [],
    ]);
    expect(described).toHaveBeenCalledTimes(1);
  });

  it('brings no rows where none are asked for, run after run', async () => {
    await client.query('create temporary table kept (n int)');
    for (const n of [1, 2]) {
      expect(await runNamed(client, 'insert into kept values ($1)', [n])).toEqual([]);
    }
    expect(await runNamed(client, 'select n from kept order by n', [])).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is refused, not misread, once its columns are others', async () => {
    await client.query('create temporary table shifting as select 1 as a');
    const text = 'select * from shifting';
    expect(await runNamed(client, text, [])).toEqual([{ a: 1 }]);
    await client.query(`alter table shifting alter column a type text using 'one'`);
    await expect(runNamed(client, text, [])).rejects.toThrow('cached plan must not change result type');
  });

  it('is described again after it failed', async () => {
    const text = 'select 10 / $1::int as share';
    await expect(runNamed(client, text, [0])).rejects.toThrow('division by zero');
    expect(await runNamed(client, text, [5])).toEqual([{ share: 2 }]);
    expect(await runNamed(client, text, [2])).toEqual([{ share: 5 }]);
  });

  it('says who asked where it fails', async () => {
    const stack = await runNamed(client, 'select 1 / $1::int as n', [0]).catch(
      (error: unknown) => (error as Error).stack,
    );
    expect(stack).toContain('described-once.spec.ts');
  });
});
