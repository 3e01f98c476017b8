import { runMigrations as migrateBullMq } from 'bullmq';
import { Client, type DatabaseError } from 'pg';
import { applicationRole, ownerDataSource } from './data-source';
import { firstLine, StartError } from '../start-error';
import { requireSameSchema } from './require-same-schema';

/** Any number, the same in every process: only one migrates at a time. */
const migrationLock = 7_265_736;

/**
 * Brings the database to this release's schema. Connects as the owner that `url` names, makes the application's role
 * where it is missing, and gives it no more than it needs.
 * @throws StartError where another build made the database, or its owner may not do this
 */
export async function migrate(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureApplicationRole(client);
    const dataSource = await ownerDataSource(url).initialize();
    try {
      await requireSameSchema(client, dataSource);
      await dataSource.runMigrations();
    } finally {
      await dataSource.destroy();
    }
    await migrateBullMq(client);
    // BullMQ makes a sequence for each queue when the queue is first used.
    await client.query(`grant usage, create on schema bullmq to ${applicationRole}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema bullmq to ${applicationRole}`,
    );
    await client.query(`grant usage, select, update on all sequences in schema bullmq to ${applicationRole}`);
  } catch (error) {
    throw (error as DatabaseError).code === notAllowed ? new StartError(ownerNeeded(error)) : error;
  } finally {
    await client.end();
  }
}

const notAllowed = '42501';
const ownerNeeded = (error: unknown): string =>
  `DATABASE_URL has to name the owner of the database, with CREATEROLE or granted the role "${applicationRole}" (${firstLine(error)}).`;

/** From PostgreSQL 16 on, whoever makes a role may administer it, but not become it until it is granted. */
async function ensureApplicationRole(client: Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await client.query(`
    do $$ begin
      if not pg_has_role(current_user, '${applicationRole}',
        case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
        execute format('grant ${applicationRole} to %I', current_user);
      end if;
    end $$`);
}
