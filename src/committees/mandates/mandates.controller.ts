import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { GiveMandate } from './give-mandate';
import { MandateQueries, mandatePage, mandateQuery, mandateView } from './mandates.queries';
import { newMandate, type NewMandate } from './new-mandate';
import { RevokeMandate, newRevocation } from './revoke-mandate';

@ApiTags('mandates')
@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly giveMandate: GiveMandate,
    private readonly revokeMandate: RevokeMandate,
    private readonly mandates: MandateQueries,
  ) {}

  @Get()
  @Route({ permission: 'signed-in', summary: 'Who may act for whom, and for how long', returns: mandatePage })
  list(@Acting() actor: PersonActor, @Query({ schema: mandateQuery }) query: z.output<typeof mandateQuery>) {
    return this.mandates.page(actor, query);
  }

  @Get(':id')
  @Route({ permission: 'signed-in', summary: 'One mandate', returns: mandateView })
  one(@Acting() actor: PersonActor, @Param('id', { schema: uuid }) id: string) {
    return this.mandates.one(actor, id);
  }

  @Post()
  @Route({
    permission: 'mandate.give',
    summary: 'Let somebody act in your place',
    returns: mandateView,
    status: 201,
  })
  async give(@Acting() actor: PersonActor, @Body({ schema: newMandate }) body: NewMandate) {
    const { mandateId } = await this.giveMandate.run(actor, body);
    return this.mandates.one(actor, mandateId);
  }

  @Post(':id/revocation')
  @Route({
    permission: 'signed-in',
    summary: 'Take a mandate back, or give it back',
    returns: mandateView,
    status: 201,
  })
  async revoke(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: newRevocation }) body: z.output<typeof newRevocation>,
  ) {
    await this.revokeMandate.run(actor, id, body);
    return this.mandates.one(actor, id);
  }
}
