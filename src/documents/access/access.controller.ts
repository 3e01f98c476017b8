import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting, IfMatch } from '../../platform/http/acting';
import { pageQuery, uuid } from '../../platform/http/schemas';
import { documentView } from '../document.view';
import { DocumentsQueries } from '../documents.queries';
import { AccessQueries, readerList, readPage } from './access.queries';
import { ChangeAccess, documentAccess } from './change-access';

@ApiTags('documents')
@Controller('documents/:id')
export class AccessController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly access: AccessQueries,
    private readonly changeAccess: ChangeAccess,
  ) {}

  @Patch('settings')
  @Route({
    permission: 'document.settings',
    summary: 'Who may read it: its access level and its readers by name',
    returns: documentView,
    ifMatch: 'always',
  })
  async change(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: documentAccess }) body: z.output<typeof documentAccess>,
  ) {
    await this.changeAccess.run(actor, documentId, ifMatch, body);
    return this.documents.one(actor, documentId);
  }

  @Get('readers')
  @Route({ permission: 'document.settings', summary: 'Readers by name', returns: readerList })
  readers(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.access.readers(actor, documentId);
  }

  @Get('reads')
  @Route({
    permission: 'document.reads',
    summary: 'Who read it while it was confidential, newest first',
    returns: readPage,
  })
  reads(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ) {
    return this.access.reads(actor, documentId, query);
  }
}
