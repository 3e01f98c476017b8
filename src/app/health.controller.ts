import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Route } from '../access/route';
import { Metrics } from '../platform/health/metrics';
import { Readiness } from '../platform/health/readiness';

/** For whoever keeps the processes running; outside the API and its versions. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Route({ permission: 'public', summary: 'The process answers' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Route({ permission: 'public', summary: 'The database and the queues answer' })
  async ready(): Promise<{ status: 'ready' }> {
    await this.readiness.check();
    return { status: 'ready' };
  }

  @Get('metrics')
  @Route({ permission: 'public', summary: 'Metrics in the Prometheus format' })
  async measured(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
