import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import type { Page } from '../platform/http/cursor';
import { preferredLanguage } from '../platform/http/language';
import { uuid } from '../platform/http/schemas';
import { MarkRead, readAllUpTo } from './mark-read';
import {
  noticeFilter,
  noticePage,
  NoticesQueries,
  noticeView,
  type NoticeFilter,
  type NoticeView,
} from './notices.queries';

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notices: NoticesQueries,
    private readonly markRead: MarkRead,
  ) {}

  @Get()
  @Route({ permission: 'signed-in', summary: 'Your notices, newest first', returns: noticePage })
  page(
    @Acting() actor: PersonActor,
    @Query({ schema: noticeFilter }) filter: NoticeFilter,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<NoticeView>> {
    return this.notices.page(actor, filter, preferredLanguage(language));
  }

  @Post('read-all')
  @Route({
    permission: 'signed-in',
    summary: 'Mark your notices as read, up to one or all',
    returns: z.object({ marked: z.number().int() }),
  })
  async readAll(
    @Acting() actor: PersonActor,
    @Body({ schema: readAllUpTo.default({}) }) body: z.output<typeof readAllUpTo>,
  ): Promise<{ marked: number }> {
    return { marked: await this.markRead.all(actor, body.upTo) };
  }

  @Post(':id/read')
  @Route({ permission: 'signed-in', summary: 'Mark one of your notices as read', returns: noticeView })
  async read(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Headers('accept-language') language: string | undefined,
  ): Promise<NoticeView> {
    await this.markRead.one(actor, id);
    return this.notices.one(actor, id, preferredLanguage(language));
  }
}
