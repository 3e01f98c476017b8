import { execFileSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app/create-app';
import { FirstRun } from '../../src/identity/first-run/first-run';
import { readSettings } from '../../src/platform/config/settings';
import { asAdmin, taking } from '../support/admin';
import { freshDatabase } from '../support/database';

/** As `npm start` does: builds the web page where it is out of date; one suite at a time. */
export const buildWeb = (): Promise<void> =>
  asAdmin((admin) =>
    taking(admin, 'web page', async () => {
      const script = `import('./scripts/stale.mjs').then(({ staleParts }) => process.stdout.write(staleParts().join()))`;
      const stale = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
      if (!stale.split(',').includes('web')) return;
      // Jest's own NODE_ENV would build React with its warnings, and the next start would take that for up to date.
      const env = { ...process.env, NODE_ENV: 'production' };
      execFileSync(process.execPath, ['scripts/build.mjs', 'web'], { env });
    }),
  );

/** Its address. */
export async function listen(app: NestFastifyApplication): Promise<string> {
  await app.listen(0, '127.0.0.1');
  return `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
}

export interface NewInstallation {
  readonly address: string;
  /** What the start prints for the first-run page. */
  readonly token: string;
  close(): Promise<void>;
}

/** The product as it is before anybody was here. */
export async function startNewInstallation(): Promise<NewInstallation> {
  const database = await freshDatabase();
  const settings = readSettings({ LOG_LEVEL: 'silent', DATABASE_POOL: '5' });
  const app = await createApp({ settings, databaseUrl: database.url, role: 'api', demo: false });
  const token = await app.get(FirstRun).prepare();
  if (token === null) throw new Error('A new installation has its token');
  return {
    address: await listen(app),
    token,
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
