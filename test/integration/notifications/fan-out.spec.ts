import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { record } from '../../../src/ledger/record';
import { SweepOutbox } from '../../../src/ledger/sweep-outbox';
import { FanOut } from '../../../src/notifications/fan-out';
import { NotificationsModule } from '../../../src/notifications/notifications.module';
import { SendReminders } from '../../../src/notifications/send-reminders';
import { Transactions } from '../../../src/platform/database/transactions';
import { newId } from '../../../src/platform/ids';
import { JobQueues } from '../../../src/platform/queue/job-queues';
import { TestClock } from '../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../support/database';
import { eventually } from '../../support/eventually';
import { NoticeWorld } from '../../support/notice-world';
import { queueBackends } from '../../support/queue-backends';
import { RestartableRedis } from '../../support/restartable-redis';
import { startQueueApp, type QueueAppOptions } from '../../support/start-queue-app';

const start = (options: QueueAppOptions): Promise<INestApplicationContext> =>
  startQueueApp({ handledElsewhere: ['fact'], imports: [NotificationsModule], ...options });

describe.each(queueBackends)('fan-out on $backend', ({ backend, redisUrl }) => {
  let database: FreshDatabase;
  let db: Client;
  let clock: TestClock;
  let world: NoticeWorld;
  let members: string[];
  let apps: { close(): Promise<void> }[];
  let children: ChildProcess[];
  let redis: RestartableRedis | undefined;

  beforeEach(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
    clock = new TestClock(new Date());
    world = await NoticeWorld.make(db, clock.now());
    members = [await world.member('member'), await world.member('member'), await world.member('member')];
    apps = [];
    children = [];
    redis = undefined;
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(apps.map((app) => app.close()));
    await redis?.down();
    await db.end();
    await database.drop();
  });

  const app = async (options: Partial<QueueAppOptions> = {}): Promise<INestApplicationContext> => {
    const url = redis?.url ?? redisUrl;
    const started = await start({ databaseUrl: database.url, redisUrl: url, clock, ...options });
    apps.push(started);
    return started;
  };
  const opens = async (on: INestApplicationContext): Promise<string> => {
    const { ledgerId } = await on.get(Transactions).run({ personId: null }, async (tx) => ({
      ledgerId: record(tx, {
        ...{
          type: 'act.open-comments',
          committeeId: world.committeeId,
          documentId: world.documentId,
          data: {},
        },
      }),
    }));
    return ledgerId;
  };
  const told = async (): Promise<string[]> =>
    (
      await db.query<{ recipient_id: string }>('select recipient_id from notices order by recipient_id')
    ).rows.map((row) => row.recipient_id);
  const allDone = async (): Promise<boolean> =>
    (await db.query('select from outbox where done_at is null')).rowCount === 0;
  const everybodyOnce = async (): Promise<void> => {
    await eventually(allDone, 20_000);
    expect(await told()).toEqual([...members].sort());
  };

  it('tells everybody concerned once, also when the job comes again and again', async () => {
    const on = await app();
    await world.round(members[0]!);
    const ledgerId = await opens(on);
    await eventually(allDone);
    const { rows } = await db.query<{ id: string }>('select id from outbox');
    const item = { outboxId: rows[0]!.id, attempt: 1, documentId: world.documentId, ledgerId };
    await Promise.all([1, 2, 3, 4].map(() => on.get(FanOut).run(item)));
    await everybodyOnce();
    const notices = await db.query<{ kind: string }>('select kind from notices');
    expect(notices.rows.map((row) => row.kind)).toEqual(['opinion-asked', 'opinion-asked', 'opinion-asked']);
  });

  it('tells everybody once when a worker process is killed between consuming and committing', async () => {
    await world.round(members[0]!);
    const api = await app({ role: 'api' });
    const ledgerId = await opens(api);
    const letPass = await standInTheWay(ledgerId);
    const child = fork(join(__dirname, '../../support/notices-worker.cjs'), [database.url, redisUrl ?? '']);
    children.push(child);
    await eventually(async () => (await waitingForLock()) === 1, 20_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await letPass();
    expect(await told()).toEqual([]);
    await app({ role: 'worker' });
    await everybodyOnce();
  });

  it('tells everybody once when the connection is cut in the middle of the fan-out', async () => {
    await world.round(members[0]!);
    const on = await app({ role: 'api' });
    const ledgerId = await opens(on);
    const letPass = await standInTheWay(ledgerId);
    const worker = await app({ role: 'worker' });
    await eventually(async () => (await waitingForLock()) === 1);
    await db.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${waiting}`);
    await letPass();
    await eventually(
      async () => (await db.query('select from outbox where last_error is not null')).rowCount === 1,
    );
    clock.advance({ minutes: 5 });
    await worker.get(SweepOutbox).run();
    await everybodyOnce();
  });

  it('reminds those who have not responded, once, however many processes try', async () => {
    const roundId = await world.round(members[0]!, [], 10);
    await world.position(roundId, members[0]!);
    await world.comment(roundId, members[1]!);
    const both = [await app(), await app()];
    await Promise.all([...both, ...both].map((one) => one.get(SendReminders).run()));
    await eventually(allDone);
    expect(await told()).toEqual([members[2]]);
    const facts = await db.query(`select from ledger where fact_type = 'comments.due-soon'`);
    expect(facts.rowCount).toBe(1);
  });

  it('reminds nobody while the due time is far, or of a closed round', async () => {
    const roundId = await world.round(members[0]!, [], 48);
    const on = await app();
    await on.get(SendReminders).run();
    clock.advance({ hours: 30 });
    await db.query('update rounds set closed_at = $2 where id = $1', [roundId, clock.now()]);
    await on.get(SendReminders).run();
    expect((await db.query('select from ledger')).rowCount).toBe(0);
  });

  if (backend === 'redis') {
    it('loses nothing when Redis comes back empty between hand-over and processing', async () => {
      redis = await RestartableRedis.start();
      await world.round(members[0]!);
      const api = await app({ role: 'api' });
      await opens(api);
      await eventually(async () => (await api.get(JobQueues).counts('fan-out')).waiting === 1);
      await redis.empty();
      const worker = await app({ role: 'worker' });
      expect(await told()).toEqual([]);
      clock.advance({ minutes: 2 });
      await worker.get(SweepOutbox).run();
      await everybodyOnce();
    });

    it('sweeps by itself again after Redis came back empty', async () => {
      redis = await RestartableRedis.start();
      await world.round(members[0]!);
      const worker = await app();
      await eventually(async () => (await schedulers(worker)) > 0);
      await redis.empty();
      await eventually(async () => (await schedulers(worker)) > 0, 15_000);
    });

    it('hands over by itself when Redis was down and is up again', async () => {
      redis = await RestartableRedis.start();
      await world.round(members[0]!);
      const on = await app();
      await redis.down();
      await opens(on);
      await expect(on.get(JobQueues).requireReachable()).rejects.toThrow();
      await eventually(
        async () => (await db.query('select from outbox where handed_at is null')).rowCount === 1,
      );
      await redis.up();
      await everybodyOnce();
    });

    it('boots and stops within seconds while Redis is gone', async () => {
      redis = await RestartableRedis.start();
      await redis.down();
      const on = await app();
      await opens(on);
      const began = performance.now();
      await apps.pop()!.close();
      expect(performance.now() - began).toBeLessThan(8_000);
    });
  }

  /** The same notice, uncommitted: the worker's insert waits for it, with the outbox row already consumed. */
  const standInTheWay = async (ledgerId: string): Promise<() => Promise<void>> => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    apps.push({ close: () => other.end() });
    await other.query('begin');
    await other.query(
      `insert into notices (id, recipient_id, ledger_id, kind, created_at) values ($1, $2, $3, 'other', now())`,
      [newId(), members[0], ledgerId],
    );
    return async () => void (await other.query('rollback'));
  };
  const waiting = `datname = current_database() and wait_event_type = 'Lock' and query like '%fact as materialized%'`;
  const waitingForLock = async (): Promise<number | null> =>
    (await db.query(`select from pg_stat_activity where ${waiting}`)).rowCount;
  const schedulers = async (on: INestApplicationContext): Promise<number> =>
    (await on.get(JobQueues).queue('schedules').getJobSchedulers()).length;
});
