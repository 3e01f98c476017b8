import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { preferredLanguage } from '../platform/http/language';
import { uuid } from '../platform/http/schemas';
import { actionsView } from './action.view';
import { ActionsQueries } from './actions.queries';

@ApiTags('acts')
@Controller('documents/:id/actions')
export class ActionsController {
  constructor(private readonly actions: ActionsQueries) {}

  @Get()
  @Route({
    permission: 'document.read',
    summary: 'What may happen next, and why not yet',
    returns: actionsView,
  })
  list(
    @Acting() actor: Actor,
    @Param('id', { schema: uuid }) documentId: string,
    @Headers('accept-language') wish: string | undefined,
  ) {
    return this.actions.of(actor, documentId, preferredLanguage(wish));
  }
}
