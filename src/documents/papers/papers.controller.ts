import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { byteRange } from './byte-range';
import { contentHeaders } from './content-headers';
import { newPaper, type NewPaper } from './new-paper';
import { paperView } from './paper.view';
import { PapersQueries } from './papers.queries';
import { ReadPaper } from './read-paper';
import { ReceivePaper } from './receive-paper';

@ApiTags('documents')
@Controller()
export class PapersController {
  constructor(
    private readonly papers: PapersQueries,
    private readonly receivePaper: ReceivePaper,
    private readonly readPaper: ReadPaper,
  ) {}

  @Get('documents/:id/papers')
  @Route({
    permission: 'document.read',
    summary: 'Papers of the dossier that you may see',
    returns: z.object({ items: z.array(paperView) }),
  })
  list(@Acting() actor: Actor, @Param('id', { schema: uuid }) documentId: string) {
    return this.papers.list(actor, documentId);
  }

  @Post('documents/:id/papers')
  @RouteConfig({ takesForms: true })
  @ApiConsumes('application/json', 'multipart/form-data')
  @Route({
    permission: 'paper.add',
    summary: 'Enter a paper in the dossier, with its file (a form, up to 50 MB) or without',
    returns: paperView,
    status: 201,
  })
  async add(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Req() request: FastifyRequest,
    @Body({ schema: newPaper.optional() }) body: NewPaper | undefined,
  ) {
    const { id: paperId } = await this.receivePaper.run(actor, documentId, request, body);
    return this.papers.one(actor, paperId);
  }

  @Get('papers/:id')
  @Route({ permission: 'document.read', summary: 'One paper, without its file', returns: paperView })
  one(@Acting() actor: Actor, @Param('id', { schema: uuid }) paperId: string) {
    return this.papers.one(actor, paperId);
  }

  @Get('papers/:id/content')
  @Route({ permission: 'document.read', summary: "A paper's file, as an attachment", file: true })
  @ApiHeader({ name: 'Range', required: false, description: 'One range of bytes; of no confidential paper.' })
  @ApiResponse({ status: 206, description: 'The range asked for', content: { '*/*': { schema: {} } } })
  async content(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) paperId: string,
    @Req() { headers }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.readPaper.find(actor, paperId);
    // A reading that is recorded is one of the whole.
    const wanted =
      paper.confidential || outdated(headers['if-range'], paper.sha256) ? undefined : headers.range;
    const range = byteRange(wanted, paper.size);
    const content = await this.readPaper.run(actor, paper, range);
    void reply.headers(contentHeaders(paper)).header('Content-Length', paper.size);
    if (range) {
      void reply
        .status(206)
        .header('Content-Range', `bytes ${range.start}-${range.end}/${paper.size}`)
        .header('Content-Length', range.end - range.start + 1);
    }
    await reply.send(content);
  }
}

const outdated = (ifRange: string | string[] | undefined, sha256: string): boolean =>
  ifRange !== undefined && ifRange !== `"${sha256}"`;
