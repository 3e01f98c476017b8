import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting, IfMatch } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { CorrectionsQueries, correctionView } from './corrections.queries';
import { DecideCorrection, newDecision } from './decide-correction';
import { ProposeCorrection, newCorrection } from './propose-correction';

@ApiTags('documents')
@Controller()
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsQueries,
    private readonly proposeCorrection: ProposeCorrection,
    private readonly decideCorrection: DecideCorrection,
  ) {}

  @Get('documents/:id/corrections')
  @Route({
    permission: 'document.read',
    summary: 'Corrections of form listed for the signer',
    returns: z.object({ items: z.array(correctionView) }),
  })
  list(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.corrections.ofDocument(actor, documentId);
  }

  @Post('documents/:id/corrections')
  @Route({
    permission: 'correction.propose',
    summary: 'List a correction of form: spelling, numbering or layout',
    returns: correctionView,
    status: 201,
  })
  async propose(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Body({ schema: newCorrection }) body: z.output<typeof newCorrection>,
  ) {
    const { id } = await this.proposeCorrection.run(actor, documentId, body);
    return (await this.corrections.ofDocument(actor, documentId)).items.find((item) => item.id === id);
  }

  @Put('corrections/:id/decision')
  @Route({
    permission: 'correction.decide',
    summary: 'Accept a correction of form, or refuse it',
    returns: correctionView,
    ifMatch: 'when-it-exists',
  })
  async decide(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: newDecision }) body: z.output<typeof newDecision>,
  ) {
    const { documentId } = await this.decideCorrection.run(actor, id, ifMatch, body);
    return (await this.corrections.ofDocument(actor, documentId)).items.find((item) => item.id === id);
  }
}
