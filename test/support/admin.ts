import { Client } from 'pg';

/** The role that owns every test database: it signs in and may create roles, but is no superuser, as in production. */
export const OWNER = 'resolute_test';
const PASSWORD = 'resolute_test';

/** Runs `work` as the superuser of the test server, on a connection of its own. */
export async function asAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const connectionString = process.env.TEST_ADMIN_URL;
  if (!connectionString)
    throw new Error('No test database is running: is this suite outside integration, e2e and ui?');
  const admin = new Client({ connectionString });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** Makes workers take turns: the lock goes when the connection does, also of a worker that was killed. */
export async function taking<T>(admin: Client, turn: string, work: () => Promise<T>): Promise<T> {
  await admin.query('select pg_advisory_lock(hashtext($1))', [turn]);
  try {
    return await work();
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [turn]);
  }
}

export async function ensureOwner(admin: Client): Promise<void> {
  await taking(admin, 'test owner', async () => {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [OWNER]);
    if (!rowCount) await admin.query(`create role "${OWNER}" login createrole password '${PASSWORD}'`);
  });
}

/** Address of a database on the test server for its owner. */
export function addressOf(database: string): string {
  const address = new URL(process.env.TEST_ADMIN_URL ?? '');
  address.username = OWNER;
  address.password = PASSWORD;
  address.pathname = `/${database}`;
  return address.href;
}
