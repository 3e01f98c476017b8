import { Flawed, Forbidden, Invalid, NotFound, Refused, DomainError, type Reason } from '../errors';
import { KeyReused, StillRunning } from '../database/idempotency';
import type { FieldIssue } from './field-messages';
import { StorageFull, StorageUnavailable } from '../storage/storage';
import { PreconditionFailed, PreconditionRequired } from './preconditions';

/** A refusal by the HTTP layer itself, before any domain code ran. */
export class HttpRefusal extends DomainError {
  constructor(
    readonly status: number,
    code: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** 401, with the challenge that RFC 9110 asks for. */
export const unauthenticated = (code = 'unauthenticated'): HttpRefusal =>
  new HttpRefusal(401, code, { 'WWW-Authenticate': 'Bearer realm="resolute"' });

/** One field that breaks a rule; `path` is dotted, as in `directives.0.text`. */
export interface FieldError {
  readonly path: string;
  readonly issue: FieldIssue;
}

/** The request does not have the documented shape. */
export class MalformedContent extends DomainError {
  constructor(readonly errors: readonly FieldError[]) {
    super('invalid-request');
  }
}

/** Names for the ids in reasons; identity knows them, the filter does not. */
export abstract class PersonNames {
  abstract namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export function statusOf(error: DomainError): number {
  if (error instanceof NotFound) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Refused) return 409;
  if (
    error instanceof Invalid ||
    error instanceof Flawed ||
    error instanceof MalformedContent ||
    error instanceof KeyReused
  )
    return 422;
  if (error instanceof StillRunning) return 409;
  if (error instanceof PreconditionRequired) return 428;
  if (error instanceof PreconditionFailed) return 412;
  if (error instanceof StorageFull) return 507;
  if (error instanceof StorageUnavailable) return 503;
  if (error instanceof HttpRefusal) return error.status;
  return 500;
}

export const reasonsOf = (error: DomainError): readonly Reason[] =>
  error instanceof Refused ? error.reasons : [];
