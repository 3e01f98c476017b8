import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting, IfMatch } from '../platform/http/acting';
import { MalformedContent } from '../platform/http/problem';
import { verbatimOf } from '../text/verbatim';
import { AddVersion } from './add-version';
import { versionPreview, versionSummary, versionView } from './document.view';
import { newVersion, type NewVersion } from './read-text';
import { VersionsQueries } from './versions.queries';

const id = z.uuid();
/** A plain text or Markdown body comes as a string; JSON as an object. */
const versionBody = z.union([z.string().min(1), newVersion]);
const saving = z.object({ preview: z.enum(['true', 'false']).default('false') });
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
    private readonly addVersion: AddVersion,
  ) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'Versions, newest first',
    returns: z.object({ items: z.array(versionSummary) }),
  })
  list(@Acting() actor: Actor, @Param('id', { schema: id }) documentId: string) {
    return this.versions.versions(actor, documentId);
  }

  @Post()
  @ApiConsumes('application/json', 'text/plain', 'text/markdown')
  @Route({
    permission: 'version.create',
    summary: 'Save a version, or see how its text would be read',
    returns: z.union([versionView, versionPreview]),
    status: 201,
  })
  async add(
    @Acting() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() ifMatch: string | undefined,
    @Headers('content-type') contentType: string,
    @Query({ schema: saving }) query: z.output<typeof saving>,
    @Body({ schema: versionBody }) body: string | NewVersion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const input = typeof body === 'string' ? { format: formatOf(contentType), content: body } : body;
    if (query.preview === 'true') {
      void reply.status(200);
      const { source, clauses, warnings } = await this.addVersion.rehearse(actor, documentId, input);
      const shown = clauses.map(({ spans, ...clause }) => ({ ...clause, ...verbatimOf(source, spans) }));
      return { clauses: shown, warnings };
    }
    const added = await this.addVersion.run(actor, documentId, ifMatch, input);
    return this.versions.version(actor, documentId, added.n);
  }

  @Get(':n')
  @Route({ permission: 'document.read', summary: 'A version with its text', returns: versionView })
  one(
    @Acting() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @Param('n', { schema: z.coerce.number().int().min(1).max(1_000_000) }) n: number,
    @Query({ schema: reading }) { verbatim }: z.output<typeof reading>,
  ) {
    return verbatim === 'true'
      ? this.versions.verbatim(actor, documentId, n)
      : this.versions.version(actor, documentId, n);
  }
}

/** @throws MalformedContent for a JSON string: a source is handed in as its own media type, or named in an object. */
function formatOf(contentType: string): 'text' | 'markdown' {
  if (contentType.startsWith('text/markdown')) return 'markdown';
  if (contentType.startsWith('text/plain')) return 'text';
  throw new MalformedContent([{ path: '', issue: { message: 'text-expected' } }]);
}
