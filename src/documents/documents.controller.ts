import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { ChangeSettings, documentSettings } from './change-settings';
import { CreateDocument, newDocument } from './create-document';
import { documentPage, documentView, roundsView } from './document.view';
import { DocumentsQueries, documentFilter } from './documents.queries';
import { PartiesQueries, partiesView } from './parties.queries';
import { VersionsQueries } from './versions.queries';

@ApiTags('documents')
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsQueries,
    private readonly versions: VersionsQueries,
    private readonly createDocument: CreateDocument,
    private readonly changeSettings: ChangeSettings,
    private readonly parties: PartiesQueries,
  ) {}

  @Get()
  @Route({ permission: 'signed-in', summary: 'Documents you may see, newest first', returns: documentPage })
  list(@Acting() actor: Actor, @Query({ schema: documentFilter }) filter: z.output<typeof documentFilter>) {
    return this.documents.list(actor, filter);
  }

  @Post()
  @Route({ permission: 'document.create', summary: 'Open a document', returns: documentView, status: 201 })
  async create(@Acting() actor: Actor, @Body({ schema: newDocument }) body: z.output<typeof newDocument>) {
    const created = await this.createDocument.run(actor, body);
    return this.documents.one(actor, created.id);
  }

  @Get(':id')
  @Route({ permission: 'document.read', summary: 'One document', returns: documentView })
  async one(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.documents.one(actor, documentId);
  }

  @Put(':id')
  @Route({
    permission: 'document.settings',
    summary: 'Title, effective date, recipients',
    returns: documentView,
    ifMatch: 'always',
  })
  async settings(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: documentSettings }) body: z.output<typeof documentSettings>,
  ) {
    await this.changeSettings.run(actor, documentId, ifMatch, body);
    return this.documents.one(actor, documentId);
  }

  @Get(':id/parties')
  @Route({ permission: 'document.read', summary: 'Its agencies and its recipients', returns: partiesView })
  partiesOf(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.parties.of(actor, documentId);
  }

  @Get(':id/rounds')
  @Route({
    permission: 'document.read',
    summary: 'Rounds of a document',
    returns: roundsView,
  })
  rounds(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.versions.rounds(actor, documentId);
  }
}
