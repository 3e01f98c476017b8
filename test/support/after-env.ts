// A developer's own settings must not reach the tests: they would write into a real database.
delete process.env.DATABASE_URL;
delete process.env.REDIS_URL;
process.env.LOG_LEVEL ??= 'silent';
