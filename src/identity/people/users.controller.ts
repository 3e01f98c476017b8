import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { PersonActor } from '../../access/actor';
import { Route } from '../../access/route';
import { Acting } from '../../platform/http/acting';
import { uuid } from '../../platform/http/schemas';
import { passwordReset, reasonGiven, resetUse } from '../identity.schemas';
import { BeginPasswordReset } from './begin-password-reset';
import { DisableUser } from './disable-user';
import { EnableUser } from './enable-user';
import { UsePasswordReset } from './use-password-reset';

@ApiTags('identity')
@Controller()
export class UsersController {
  constructor(
    private readonly disableUser: DisableUser,
    private readonly enableUser: EnableUser,
    private readonly beginPasswordReset: BeginPasswordReset,
    private readonly usePasswordReset: UsePasswordReset,
  ) {}

  @Post('people/:id/disable')
  @Route({ permission: 'administrator', summary: 'Let nobody sign in as this person', status: 204 })
  async disable(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: reasonGiven }) body: z.output<typeof reasonGiven>,
  ): Promise<void> {
    await this.disableUser.run(actor, id, body.reason);
  }

  @Post('people/:id/enable')
  @Route({ permission: 'administrator', summary: 'Let this person sign in again', status: 204 })
  async enable(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
    @Body({ schema: reasonGiven }) body: z.output<typeof reasonGiven>,
  ): Promise<void> {
    await this.enableUser.run(actor, id, body.reason);
  }

  @Post('people/:id/password-reset')
  @Route({
    permission: 'administrator',
    summary: 'Void the password; a one-time token, shown this once, sets a new one within a day',
    returns: passwordReset,
    status: 201,
  })
  begin(
    @Acting() actor: PersonActor,
    @Param('id', { schema: uuid }) id: string,
  ): Promise<z.input<typeof passwordReset>> {
    return this.beginPasswordReset.run(actor, id);
  }

  @Post('auth/password-reset')
  @Route({ permission: 'public', summary: 'Set a new password with a one-time token', status: 204 })
  async use(@Body({ schema: resetUse }) body: z.output<typeof resetUse>): Promise<void> {
    await this.usePasswordReset.run(body);
  }
}
