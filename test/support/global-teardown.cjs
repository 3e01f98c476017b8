const { Client } = require('pg');

module.exports = async () => {
  if (process.env.TEST_DATABASE_URL) await dropDatabasesOfThisRun();
  for (const server of (globalThis.__resoluteTestServers ?? []).reverse()) await server.stop();
};

/** A server that was lent to us is given back as it was, but for the roles, which other runs may be using. */
async function dropDatabasesOfThisRun() {
  const client = new Client({ connectionString: process.env.TEST_ADMIN_URL });
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where datname like $1', [
    `test_${process.env.TEST_RUN}_%`,
  ]);
  for (const { datname } of rows) {
    await client.query(`alter database "${datname}" is_template false`);
    await client.query(`drop database "${datname}" with (force)`);
  }
  await client.end();
}
