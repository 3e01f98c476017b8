import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import type { Page } from '../../platform/http/cursor';
import { pageQuery, uuid } from '../../platform/http/schemas';
import { issuedToken, newToken, tokenPage } from '../identity.schemas';
import { IssueToken } from './issue-token';
import { RevokeToken } from './revoke-token';
import { TokenQueries, type TokenView } from './tokens.queries';

@ApiTags('identity')
@Controller('me/tokens')
export class TokensController {
  constructor(
    private readonly issueToken: IssueToken,
    private readonly revokeToken: RevokeToken,
    private readonly tokens: TokenQueries,
  ) {}

  @Post()
  @Route({
    permission: 'signed-in',
    summary: 'Issue a token; it is shown once',
    returns: issuedToken,
    status: 201,
  })
  async issue(
    @Acting() actor: PersonActor,
    @Body({ schema: newToken }) body: z.output<typeof newToken>,
  ): Promise<TokenView & { secret: string | null }> {
    const { tokenId, secret } = await this.issueToken.run(actor, body);
    return { ...(await this.tokens.one(actor, tokenId)), secret };
  }

  @Get()
  @Route({ permission: 'signed-in', summary: 'Your tokens, newest first', returns: tokenPage })
  list(
    @Acting() actor: PersonActor,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
  ): Promise<Page<TokenView>> {
    return this.tokens.page(actor, query);
  }

  @Delete(':id')
  @Route({ permission: 'signed-in', summary: 'Revoke a token', status: 204 })
  revoke(@Acting() actor: PersonActor, @Param('id', { schema: uuid }) id: string): Promise<void> {
    return this.revokeToken.run(actor, id);
  }
}
