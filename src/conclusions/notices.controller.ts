import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { uuid } from '../platform/http/schemas';
import { CorrectNotice, correctingNotice } from './correct-notice';
import { IssueNotice, newNotice } from './issue-notice';
import { NoticesQueries, noticeView } from './notices.queries';

@ApiTags('conclusions')
@Controller('conclusions/notices')
export class NoticesController {
  constructor(
    private readonly notices: NoticesQueries,
    private readonly issueNotice: IssueNotice,
    private readonly correctNotice: CorrectNotice,
  ) {}

  @Post()
  @Route({
    permission: 'conclusion.register',
    summary: 'Issue one notice over the conclusions of several documents',
    returns: noticeView,
    status: 201,
  })
  async issue(@Acting() actor: Actor, @Body({ schema: newNotice }) body: z.output<typeof newNotice>) {
    const { id } = await this.issueNotice.run(actor, body);
    return this.notices.one(actor, id);
  }

  @Post(':id/correction')
  @Route({
    permission: 'conclusion.register',
    summary: 'Issue a notice that corrects an earlier one; the earlier one stays',
    returns: noticeView,
    status: 201,
  })
  async correct(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: correctingNotice }) body: z.output<typeof correctingNotice>,
  ) {
    const notice = await this.correctNotice.run(actor, id, body);
    return this.notices.one(actor, notice.id);
  }

  @Get(':id')
  @Route({ permission: 'document.read', summary: 'A notice, as far as you may see it', returns: noticeView })
  one(@Acting() actor: Actor, @Param('id', { schema: uuid }) id: string) {
    return this.notices.one(actor, id);
  }
}
