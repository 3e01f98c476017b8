import type { DataSource } from 'typeorm';
import { Party } from '../../../../src/identity/people/party.entity';
import { record } from '../../../../src/ledger/record';
import { applicationDataSource } from '../../../../src/platform/database/data-source';
import { Reads } from '../../../../src/platform/database/reads';
import { Transactions } from '../../../../src/platform/database/transactions';
import type { Tx } from '../../../../src/platform/database/tx';
import { newId } from '../../../../src/platform/ids';
import { TestClock } from '../../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../../support/database';

const nobody = { personId: null };

describe('a transaction', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  let transactions: Transactions;
  let reads: Reads;
  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await applicationDataSource({ url: database.url, pool: 5, entities: [Party] }).initialize();
    transactions = new Transactions(dataSource, new TestClock());
    reads = new Reads(dataSource);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const insert = async (tx: Tx, id: string): Promise<void> =>
    tx.insert(Party, { id, kind: 'person', createdAt: tx.now });
  const fact = (tx: Tx) => record(tx, { type: 'person.added', committeeId: null, data: { name: 'Ánh' } });
  const exists = async (id: string) =>
    (await reads.first('select id from parties where id = $1', [id])) !== undefined;

  it('commits what is recorded, and tells its listeners after that', async () => {
    const id = newId();
    const seen: Promise<boolean>[] = [];
    transactions.onCommit(() => seen.push(exists(id)));
    await transactions.run(nobody, async (tx) => {
      await insert(tx, id);
      fact(tx);
      return { id };
    });
    expect(await Promise.all(seen)).toEqual([true]);
  });

  it('refuses to commit what is not recorded', async () => {
    const id = newId();
    const unrecorded = transactions.run(nobody, async (tx) => {
      await insert(tx, id);
      return { id };
    });
    await expect(unrecorded).rejects.toThrow('without a ledger row');
    expect(await exists(id)).toBe(false);
  });

  it('commits nothing when the command found nothing to do', async () => {
    await transactions.run(nobody, async (tx) => {
      tx.markUnchanged();
      return {};
    });
  });

  it('leaves nothing behind when the work fails, ledger included', async () => {
    const before = await reads.query('select id from ledger');
    const failing = transactions.run(nobody, async (tx) => {
      fact(tx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await reads.query('select id from ledger')).toHaveLength(before.length);
  });

  const put = 'insert into parties (id, kind, created_at) values ($1, $2, $3)';

  it('does what it was sent before what is asked after it, and commits it', async () => {
    const id = newId();
    const seen = await transactions.run(nobody, async (tx) => {
      tx.send(put, [id, 'person', tx.now]);
      const own = await tx.first('select id from parties where id = $1', [id]);
      fact(tx);
      return { seen: own !== undefined };
    });
    expect(seen).toEqual({ seen: true });
    expect(await exists(id)).toBe(true);
  });

  it.each([
    ['nothing is asked after it', false],
    ['something is asked after it', true],
  ])('fails as a whole, with the first error, when a sent write fails and %s', async (_, asks) => {
    const [other, id] = [newId(), newId()];
    const failing = transactions.run(nobody, async (tx) => {
      await insert(tx, other);
      fact(tx);
      tx.send(put, [id, 'no such kind', tx.now]);
      if (asks) await tx.query('select 1');
      return {};
    });
    await expect(failing).rejects.toMatchObject({ code: '23514' });
    expect(await exists(other)).toBe(false);
  });

  it('answers what is asked after the commit from what was committed, also where nothing was to do', async () => {
    const id = newId();
    const asked = {
      text: 'select xmin::text <> pg_current_xact_id()::xid::text as over from parties where id = $1',
    };
    let seen: Promise<{ over?: boolean }[]> | undefined;
    await transactions.run(nobody, async (tx) => {
      await insert(tx, id);
      seen = tx.afterCommit({ ...asked, values: [id] });
      fact(tx);
      return { id };
    });
    expect(await seen).toEqual([{ over: true }]);
    await transactions.run(nobody, async (tx) => {
      tx.markUnchanged();
      seen = tx.afterCommit({ ...asked, values: [newId()] });
      return Promise.resolve({});
    });
    expect(await seen).toEqual([]);
  });

  it('does not ask after a commit that did not happen', async () => {
    let answered = false;
    const rolledBack = transactions.run(nobody, async (tx) => {
      await insert(tx, newId());
      fact(tx);
      void tx.afterCommit({ text: 'select 1 as one', values: [] }).then(() => (answered = true));
      throw new Error('too late');
    });
    await expect(rolledBack).rejects.toThrow('too late');
    await reads.query('select 1');
    expect(answered).toBe(false);
  });

  it('does not call committed what PostgreSQL rolled back', async () => {
    const id = newId();
    const swallowing = transactions.run(nobody, async (tx) => {
      await insert(tx, id);
      fact(tx);
      await tx.query('select 1 / 0').catch(() => undefined);
      return {};
    });
    await expect(swallowing).rejects.toThrow('went on after a statement');
    expect(await exists(id)).toBe(false);
  });

  it('rehearses without leaving a trace', async () => {
    const id = newId();
    await transactions.rehearse(nobody, async (tx) => {
      await insert(tx, id);
      fact(tx);
    });
    expect(await exists(id)).toBe(false);
  });

  it('runs the whole closure again on a serialization failure, and gives up after three', async () => {
    const failing = (times: number) => {
      let attempts = 0;
      return async (tx: Tx) => {
        attempts += 1;
        fact(tx);
        if (attempts <= times) {
          await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
        }
        return { attempts };
      };
    };
    expect(await transactions.run(nobody, failing(2))).toEqual({ attempts: 3 });
    await expect(transactions.run(nobody, failing(3))).rejects.toMatchObject({ code: '40001' });
  });

  it('does not run again what failed for another reason', async () => {
    let attempts = 0;
    const id = newId();
    const twice = transactions.run(nobody, async (tx) => {
      attempts += 1;
      await insert(tx, id);
      await insert(tx, id);
      return {};
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(attempts).toBe(1);
  });

  it('survives a deadlock with another one', async () => {
    const [a, b] = [newId(), newId()];
    await transactions.housekeeping(async (tx) => {
      await insert(tx, a);
      await insert(tx, b);
    });
    const crossing = (first: string, second: string) => () =>
      transactions.run(nobody, async (tx) => {
        const touch = (id: string) =>
          tx.query('update parties set created_at = $2 where id = $1', [id, tx.now]);
        await touch(first);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await touch(second);
        fact(tx);
        return { first };
      });
    const both = await Promise.all([crossing(a, b)(), crossing(b, a)()]);
    expect(both).toEqual([{ first: a }, { first: b }]);
  });

  it('waits for a connection when 32 write at once through five', async () => {
    const ids = Array.from({ length: 32 }, newId);
    await Promise.all(
      ids.map((id) =>
        transactions.run(nobody, async (tx) => {
          await insert(tx, id);
          fact(tx);
          return { id };
        }),
      ),
    );
    const [row] = await reads.query<{ n: number }>(
      'select count(*)::int as n from parties where id = any($1)',
      [ids],
    );
    expect(row?.n).toBe(32);
  });
});
