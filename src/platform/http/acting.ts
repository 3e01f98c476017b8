import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandContext, IdempotencyClaim } from '../database/tx';
import { HttpRefusal, unauthenticated } from './problem';
import { uuid } from './schemas';

/** What the authentication guard leaves on a request: any CommandContext; `access` narrows it to an Actor. */
export interface RequestWithActor extends FastifyRequest {
  actor?: CommandContext;
}

/** The signed-in actor, for whom it acts, and the request's Idempotency-Key where it is a POST. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): CommandContext => {
  const request = context.switchToHttp().getRequest<RequestWithActor>();
  if (!request.actor) throw unauthenticated();
  const onBehalfOf = principalOf(request);
  const idempotency = claimOf(request);
  return {
    ...request.actor,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(idempotency ? { idempotency } : {}),
  };
});

/** The request's `If-Match` header, if any. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'],
);

/** `On-Behalf-Of`: the person in whose place the caller acts, by a mandate. */
function principalOf(request: FastifyRequest): string | undefined {
  const named = request.headers['on-behalf-of'];
  if (named === undefined) return undefined;
  const id = uuid.safeParse(named);
  if (!id.success) throw new HttpRefusal(400, 'on-behalf-of-invalid');
  return id.data;
}

function claimOf(request: FastifyRequest): IdempotencyClaim | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method !== 'POST') return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new HttpRefusal(400, 'idempotency-key-invalid');
  const bodyHash = hashOf(request.body, principalOf(request));
  return { method: request.method, path: request.url, key, bodyHash };
}

/** The actor whose Idempotency-Key stands for this body: of a form, which no parser leaves on the request. */
export const claimingBody = <Actor extends CommandContext>(actor: Actor, body: unknown): Actor =>
  actor.idempotency
    ? { ...actor, idempotency: { ...actor.idempotency, bodyHash: hashOf(body, actor.onBehalfOf) } }
    : actor;

const hashOf = (body: unknown, onBehalfOf: string | undefined): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([body ?? null, onBehalfOf ?? null]))
    .digest();
