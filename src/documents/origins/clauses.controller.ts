import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { ClauseHistoryQueries } from './clause-history.queries';
import { clauseHistoryView } from './clause-history.view';

@ApiTags('versions')
@Controller('documents/:id/clauses/:clauseId/history')
export class ClausesController {
  constructor(private readonly history: ClauseHistoryQueries) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'A clause through all versions, newest first',
    returns: clauseHistoryView,
  })
  of(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('clauseId', { schema: uuid }) clauseId: string,
  ) {
    return this.history.of(actor, documentId, clauseId);
  }
}
