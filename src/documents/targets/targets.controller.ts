import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting, IfMatch } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { ConfirmMeasures } from './confirm-measures';
import { targetList, targetMeasures, targetView, type TargetMeasures } from './target.view';
import { TargetsQueries } from './targets.queries';

const versionNumber = z.coerce.number().int().min(1).max(1_000_000);

@ApiTags('versions')
@Controller('documents/:id/versions/:n/targets')
export class TargetsController {
  constructor(
    private readonly targets: TargetsQueries,
    private readonly confirmMeasures: ConfirmMeasures,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'What the target clauses of a version ask for',
    returns: targetList,
  })
  list(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('n', { schema: versionNumber }) n: number,
  ) {
    return this.targets.ofVersion(actor, documentId, n);
  }

  @Put(':clauseId')
  @Route({
    permission: 'target.confirm',
    summary: 'Confirm or correct what a target clause asks for',
    returns: targetView,
    ifMatch: 'when-it-exists',
  })
  async confirm(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('n', { schema: versionNumber }) n: number,
    @Param('clauseId', { schema: uuid }) clauseId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: targetMeasures }) body: TargetMeasures,
  ) {
    await this.confirmMeasures.run(actor, { documentId, n, clauseId }, ifMatch, body);
    const { items } = await this.targets.ofVersion(actor, documentId, n);
    return items.find((item) => item.clauseId === clauseId);
  }
}
