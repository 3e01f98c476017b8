import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { contentHeaders } from '../papers/content-headers';
import { OriginalQueries } from './original.queries';

@ApiTags('versions')
@Controller('documents/:id/versions/:n/file')
export class OriginalController {
  constructor(private readonly originals: OriginalQueries) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'The file that a version was read from, as an attachment',
    file: true,
  })
  async content(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Param('n', { schema: z.coerce.number().int().min(1).max(1_000_000) }) n: number,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.originals.open(actor, documentId, n);
    void reply
      .headers(contentHeaders(file))
      // Kept as it came, in whatever characters that was.
      .header('Content-Type', file.mediaType)
      .header('Content-Length', file.size);
    await reply.send(content);
  }
}
