import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { consume, type OutboxItem } from '../../../src/ledger/outbox';
import { OutboxQueries } from '../../../src/ledger/outbox.queries';
import { record, requestProgressCheck } from '../../../src/ledger/record';
import { SweepOutbox } from '../../../src/ledger/sweep-outbox';
import { Transactions } from '../../../src/platform/database/transactions';
import { JobQueues } from '../../../src/platform/queue/job-queues';
import { newId } from '../../../src/platform/ids';
import { freshDatabase, type FreshDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { queueBackends } from '../../support/queue-backends';
import { startQueueApp, type QueueAppOptions, type TestHandler } from '../../support/start-queue-app';
import { TestClock } from '../../support/clock';

describe.each(queueBackends)('the outbox relay on $backend', ({ redisUrl }) => {
  let database: FreshDatabase;
  let db: Client;
  let clock: TestClock;
  let apps: INestApplicationContext[];

  beforeEach(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
    clock = new TestClock();
    apps = [];
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await db.end();
    await database.drop();
  });

  const start = async (options: Partial<QueueAppOptions> = {}): Promise<INestApplicationContext> => {
    const app = await startQueueApp({ databaseUrl: database.url, redisUrl, clock, ...options });
    apps.push(app);
    return app;
  };
  const doing =
    (seen: OutboxItem[]): TestHandler =>
    (item, transactions) =>
      transactions.housekeeping(async (tx) => {
        if (await consume(tx, item.outboxId)) seen.push(item);
      });
  const happen = (app: INestApplicationContext, facts = 1): Promise<unknown> =>
    app.get(Transactions).run({ personId: null }, async (tx) => {
      for (let n = 0; n < facts; n += 1) {
        record(tx, { type: 'organisation.added', committeeId: null, data: { n } });
      }
      return {};
    });
  const rows = async (condition: string): Promise<number> =>
    Number((await db.query(`select count(*) from outbox where ${condition}`)).rows[0].count);

  /** Milliseconds in the middle of three: one may be slow, as other suites run beside this one, or quick by the poll. */
  const middleOfThree = async (
    seen: readonly OutboxItem[],
    commit: () => Promise<unknown>,
  ): Promise<number> => {
    const took: number[] = [];
    for (let n = 1; n <= 3; n += 1) {
      const committed = performance.now();
      await commit();
      await eventually(() => seen.length === n);
      took.push(performance.now() - committed);
    }
    return took.sort((a, b) => a - b)[1]!;
  };

  it('hands over within a second of the commit, without waiting for its poll', async () => {
    const seen: OutboxItem[] = [];
    const app = await start({ handlers: { fact: doing(seen) } });
    await eventually(async () => (await app.get(JobQueues).counts('fan-out')).active === 0);
    expect(await middleOfThree(seen, () => happen(app))).toBeLessThan(1_000);
    expect(seen[0]).toMatchObject({ attempt: 1, ledgerId: expect.any(String) });
    await eventually(async () => (await app.get(OutboxQueries).standing()).oldestUndone === null);
  });

  it('hands over what another process committed, which only announces it', async () => {
    const seen: OutboxItem[] = [];
    await start({ handlers: { fact: doing(seen) } });
    const took = await middleOfThree(seen, async () => {
      await db.query(`insert into outbox (id, kind, created_at) values ($1, 'fact', now())`, [newId()]);
      await db.query('notify resolute_outbox');
    });
    expect(took).toBeLessThan(1_000);
  });

  it('gives each kind to its own handler', async () => {
    const facts: OutboxItem[] = [];
    const checks: OutboxItem[] = [];
    const app = await start({
      handlers: { fact: doing(facts), 'check-progress': doing(checks) },
    });
    const documentId = newId();
    await app.get(Transactions).run({ personId: null }, async (tx) => {
      record(tx, { type: 'organisation.added', committeeId: null, data: {} });
      requestProgressCheck(tx, documentId);
      return {};
    });
    await eventually(() => facts.length === 1 && checks.length === 1);
    expect(checks[0]).toMatchObject({ documentId, ledgerId: null });
  });

  it('adds jobs only in the role api, and the worker does them', async () => {
    const seen: OutboxItem[] = [];
    const api = await start({ role: 'api' });
    await happen(api, 3);
    await eventually(async () => (await api.get(JobQueues).counts('fan-out')).waiting === 3);
    await start({ role: 'worker', handlers: { fact: doing(seen) } });
    await eventually(() => seen.length === 3);
  });

  it('never hands the same row over twice at once, however many relays there are', async () => {
    const apis = [await start({ role: 'api' }), await start({ role: 'api' }), await start({ role: 'api' })];
    await Promise.all(apis.map((api) => happen(api, 1_200)));
    await eventually(async () => (await rows('handed_at is null')) === 0);
    expect(await rows('attempt <> 1')).toBe(0);
    await eventually(async () => (await apis[0]!.get(JobQueues).counts('fan-out')).waiting === 3_600);
  });

  it('does a row once although its job comes twice', async () => {
    const api = await start({ role: 'api' });
    await happen(api);
    const { rows: found } = await db.query<{ id: string; ledger_id: string }>(
      'select id, ledger_id from outbox',
    );
    const { id: outboxId, ledger_id: ledgerId } = found[0]!;
    const seen: OutboxItem[] = [];
    const data = { outboxId, attempt: 1, documentId: null, ledgerId };
    await api.get(JobQueues).addAll('fan-out', [
      { id: 'twin-1', name: 'fact', data, at: clock.now() },
      { id: 'twin-2', name: 'fact', data, at: clock.now() },
    ]);
    await start({ role: 'worker', handlers: { fact: doing(seen) } });
    await eventually(async () => {
      const { waiting, active } = await api.get(JobQueues).counts('fan-out');
      return waiting + active === 0;
    });
    expect(seen).toHaveLength(1);
    expect(await rows('done_at is not null')).toBe(1);
  });

  it('sends a poisoned row to the dead letters after its attempts, and holds nobody up', async () => {
    const seen: OutboxItem[] = [];
    const attempts: number[] = [];
    let poisoned: string | undefined;
    const app = await start({
      handlers: {
        fact: async (item, transactions) => {
          poisoned ??= item.outboxId;
          if (item.outboxId !== poisoned) return doing(seen)(item, transactions);
          attempts.push(item.attempt);
          throw new Error('No such audience');
        },
      },
    });
    await happen(app);
    await eventually(() => poisoned !== undefined);
    await happen(app, 5);
    await eventually(() => seen.length === 5);
    for (let attempt = 1; attempt < 8; attempt += 1) {
      await eventually(async () => (await rows(`attempt = ${attempt} and last_error is not null`)) > 0);
      clock.advance({ minutes: 5 });
      await app.get(SweepOutbox).run();
      await eventually(() => attempts.length > attempt);
    }
    await eventually(async () => (await rows('dead_at is not null')) > 0);
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const dead = await db.query('select id, last_error from outbox where dead_at is not null');
    expect(dead.rows).toEqual([{ id: poisoned, last_error: 'No such audience' }]);
    await app.get(SweepOutbox).run();
    expect(await rows('handed_at is not null and dead_at is null and done_at is null')).toBe(0);
    expect(await app.get(OutboxQueries).standing()).toEqual({ oldestUndone: null, dead: 1 });
  });

  it('does not take what waits behind a long queue for lost', async () => {
    const api = await start({ role: 'api' });
    await happen(api, 2);
    await eventually(async () => (await api.get(JobQueues).counts('fan-out')).waiting === 2);
    clock.advance({ hours: 1 });
    await api.get(SweepOutbox).run();
    expect(await rows('attempt = 1')).toBe(2);
    expect((await api.get(JobQueues).counts('fan-out')).waiting).toBe(2);
  });

  it('puts the lag down to the oldest row that is not done', async () => {
    const api = await start({ role: 'api' });
    await happen(api);
    const first = (await db.query<{ created_at: Date }>('select created_at from outbox')).rows[0]!.created_at;
    clock.advance({ minutes: 2 });
    await happen(api);
    await eventually(async () => (await rows('handed_at is null')) === 0);
    expect((await api.get(OutboxQueries).standing()).oldestUndone).toEqual(first);
  });
});
