import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { AddDocumentType } from './add-document-type';
import {
  documentType,
  documentTypePage,
  documentTypeQuery,
  newDocumentType,
  type NewDocumentType,
} from './committees.schemas';
import { DocumentTypeQueries } from './document-types.queries';

@ApiTags('committees')
@Controller('document-types')
export class DocumentTypesController {
  constructor(
    private readonly addDocumentType: AddDocumentType,
    private readonly documentTypes: DocumentTypeQueries,
  ) {}

  @Post()
  @Route({
    permission: 'committee.manage',
    summary: 'Add a document type',
    returns: documentType,
    status: 201,
  })
  async add(@Acting() actor: PersonActor, @Body({ schema: newDocumentType }) body: NewDocumentType) {
    const { documentTypeId } = await this.addDocumentType.run(actor, body);
    return this.documentTypes.one(actor, body.committeeId, documentTypeId);
  }

  @Get()
  @Route({
    permission: 'committee.read',
    summary: 'Document types of a committee',
    returns: documentTypePage,
  })
  list(
    @Acting() actor: PersonActor,
    @Query({ schema: documentTypeQuery }) query: z.output<typeof documentTypeQuery>,
  ) {
    return this.documentTypes.page(actor, query);
  }
}
