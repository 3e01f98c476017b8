import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { pageQuery, uuid } from '../platform/http/schemas';
import { OpenNumberSeries, newNumberSeries } from './open-number-series';
import { RegisterQueries } from './register.queries';
import { numberSeriesPage, numberSeriesQuery, numberSeriesView, registerPage } from './register.view';

@ApiTags('register')
@Controller('number-series')
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly openNumberSeries: OpenNumberSeries,
  ) {}

  @Post()
  @Route({
    permission: 'register.keep',
    summary: 'Open the number series of a document type',
    returns: numberSeriesView,
    status: 201,
  })
  async open(
    @Acting() actor: Actor,
    @Body({ schema: newNumberSeries }) body: z.output<typeof newNumberSeries>,
  ) {
    const { id } = await this.openNumberSeries.run(actor, body);
    return this.register.one(actor, id);
  }

  @Get()
  @Route({
    permission: 'committee.read',
    summary: 'Number series of a committee',
    returns: numberSeriesPage,
  })
  list(
    @Acting() actor: Actor,
    @Query({ schema: numberSeriesQuery }) query: z.output<typeof numberSeriesQuery>,
  ) {
    return this.register.series(actor, query);
  }

  @Get(':id/entries')
  @Route({
    permission: 'committee.read',
    summary: 'The register: every number taken, void ones too',
    returns: registerPage,
  })
  entries(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ) {
    return this.register.entries(actor, id, query);
  }
}
