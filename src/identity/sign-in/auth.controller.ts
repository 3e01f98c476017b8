import { Body, Controller, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Route } from '../../access/route';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { Acting } from '../../platform/http/acting';
import { credentials, passwordChange, signedIn } from '../identity.schemas';
import type { SignedIn } from './credentials';
import { ChangePassword } from './change-password';
import { clearSessionCookie, sessionSecretOf, setSessionCookie } from './cookies';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';

@ApiTags('identity')
@Controller()
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly changePassword: ChangePassword,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('auth/sign-in')
  @Route({ permission: 'public', summary: 'Open a session; its secret comes as a cookie', returns: signedIn })
  async openSession(
    @Body({ schema: credentials }) body: z.output<typeof credentials>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.input<typeof signedIn>> {
    const { personId, secret, expiresAt } = await this.signIn.run(body, request.ip);
    setSessionCookie(reply, this.settings, secret, expiresAt);
    return { personId, expiresAt: expiresAt.toISOString() };
  }

  @Post('auth/sign-out')
  @Route({ permission: 'public', summary: 'Close the session of the cookie', status: 204 })
  async closeSession(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signOut.run(sessionSecretOf(request, this.settings));
    clearSessionCookie(reply, this.settings);
  }

  @Put('me/password')
  @Route({
    permission: 'signed-in',
    summary: 'Change the password and close all other sessions',
    status: 204,
  })
  async setPassword(
    @Acting() actor: SignedIn,
    @Body({ schema: passwordChange }) body: z.output<typeof passwordChange>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.changePassword.run(actor, body, request.ip);
  }
}
