import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { deleteExpiredSessions } from '../../../src/identity/sign-in/delete-expired-sessions';
import { deleteDoneRows } from '../../../src/ledger/delete-done-rows';
import { deleteOldIdempotencyKeys } from '../../../src/platform/database/delete-old-idempotency-keys';
import { Transactions } from '../../../src/platform/database/transactions';
import { newId } from '../../../src/platform/ids';
import { TestClock } from '../../support/clock';
import { freshDatabase, type FreshDatabase } from '../../support/database';
import { NoticeWorld } from '../../support/notice-world';
import { startQueueApp } from '../../support/start-queue-app';

describe('the clean-up', () => {
  let database: FreshDatabase;
  let db: Client;
  let app: INestApplicationContext;
  const clock = new TestClock();
  const ago = (hours: number): Date => new Date(clock.now().getTime() - hours * 3_600_000);

  beforeAll(async () => {
    database = await freshDatabase();
    db = new Client({ connectionString: database.url });
    await db.connect();
    app = await startQueueApp({ databaseUrl: database.url, role: 'api', clock });
  });
  afterAll(async () => {
    await app.close();
    await db.end();
    await database.drop();
  });

  it('deletes rows done a while ago in batches, and no others', async () => {
    const insert = `insert into outbox (id, kind, created_at, handed_at, done_at, dead_at)
      select gen_random_uuid(), 'fact', $1, $1, $2, $3 from generate_series(1, $4)`;
    await db.query(insert, [ago(2), ago(2), null, 1_200]);
    await db.query(insert, [ago(2), ago(0.5), null, 2]);
    await db.query(insert, [ago(2), null, null, 3]);
    await db.query(insert, [ago(48), null, ago(40), 4]);
    expect(await deleteDoneRows(app.get(Transactions))).toBe(1_200);
    expect((await db.query('select from outbox')).rowCount).toBe(9);
  });

  it('deletes idempotency keys after 24 hours', async () => {
    const insert = `insert into idempotency_keys (actor_id, method, path, key, body_hash, result, created_at)
      select $1, 'POST', '/', n::text || $3::text, '', '{}', $2 from generate_series(1, $4) n`;
    await db.query(insert, [newId(), ago(24), 'old', 700]);
    await db.query(insert, [newId(), ago(23), 'new', 2]);
    expect(await deleteOldIdempotencyKeys(app.get(Transactions))).toBe(700);
    expect((await db.query('select from idempotency_keys')).rowCount).toBe(2);
  });

  it('deletes sessions that have expired or were signed out long ago', async () => {
    const world = await NoticeWorld.make(db, clock.now());
    const person_id = await world.person();
    await world.insert('users', {
      ...{ person_id, email: 'a@example.test', password_hash: '', administrator: false, created_at: ago(99) },
    });
    const session = { person_id, created_at: ago(99) };
    const one = (n: number) => ({ id: newId(), secret_hash: Buffer.of(n), ...session });
    await world.insert('sessions', { ...one(1), expires_at: ago(0) });
    await world.insert('sessions', { ...one(2), expires_at: ago(-1), revoked_at: ago(25) });
    await world.insert('sessions', { ...one(3), expires_at: ago(-1), revoked_at: ago(1) });
    await world.insert('sessions', { ...one(4), expires_at: ago(-1) });
    expect(await deleteExpiredSessions(app.get(Transactions))).toBe(2);
  });
});
