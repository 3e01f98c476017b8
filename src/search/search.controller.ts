import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Actor } from '../access/actor';
import { Route } from '../access/route';
import { Acting } from '../platform/http/acting';
import { SearchQueries } from './search.queries';
import { foundPage, searchQuery } from './search.view';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchQueries) {}

  @Get()
  @Route({
    permission: 'signed-in',
    summary: 'Titles, texts and comments with these words, by document; a page may hold fewer than asked for',
    returns: foundPage,
  })
  find(@Acting() actor: Actor, @Query({ schema: searchQuery }) query: z.output<typeof searchQuery>) {
    return this.search.page(actor, query);
  }
}
