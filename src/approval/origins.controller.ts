import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { versionView } from '../documents/document.view';
import { clauseOrigin, type ClauseOrigin } from '../documents/origins/restate-origin';
import { VersionsQueries } from '../documents/versions.queries';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { StateOrigin } from './state-origin';

@ApiTags('versions')
@Controller('documents/:id/versions/:n/clauses/:clauseId/origin')
export class OriginsController {
  constructor(
    private readonly stateOrigin: StateOrigin,
    private readonly versions: VersionsQueries,
  ) {}

  @Put()
  @Route({
    permission: 'version.create',
    summary: 'Say which clause of the version before a clause of the newest one continues',
    returns: versionView,
  })
  async state(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('n', { schema: z.coerce.number().int().min(1).max(1_000_000) }) n: number,
    @Param('clauseId', { schema: uuid }) clauseId: string,
    @IfMatch() ifMatch: string | undefined,
    @Body({ schema: clauseOrigin }) origin: ClauseOrigin,
  ) {
    await this.stateOrigin.run(actor, { documentId, n, clauseId }, ifMatch, origin);
    return this.versions.version(actor, documentId, n);
  }
}
