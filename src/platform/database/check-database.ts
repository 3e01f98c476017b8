import { Client, DatabaseError } from 'pg';
import { firstLine, StartError } from '../start-error';

const oldest = 15;

/**
 * Tries the database that DATABASE_URL names before anything is changed there.
 * @throws StartError saying what is wrong with it; never with the password
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined); // told by the query that fails
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < oldest) {
      throw new StartError(`DATABASE_URL names a PostgreSQL ${major}; Resolute needs ${oldest} or newer.`);
    }
    await requireOurs(client);
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(sentence(error, new URL(url)));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Empty or made by Resolute, and able to hold every letter: the rest would be found out with tables already made. */
async function requireOurs(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; stranger: string | null }>(
    `select current_setting('server_encoding') as encoding, (select c.relname from pg_class c
       where c.relnamespace = to_regnamespace('public') and c.relkind in ('r', 'p')
         and to_regclass('public.migration_fingerprints') is null and not exists (select from pg_depend e
           where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
       order by c.relname limit 1) as stranger`,
  );
  const { encoding, stranger } = rows[0]!;
  if (encoding !== 'UTF8') {
    throw new StartError(
      `The database that DATABASE_URL names is in ${encoding}; Resolute needs one in UTF8.`,
    );
  }
  if (stranger !== null) {
    throw new StartError(
      `The database that DATABASE_URL names holds tables of something else (${stranger}): name an empty one.`,
    );
  }
}

function sentence(error: unknown, { hostname, port, pathname, username }: URL): string {
  const where = `${hostname || 'localhost'}:${port || '5432'}`;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === '28P01' || code === '28000') {
    return `The PostgreSQL at ${where} refuses the user "${decodeURIComponent(username)}" or its password: correct DATABASE_URL.`;
  }
  if (code === '3D000') {
    return `The PostgreSQL at ${where} has no database "${decodeURIComponent(pathname.slice(1))}": create it, or correct DATABASE_URL.`;
  }
  if (error instanceof DatabaseError || code === undefined) {
    return `The PostgreSQL at ${where} does not let Resolute in: ${firstLine(error)} (DATABASE_URL).`;
  }
  return `No PostgreSQL answers at ${where} (${code}): start it, or correct DATABASE_URL.`;
}
