import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { preferredLanguage } from '../../platform/http/language';
import { uuid } from '../../platform/http/schemas';
import { EndRelation } from './end-relation';
import { RecordRelation } from './record-relation';
import { RelationsQueries } from './relations.queries';
import { newRelation, relationEnd, relationView, relationsView, type NewRelation } from './relations.schemas';

@ApiTags('documents')
@Controller('documents/:id/relations')
export class RelationsController {
  constructor(
    private readonly recordRelation: RecordRelation,
    private readonly endRelation: EndRelation,
    private readonly relations: RelationsQueries,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'What it does to other documents, and they to it',
    returns: relationsView,
  })
  list(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') wish: string | undefined,
  ) {
    return this.relations.of(actor, id, preferredLanguage(wish));
  }

  @Post()
  @Route({
    permission: 'relation.record',
    summary: 'Say what it does to another document or act',
    returns: relationView,
    status: 201,
  })
  async add(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') wish: string | undefined,
    @Body({ schema: newRelation }) body: NewRelation,
  ) {
    const { relationId } = await this.recordRelation.run(actor, id, body);
    return this.one(actor, id, relationId, wish);
  }

  @Post(':relationId/end')
  @Route({ permission: 'relation.record', summary: 'End a relation', returns: relationView })
  async end(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('relationId', { schema: uuid }) relationId: string,
    @Headers('accept-language') wish: string | undefined,
    @Body({ schema: relationEnd }) body: z.output<typeof relationEnd>,
  ) {
    await this.endRelation.run(actor, id, relationId, body.reason);
    return this.one(actor, id, relationId, wish);
  }

  private async one(actor: Actor, id: string, relationId: string, wish: string | undefined) {
    const { items } = await this.relations.of(actor, id, preferredLanguage(wish));
    return items.find((relation) => relation.id === relationId);
  }
}
