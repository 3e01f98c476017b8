import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import {
  newRules,
  rulesPage,
  rulesQuery,
  rulesVersion,
  type NewRules,
  type RulesQuery,
} from '../committees.schemas';
import { RulesQueries } from './rules.queries';
import { SetRules } from './set-rules';

@ApiTags('committees')
@Controller('committees/:id/rules')
export class RulesController {
  constructor(
    private readonly setRules: SetRules,
    private readonly rules: RulesQueries,
  ) {}

  @Get()
  @Route({
    permission: 'committee.read',
    summary: 'Versions of the rules, the one in force first',
    returns: rulesPage,
  })
  list(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: rulesQuery }) query: RulesQuery,
  ) {
    return this.rules.page(actor, id, query);
  }

  @Post()
  @Route({
    permission: 'committee.manage',
    summary: 'Set the next version of the rules',
    returns: rulesVersion,
    status: 201,
  })
  async set(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newRules }) body: NewRules,
  ) {
    const { rulesId } = await this.setRules.run(actor, id, body);
    return this.rules.one(actor, id, rulesId);
  }
}
