import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RoutePermission } from '../../access/permission-map';
import { ROUTE_PERMISSION } from '../../access/route';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import type { RequestWithActor } from '../../platform/http/acting';
import { HttpRefusal, unauthenticated } from '../../platform/http/problem';
import { sessionSecretOf } from './cookies';
import { Credentials, type Credential } from './credentials';
import { isSameOrigin, isUnsafe } from './same-origin';

/** Builds the Actor from a token or a session. Whether one is needed at all is the permission guard's question. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const credential = this.credentialOf(request);
    if (
      credential?.kind === 'session' &&
      isUnsafe(request) &&
      !isSameOrigin(request, this.settings.publicUrl)
    ) {
      throw new HttpRefusal(403, 'cross-origin');
    }
    const permission = this.reflector.get<RoutePermission | undefined>(
      ROUTE_PERMISSION,
      context.getHandler(),
    );
    if (!credential || permission === 'public') return true;
    const actor = await this.credentials.find(credential);
    if (!actor) throw unauthenticated();
    request.actor = actor;
    return true;
  }

  /** A bearer token wins: a request that carries one ignores its cookies, and so needs no origin. */
  private credentialOf(request: RequestWithActor): Credential | undefined {
    const bearer = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return { kind: 'token', secret: bearer };
    const secret = sessionSecretOf(request, this.settings);
    return secret === undefined || secret === '' ? undefined : { kind: 'session', secret };
  }
}
