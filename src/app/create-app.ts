import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFilter } from '../platform/http/problem.filter';
import { validationPipe } from '../platform/http/validation';
import type { AppOptions } from './app-options';
import { AppModule } from './app.module';
import { fastifyOptions } from './fastify-options';
import { NestLogger } from './nest-logger';
import { registerPlugins } from './plugins';
import { serveApiDescription } from './api-description';
import { serveWebPages } from './web-pages';

/** Builds the whole product, not yet listening. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    ...fastifyOptions(options.settings),
    // An address that cannot be read is refused before any route, and so before Nest's own filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      void app.get(ProblemFilter).answer(error, request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: new NestLogger(adapter.getInstance().log),
    bufferLogs: false,
    bodyParser: false, // ours, in plugins.ts; forms in a URL's encoding are no content of this API
    // What goes wrong here is for the caller to report: a start prints a sentence, a test its stack.
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(app.get(ProblemFilter));
  await registerPlugins(app, options.settings);
  serveApiDescription(app);
  if (options.role !== 'worker') await serveWebPages(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
