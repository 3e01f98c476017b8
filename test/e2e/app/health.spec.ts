import { asAdmin } from '../../support/admin';
import { startTestApp, type TestApp } from '../../support/app';
import { RestartableRedis } from '../../support/restartable-redis';

describe('health and metrics', () => {
  let on: TestApp;

  const get = (path: string) => on.app.inject({ method: 'GET', url: path });

  describe('of a process that is well', () => {
    beforeAll(async () => {
      on = await startTestApp();
    });
    afterAll(() => on.close());

    it('is alive and ready', async () => {
      expect((await get('/health/live')).json()).toEqual({ status: 'live' });
      expect((await get('/health/ready')).json()).toEqual({ status: 'ready' });
    });

    it('measures requests by route template, and lets no id out', async () => {
      const person = await on.aPerson();
      await person.client.get(`/documents/${person.id}`);
      const { headers, body } = await get('/metrics');
      expect(headers['content-type']).toContain('text/plain');
      expect(body).toMatch(
        /resolute_http_request_seconds_count\{method="GET",route="\/api\/v1\/documents\/:id",status="404"\} 1/,
      );
      expect(body).toMatch(/^resolute_outbox_lag_seconds \d/m);
      expect(body).toMatch(/^resolute_queue_jobs\{queue="fan-out",state="waiting"\} \d/m);
      expect(body).toMatch(/^process_cpu_seconds_total/m);
      expect(body).not.toContain(person.id);
    });
  });

  describe('of a process whose database is gone', () => {
    beforeAll(async () => {
      on = await startTestApp();
    });
    afterAll(() => on.close());

    it('is alive but not ready, and every request is told to come back', async () => {
      const { client } = await on.aPerson();
      expect((await client.get('/me')).status).toBe(200);
      const { pathname } = new URL(on.databaseUrl);
      await asAdmin((admin) => admin.query(`drop database "${pathname.slice(1)}" with (force)`));
      for (const ask of [() => client.get('/me'), () => client.post('/documents', {})]) {
        const answer = await ask();
        expect(answer).toMatchObject({ status: 503, body: { code: 'database-unreachable' } });
        expect(answer.headers['retry-after']).toBe('2');
      }
      const answer = await get('/health/ready');
      expect(answer.json()).toMatchObject({ status: 503, code: 'database-unreachable' });
      expect((await get('/health/live')).statusCode).toBe(200);
    });
  });

  if (!process.env.TEST_REDIS_URL) return;

  describe('of a process whose queues are gone', () => {
    let redis: RestartableRedis;

    beforeAll(async () => {
      redis = await RestartableRedis.start();
      on = await startTestApp({ settings: { redisUrl: redis.url } });
    });
    afterAll(async () => {
      await on.close();
      await redis.down();
    });

    it('is alive but not ready, and says why', async () => {
      expect((await get('/health/ready')).statusCode).toBe(200);
      await redis.down();
      const answer = await get('/health/ready');
      expect(answer.statusCode).toBe(503);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.json()).toMatchObject({ status: 503, code: 'queues-unreachable' });
      expect((await get('/health/live')).statusCode).toBe(200);
      expect((await get('/metrics')).statusCode).toBe(200);
    });
  });
});
