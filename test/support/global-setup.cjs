// One throw-away PostgreSQL (and Redis, where there is one) for the whole run. Addresses reach the workers by environment:
// TEST_ADMIN_URL (a superuser), TEST_REDIS_URL (absent: no Redis), TEST_RUN (a name of this run, part of database names).
const { randomBytes } = require('node:crypto');
const { startPostgres } = require('./throw-away-postgres.cjs');
const { startRedis } = require('./throw-away-redis.cjs');

module.exports = async () => {
  const running = (globalThis.__resoluteTestServers = []);
  process.env.TEST_RUN = randomBytes(4).toString('hex');

  if (process.env.TEST_DATABASE_URL) {
    process.env.TEST_ADMIN_URL = process.env.TEST_DATABASE_URL;
  } else {
    const postgres = await startPostgres();
    process.env.TEST_ADMIN_URL = postgres.url;
    running.push(postgres);
  }

  if (process.env.REDIS_URL) {
    process.env.TEST_REDIS_URL = process.env.REDIS_URL;
  } else {
    const redis = await startRedis();
    if (redis) {
      process.env.TEST_REDIS_URL = redis.url;
      running.push(redis);
    } else {
      delete process.env.TEST_REDIS_URL;
      console.warn('\nNo REDIS_URL and no redis-server on the path: the suites on Redis are skipped.');
    }
  }
};
