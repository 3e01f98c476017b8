import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Clock } from '../platform/clock';
import type { Settings } from '../platform/config/settings';
import { ProblemFilter } from '../platform/http/problem.filter';
import { validationPipe } from '../platform/http/validation';
import { AppModule } from './app.module';
import { fastifyOptions } from './fastify-options';
import { NestLogger } from './nest-logger';
import { registerPlugins } from './plugins';
import { serveApiDescription } from './api-description';

export interface AppOptions {
  readonly settings: Settings;
  /** The owner's URL; every connection works as the application's role. */
  readonly databaseUrl: string;
  readonly role: 'all' | 'api' | 'worker';
  readonly demo: boolean;
  /** Only tests give one. */
  readonly clock?: Clock;
}

/** Builds the whole product, not yet listening. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(fastifyOptions(options.settings));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: new NestLogger(adapter.getInstance().log),
    forceCloseConnections: true,
    bufferLogs: false,
    // What goes wrong here is for the caller to report: a start prints a sentence, a test its stack.
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  await registerPlugins(app, options.settings);
  serveApiDescription(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
