import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { AddDocumentType } from './add-document-type';
import { DocumentTypeQueries } from './document-types.queries';
import {
  documentType,
  documentTypePage,
  documentTypeQuery,
  newDocumentType,
  retirement,
  type NewDocumentType,
} from './document-types.schemas';
import { LoadPresets, presetChoice } from './load-presets';
import { RetireDocumentType } from './retire-document-type';

@ApiTags('committees')
@Controller('document-types')
export class DocumentTypesController {
  constructor(
    private readonly addDocumentType: AddDocumentType,
    private readonly loadPresets: LoadPresets,
    private readonly retireDocumentType: RetireDocumentType,
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

  @Post('presets')
  @Route({
    permission: 'committee.manage',
    summary: 'Add the types of a family that a body of this kind and level may issue',
    returns: z.object({ added: z.number().int() }),
    status: 201,
  })
  load(@Acting() actor: PersonActor, @Body({ schema: presetChoice }) body: z.output<typeof presetChoice>) {
    return this.loadPresets.run(actor, body);
  }

  @Post(':id/retire')
  @Route({
    permission: 'committee.manage',
    summary: 'Open no new documents of a type from a day on',
    returns: documentType,
  })
  async retire(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: retirement }) body: z.output<typeof retirement>,
  ) {
    const { committeeId } = await this.retireDocumentType.run(actor, id, body);
    return this.documentTypes.one(actor, committeeId, id);
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
