import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden } from '../platform/errors';
import type { RequestWithActor } from '../platform/http/acting';
import { unauthenticated } from '../platform/http/problem';
import type { Actor } from './actor';
import type { RoutePermission } from './permission-map';
import { ROUTE_PERMISSION } from './route';

/**
 * Deny by default: a route without a declaration answers nobody. What a permission asks of a committee or a document is
 * checked by the command, under its lock; here only that somebody is signed in, or is an administrator.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<RoutePermission | undefined>(
      ROUTE_PERMISSION,
      context.getHandler(),
    );
    if (permission === undefined) throw new Forbidden();
    if (permission === 'public') return true;
    const actor = context.switchToHttp().getRequest<RequestWithActor>().actor as Actor | undefined;
    if (!actor) throw unauthenticated();
    if (permission === 'administrator' && !actor.administrator) throw new Forbidden();
    return true;
  }
}
