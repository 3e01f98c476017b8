import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { PersonActor } from '../../access/actor';
import type { RoutePermission } from '../../access/permission-map';
import { ROUTE_PERMISSION } from '../../access/route';
import { CLOCK, type Clock } from '../../platform/clock';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { Reads } from '../../platform/database/reads';
import type { RequestWithActor } from '../../platform/http/acting';
import { HttpRefusal, unauthenticated } from '../../platform/http/problem';
import { sessionSecretOf } from './cookies';
import { isSameOrigin, isUnsafe } from './same-origin';
import { hashOfSecret } from './secrets';

/** A signed-in person, and the session it came by (null: a program with a token). */
export interface SignedIn extends PersonActor {
  readonly sessionId: string | null;
}

const credentialQueries = {
  session: `select u.person_id as "personId", u.administrator, s.id as "sessionId"
     from sessions s join users u on u.person_id = s.person_id
    where s.secret_hash = $1 and s.revoked_at is null and s.expires_at > $2 and u.disabled_at is null`,
  token: `select u.person_id as "personId", u.administrator, null as "sessionId"
     from access_tokens t join users u on u.person_id = t.person_id
    where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > $2 and u.disabled_at is null`,
} as const;

interface Credential {
  readonly kind: keyof typeof credentialQueries;
  readonly secret: string;
}

/** Builds the Actor from a token or a session. Whether one is needed at all is the permission guard's question. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly reads: Reads,
    @Inject(CLOCK) private readonly clock: Clock,
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
    const actor = await this.reads.first<SignedIn>(credentialQueries[credential.kind], [
      hashOfSecret(credential.secret),
      this.clock.now(),
    ]);
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
