import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandContext, IdempotencyClaim } from '../database/tx';
import { HttpRefusal, unauthenticated } from './problem';

/** What the authentication guard leaves on a request: any CommandContext; `access` narrows it to an Actor. */
export interface RequestWithActor extends FastifyRequest {
  actor?: CommandContext;
}

/** The signed-in actor, together with the request's Idempotency-Key where it is a POST. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<RequestWithActor>();
  if (!request.actor) throw unauthenticated();
  const idempotency = claimOf(request);
  return idempotency ? { ...request.actor, idempotency } : request.actor;
});

/** The request's `If-Match` header, if any. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);

function claimOf(request: FastifyRequest): IdempotencyClaim | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new HttpRefusal(400, 'idempotency-key-invalid');
  return { method: request.method, path: request.url, key, bodyHash: hashOf(request.body) };
}

/** The actor whose Idempotency-Key stands for this body: of a form, which no parser leaves on the request. */
export const claimingBody = <Actor extends CommandContext>(actor: Actor, body: unknown): Actor =>
  actor.idempotency ? { ...actor, idempotency: { ...actor.idempotency, bodyHash: hashOf(body) } } : actor;

const hashOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest();
