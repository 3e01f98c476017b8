import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { OutboxProcessors } from '../../../../src/ledger/outbox-processors';
import { JobProcessors } from '../../../../src/platform/queue/job-processors';
import { JobQueues } from '../../../../src/platform/queue/job-queues';
import { Schedules } from '../../../../src/platform/queue/schedules';
import { TestClock } from '../../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../../support/database';
import { eventually } from '../../../support/eventually';
import { queueBackends } from '../../../support/queue-backends';
import { booting, startQueueApp } from '../../../support/start-queue-app';

const idle = (): Promise<void> => Promise.resolve();

describe.each(queueBackends)('queues on $backend', ({ backend, redisUrl }) => {
  let database: FreshDatabase;
  let apps: INestApplicationContext[];

  beforeEach(async () => {
    database = await freshDatabase();
    apps = [];
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.drop();
  });

  it('holds few connections while idle, and none when closed', async () => {
    const db = new Client({ connectionString: database.url });
    await db.connect();
    const held = async (): Promise<number> =>
      Number(
        (
          await db.query(
            `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
               and backend_type = 'client backend'`,
          )
        ).rows[0].count,
      );
    const app = await startQueueApp({
      databaseUrl: database.url,
      redisUrl,
      clock: new TestClock(new Date()),
    });
    apps.push(app);
    await eventually(async () => (await app.get(JobQueues).queue('schedules').getJobSchedulers()).length > 0);
    const pool = 5;
    expect(await held()).toBeLessThanOrEqual(8 + pool);
    const ofTheQueues = await db.query(
      `select from pg_stat_activity where datname = current_database() and application_name like 'resolute-%'`,
    );
    expect(ofTheQueues.rowCount).toBeLessThanOrEqual(8);
    const began = performance.now();
    await apps.pop()!.close();
    expect(performance.now() - began).toBeLessThan(5_000);
    await eventually(async () => (await held()) === 0);
    await db.end();
  });

  it('takes the turns of a schedule, in one process at a time, and keeps no finished job', async () => {
    let turns = 0;
    const wiring = booting(Schedules, (schedules) =>
      schedules.every(1, 'tick', () => {
        turns += 1;
        return Promise.resolve();
      }),
    );
    const started = [1, 2].map(() => startQueueApp({ databaseUrl: database.url, redisUrl, wiring }));
    apps.push(...(await Promise.all(started)));
    await eventually(() => turns >= 3);
    const queue = apps[0]!.get(JobQueues).queue('schedules');
    expect((await queue.getJobSchedulers()).map((scheduler) => scheduler.key).sort()).toEqual([
      'sweep-outbox',
      'tick',
    ]);
    expect((await queue.getJobCounts('completed' as never)).completed).toBe(0);
    expect((await apps[0]!.get(JobQueues).counts('schedules')).failed).toBe(0);
  });

  it('forgets a schedule that the code no longer has', async () => {
    const wiring = booting(Schedules, (schedules) => schedules.every(60, 'old', idle));
    const before = await startQueueApp({ databaseUrl: database.url, redisUrl, wiring });
    await eventually(
      async () => (await before.get(JobQueues).queue('schedules').getJobSchedulers()).length === 2,
    );
    await before.close();
    const after = await startQueueApp({ databaseUrl: database.url, redisUrl });
    apps.push(after);
    await eventually(
      async () => (await after.get(JobQueues).queue('schedules').getJobSchedulers()).length === 1,
    );
  });

  if (backend !== 'postgres') return;

  it('does not boot when an outbox kind has no handler', async () => {
    await expect(startQueueApp({ databaseUrl: database.url, handledElsewhere: ['fact'] })).rejects.toThrow(
      'No handler for the queue fan-out',
    );
  });

  it('does not boot when an outbox kind has two handlers', async () => {
    const wiring = booting(OutboxProcessors, (outbox) => outbox.handle('fact', 1, idle));
    await expect(startQueueApp({ databaseUrl: database.url, wiring })).rejects.toThrow(
      'Two handlers for the queue fan-out',
    );
  });

  it('does not boot when a handler waits for a queue that nothing fills', async () => {
    const wiring = booting(JobProcessors, (processors) => processors.handle('nowhere', 1, idle));
    await expect(startQueueApp({ databaseUrl: database.url, wiring })).rejects.toThrow(
      'Nothing fills the queue nowhere',
    );
  });

  it('does not boot with two schedules of one name', async () => {
    const wiring = booting(Schedules, (schedules) => schedules.every(5, 'sweep-outbox', idle));
    await expect(startQueueApp({ databaseUrl: database.url, wiring })).rejects.toThrow(
      'Two handlers for the schedule sweep-outbox',
    );
  });
});
