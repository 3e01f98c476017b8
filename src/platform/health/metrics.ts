import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Reads one or several values when somebody asks for the metrics; a value that cannot be had is left out. */
export type Reading = () => Promise<readonly { labels: Record<string, string>; value: number }[]>;

/**
 * The process's metrics in the Prometheus format. A registry of its own, so that two applications in one process do not
 * mix. Requests are counted by route template: paths hold ids, which must not leave the system this way.
 */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'resolute_http_request_seconds',
    help: 'Time to answer a request, by route template.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [this.registry],
  });

  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    collectDefaultMetrics({ register: this.registry });
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'unknown';
      const labels = { method: request.method, route, status: String(reply.statusCode) };
      this.requests.observe(labels, reply.elapsedTime / 1000);
    });
  }

  gauge(name: string, help: string, labelNames: readonly string[], read: Reading): void {
    const registers = [this.registry];
    new Gauge({
      ...{ name, help, labelNames, registers },
      async collect() {
        this.reset();
        for (const { labels, value } of await read().catch(() => [])) this.set(labels, value);
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
