import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { pageQuery, uuid } from '../platform/http/schemas';
import { LedgerQueries, ledgerPage } from './ledger.queries';

@ApiTags('ledger')
@Controller('documents/:id/ledger')
export class LedgerController {
  constructor(private readonly ledger: LedgerQueries) {}

  @Get()
  @Route({ permission: 'document.read', summary: 'Everything recorded of a document', returns: ledgerPage })
  page(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ) {
    return this.ledger.page(actor, documentId, query);
  }
}
