import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { pageQuery, uuid } from '../platform/http/schemas';
import { ContinueNumberSeries } from './continue-number-series';
import { EnterNumber } from './enter-number';
import { OpenNumberSeries } from './open-number-series';
import { RegisterQueries } from './register.queries';
import {
  continuation,
  drawingType,
  newEntry,
  newNumberSeries,
  voiding,
  type Continuation,
  type NewEntry,
  type NewNumberSeries,
} from './register.schemas';
import {
  numberSeriesPage,
  numberSeriesQuery,
  numberSeriesView,
  registerEntryView,
  registerPage,
} from './register.view';
import { ShareNumberSeries } from './share-number-series';
import { VoidEntry } from './void-entry';

@ApiTags('register')
@Controller('number-series')
export class RegisterController {
  constructor(
    private readonly register: RegisterQueries,
    private readonly openNumberSeries: OpenNumberSeries,
    private readonly shareNumberSeries: ShareNumberSeries,
    private readonly continueNumberSeries: ContinueNumberSeries,
    private readonly enterNumber: EnterNumber,
    private readonly voidEntry: VoidEntry,
  ) {}

  @Post()
  @Route({
    permission: 'register.keep',
    summary: 'Open the number series of a document type',
    returns: numberSeriesView,
    status: 201,
  })
  async open(@Acting() actor: Actor, @Body({ schema: newNumberSeries }) body: NewNumberSeries) {
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

  @Post(':id/types')
  @Route({
    permission: 'register.keep',
    summary: 'Let another document type draw from the series',
    returns: numberSeriesView,
  })
  async share(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: drawingType }) body: z.output<typeof drawingType>,
  ) {
    await this.shareNumberSeries.run(actor, id, body.documentTypeId);
    return this.register.one(actor, id);
  }

  @Post(':id/continue')
  @Route({
    permission: 'register.keep',
    summary: 'Go on after a number taken elsewhere',
    returns: numberSeriesView,
    status: 201,
  })
  async goOn(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: continuation }) body: Continuation,
  ) {
    await this.continueNumberSeries.run(actor, id, body);
    return this.register.one(actor, id);
  }

  @Post(':id/entries')
  @Route({
    permission: 'register.keep',
    summary: 'Take the next number for a paper outside the system, or strike it out',
    returns: registerEntryView,
    status: 201,
  })
  async enter(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newEntry }) body: NewEntry,
  ) {
    const { entryId } = await this.enterNumber.run(actor, id, body);
    return this.register.entry(actor, id, entryId);
  }

  @Post(':id/entries/:entryId/void')
  @Route({
    permission: 'register.keep',
    summary: 'Strike out the number of a paper outside the system',
    returns: registerEntryView,
  })
  async strike(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Param('entryId', { schema: uuid }) entryId: string,
    @Body({ schema: voiding }) body: z.output<typeof voiding>,
  ) {
    await this.voidEntry.run(actor, id, entryId, body.reason);
    return this.register.entry(actor, id, entryId);
  }
}
