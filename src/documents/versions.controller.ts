import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { verbatimOf } from '../text/verbatim';
import { versionPreview, versionSummary, versionView } from './document.view';
import { textMediaTypes } from './import/receive-text-file';
import { ReceiveVersion } from './import/receive-version';
import { newVersion, type NewVersion } from './read-text';
import { VersionsQueries } from './versions.queries';

const saving = z.object({
  preview: z.enum(['true', 'false']).default('false'),
  changes: z.enum(['accept', 'reject']).optional().meta({
    description: 'What becomes of the tracked changes of a docx; it has to be said where there are any.',
  }),
});
const reading = z.object({
  verbatim: z
    .enum(['true', 'false'])
    .default('false')
    .meta({ description: 'With each clause as it stands in the source, and where its parts are in it.' }),
});

@ApiTags('versions')
@Controller('documents/:id/versions')
export class VersionsController {
  constructor(
    private readonly versions: VersionsQueries,
    private readonly receiveVersion: ReceiveVersion,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'Versions, newest first',
    returns: z.object({ items: z.array(versionSummary) }),
  })
  list(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.versions.versions(actor, documentId);
  }

  @Post()
  @RouteConfig({ takesForms: true, takesTexts: true })
  @ApiConsumes('application/json', 'multipart/form-data', ...textMediaTypes)
  @Route({
    permission: 'version.create',
    summary: 'Save a version from clauses, a text or a file of up to 20 MB, or see how it would be read',
    returns: versionView,
    status: 201,
  })
  @ApiResponse({ status: 200, description: 'How it would be read', standardSchema: versionPreview })
  async add(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Query({ schema: saving }) { preview, changes }: z.output<typeof saving>,
    @Body({ schema: newVersion.optional() }) body: NewVersion | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const incoming = { documentId, ifMatch, request, body, changes };
    if (preview === 'true') {
      void reply.status(200);
      const text = await this.receiveVersion.preview(actor, incoming);
      const { source, clauses, warnings, found = null } = text;
      const shown = clauses.map(({ spans, ...clause }) => ({ ...clause, ...verbatimOf(source, spans) }));
      return { clauses: shown, warnings, found };
    }
    const { n } = await this.receiveVersion.save(actor, incoming);
    return this.versions.version(actor, documentId, n);
  }

  @Get(':n')
  @Route({ permission: 'document.read', summary: 'A version with its text', returns: versionView })
  one(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('n', { schema: z.coerce.number().int().min(1).max(1_000_000) }) n: number,
    @Query({ schema: reading }) { verbatim }: z.output<typeof reading>,
  ) {
    return verbatim === 'true'
      ? this.versions.verbatim(actor, documentId, n)
      : this.versions.version(actor, documentId, n);
  }
}
