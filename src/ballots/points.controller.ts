import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { PointsQueries, pointList, pointView } from './points.queries';
import { TickPoint, newPointTick } from './tick-point';

@ApiTags('ballots')
@Controller('ballots/:id/points')
export class PointsController {
  constructor(
    private readonly points: PointsQueries,
    private readonly tickPoint: TickPoint,
  ) {}

  @Get()
  @Route({ permission: 'document.read', summary: 'What the adoption is subject to', returns: pointList })
  list(@Acting() actor: Actor, @Param('id', { schema: uuid }) id: string) {
    return this.points.ofBallot(actor, id);
  }

  @Put(':n')
  @Route({
    permission: 'point.tick',
    summary: 'Say in which clauses a listed point was done',
    returns: pointView,
    ifMatch: 'when-it-exists',
    taggedWithin: true,
  })
  async tick(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('n', { schema: z.coerce.number().int().min(1).max(1000) }) n: number,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newPointTick }) body: z.output<typeof newPointTick>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.tickPoint.run(actor, id, n, ifMatch, body);
    const point = (await this.points.ofBallot(actor, id)).items.find((item) => item.n === n)!;
    void reply.header('ETag', point.tick!.etag);
    return point;
  }
}
