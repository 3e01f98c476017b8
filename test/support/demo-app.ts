import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { createApp } from '../../src/app/create-app';
import type { Transport } from '../../src/demo/client/demo-client';
import { fetchTransport } from '../../src/demo/client/fetch-transport';
import { openDemo, type DemoWish, type OpenedDemo } from '../../src/demo/open-demo';
import { readSettings } from '../../src/platform/config/settings';
import { TestClock } from './clock';
import { freshDatabase } from './database';

export interface DemoApp {
  readonly app: NestFastifyApplication;
  readonly clock: TestClock;
  /** Over the network, as from the start script. */
  readonly transport: Transport;
  open(wish?: Partial<DemoWish>): Promise<OpenedDemo | null>;
  /** Looks behind the API. */
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The product listening on a fresh database, with nobody and nothing in it. */
export async function startDemoApp(): Promise<DemoApp> {
  const clock = new TestClock();
  const { url: databaseUrl, drop } = await freshDatabase();
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  const app = await createApp({ settings, databaseUrl, role: 'api', demo: true, clock });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    ...{ app, clock, transport: fetchTransport(`http://127.0.0.1:${port}`) },
    open: (wish) =>
      openDemo(app, { wanted: true, databaseUrl, host: '127.0.0.1', demoPublic: false, ...wish }),
    async rows<Row extends object>(sql: string, values: unknown[] = []) {
      const owner = new Client({ connectionString: databaseUrl });
      await owner.connect();
      try {
        return (await owner.query<Row>(sql, values)).rows;
      } finally {
        await owner.end();
      }
    },
    async close() {
      await app.close();
      await drop();
    },
  };
}
