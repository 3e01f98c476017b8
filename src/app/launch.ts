import type { AddressInfo } from 'node:net';
import pino from 'pino';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fetchTransport } from '../demo/client/fetch-transport';
import { demoSignIn, openDemo, type OpenedDemo } from '../demo/open-demo';
import { FirstRun } from '../identity/first-run/first-run';
import { readSettings, type Settings, SettingsError } from '../platform/config/settings';
import { checkDatabase } from '../platform/database/check-database';
import { startEmbeddedPostgres } from '../platform/database/embedded/start-embedded-postgres';
import { migrate } from '../platform/database/migrate';
import { firstLine, StartError } from '../platform/start-error';
import { type Arguments, parseArguments, usage } from './arguments';
import { createApp } from './create-app';
import { checkPort, portError } from './port';
import { Shutdown } from './shutdown';
import { keepHeapSmall } from './small-heap';

/** Runs the product until it is told to stop. Whatever prevents the start is one sentence on stderr and an exit code. */
export async function launch(argv: readonly string[]): Promise<void> {
  keepHeapSmall();
  const shutdown = new Shutdown();
  shutdown.listen();
  const starting = start(argv, shutdown);
  shutdown.startsWith(starting);
  try {
    await starting;
  } catch (error) {
    if (shutdown.requested) return; // interrupted: the stop is under way
    console.error(sentenceFor(error));
    await shutdown.stop(1);
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof StartError || error instanceof SettingsError) return error.message;
  return `Resolute could not start: ${firstLine(error)}`;
}

async function start(argv: readonly string[], shutdown: Shutdown): Promise<void> {
  const wanted = parseArguments(argv);
  if (wanted.help) return console.log(usage);
  const settings = readSettings();
  const serves = wanted.role !== 'worker';
  if (serves) await checkPort(settings.port, settings.host);
  const databaseUrl = settings.databaseUrl ?? (await embedded(settings, shutdown));
  if (settings.databaseUrl) await checkDatabase(settings.databaseUrl);
  if (shutdown.requested) return;
  await migrate(databaseUrl);
  if (shutdown.requested) return;
  await run(wanted, settings, databaseUrl, shutdown);
}

async function embedded(settings: Settings, shutdown: Shutdown): Promise<string> {
  const logger = pino({ level: settings.logLevel, name: 'postgres' });
  const postgres = await startEmbeddedPostgres({
    dataDir: settings.dataDir,
    log: (line) => logger.debug(line),
  });
  shutdown.onStop(() => postgres.stop());
  if (postgres.notice) console.log(postgres.notice);
  void postgres.died.then((how) => {
    console.error(
      `PostgreSQL ended unexpectedly (${how}), so Resolute stops; the next start recovers its data.`,
    );
    return shutdown.stop(1, 2000);
  });
  return postgres.url;
}

async function run(
  { role, demo }: Arguments,
  settings: Settings,
  databaseUrl: string,
  shutdown: Shutdown,
): Promise<void> {
  const app = await createApp({ settings, databaseUrl, role, demo });
  shutdown.onStop(() => app.close());
  if (shutdown.requested) return;
  if (role === 'worker') return console.log('Resolute works off its queues. Ctrl-C stops it.');
  const demonstration = await openDemo(app, { ...settings, databaseUrl, wanted: demo });
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    throw portError(error, settings.port, settings.host) ?? error;
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const here = `http://${reachable(settings.host)}:${port}`;
  if (demonstration) await loadDemo(demonstration, app, here, shutdown);
  const token = await app.get(FirstRun).prepare();
  const address = settings.publicUrl ?? here;
  console.log(
    `Resolute is running at ${address}\nIts API is described at ${new URL('/api/docs', address).href}\nCtrl-C stops it.`,
  );
  if (demo) console.log(demoSignIn);
  if (token)
    console.log(
      `Nobody can sign in yet: make the first administrator there with the one-time token ${token}`,
    );
}

/** Its many requests are nobody's: the log keeps silent about them. */
async function loadDemo(
  demonstration: OpenedDemo,
  app: NestFastifyApplication,
  address: string,
  shutdown: Shutdown,
): Promise<void> {
  console.log('Loading the demonstration data ...');
  const logger = app.getHttpAdapter().getInstance().log as { level: string };
  const { level } = logger;
  logger.level = 'warn';
  await demonstration
    .load(fetchTransport(address, () => shutdown.requested))
    .finally(() => (logger.level = level));
}

/** What a person on this machine can open. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
