import { Client } from 'pg';
import type { Credentials } from './credentials';

/** The role that owns the product's database, and the database itself. */
const NAME = 'resolute';

/**
 * Makes the owner's role and its database where they are missing, also after a first start that was killed in between.
 * The owner is no superuser; it may create roles, because a migration makes the application's own role.
 * @returns the owner's address
 */
export async function provision(port: number, credentials: Credentials): Promise<string> {
  const admin = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: credentials.superuser,
    database: 'postgres',
  });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [NAME],
    );
    if (!rows[0]?.role) {
      await admin.query(
        `create role ${NAME} login createrole nosuperuser password ${admin.escapeLiteral(credentials.owner)}`,
      );
    }
    if (!rows[0]?.database) await admin.query(`create database ${NAME} owner ${NAME}`);
  } finally {
    await admin.end();
  }
  return `postgres://${NAME}:${credentials.owner}@127.0.0.1:${port}/${NAME}`;
}
