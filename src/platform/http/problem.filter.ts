import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StillRunning } from '../database/idempotency';
import { DomainError, Flawed, Invalid, type Flaw } from '../errors';
import { fieldMessage } from './field-messages';
import { StorageFull, StorageUnavailable } from '../storage/storage';
import { preferredLanguage, type Language } from './language';
import { messageFor } from './messages';
import './platform.messages';
import { HttpRefusal, MalformedContent, PersonNames, reasonsOf, statusOf } from './problem';

/** The one place where an error becomes an answer: RFC 9457 problem details in the reader's language. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly names: PersonNames) {}

  catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  async answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const error = asDomainError(thrown);
    if (error.code === 'internal') request.log.error({ err: thrown }, 'unexpected error');
    if (error.code === 'database-unreachable') request.log.error({ err: thrown }, 'the database is gone');
    if (error instanceof StorageFull || error instanceof StorageUnavailable) {
      request.log.error({ err: error.cause ?? error }, 'the file storage failed');
    }
    const language = preferredLanguage(request.headers['accept-language']);
    const problem = await this.problem(error, language, request);
    if (error instanceof StillRunning) void reply.header('Retry-After', '1');
    if (error instanceof HttpRefusal) void reply.headers(error.headers);
    await reply
      .status(statusOf(error))
      .header('Content-Language', language)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }

  private async problem(error: DomainError, language: Language, request: FastifyRequest): Promise<object> {
    const reasons = reasonsOf(error);
    const names = reasons.length > 0 ? await this.names.namesOf(reasons.flatMap((r) => r.who)) : new Map();
    const code = reasons[0] && reasons.length === 1 ? reasons[0].code : error.code;
    return {
      type: `urn:resolute:problem:${code}`,
      title: messageFor(error.code, error.params, language),
      status: statusOf(error),
      code,
      instance: request.id,
      ...(error instanceof Invalid && error.path ? { errors: [{ path: error.path, code: error.code }] } : {}),
      ...(error instanceof Flawed ? { errors: error.flaws.map((flaw) => worded(flaw, language)) } : {}),
      ...(error instanceof MalformedContent
        ? {
            errors: error.errors.map(({ path, issue }) => ({ path, message: fieldMessage(issue, language) })),
          }
        : {}),
      ...(reasons.length > 0
        ? {
            detail: reasons.map((r) => messageFor(r.code, r.params, language)).join(' '),
            reasons: reasons.map((r) => ({
              code: r.code,
              message: messageFor(r.code, r.params, language),
              who: r.who.map((id) => ({ id, name: names.get(id) ?? null })),
            })),
          }
        : {}),
    };
  }
}

const worded = ({ path, code, params }: Flaw, language: Language): object => ({
  path,
  code,
  message: messageFor(code, params, language),
});

/** PostgreSQL says these about the request, not about us. */
const contentErrors: Readonly<Record<string, string>> = {
  '22021': 'nul-character',
  '22P05': 'nul-character',
};
/** A lock waited for too long, or no connection left: come back. */
const busyDatabase: ReadonlySet<string> = new Set(['55P03', '53300']);
/** It is stopping, starting or gone. */
const databaseGone: ReadonlySet<string> = new Set([
  ...['57P01', '57P02', '57P03', '3D000', '08000', '08001', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE'],
]);
const isGone = (code = '', message = ''): boolean =>
  databaseGone.has(code) || message.startsWith('Connection terminated') || message.includes('not queryable');
const fastifyCodes: Readonly<Record<string, [number, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body-too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported-media-type'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'invalid-json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'invalid-json'],
};

function asDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  // Nest wraps what Fastify says; the code is in what it wrapped.
  const cause = thrown instanceof HttpException ? (thrown.cause ?? thrown) : thrown;
  const { code, statusCode, message } = cause as { code?: string; statusCode?: number; message?: string };
  if (code && contentErrors[code]) return new Invalid(contentErrors[code]);
  if (code && fastifyCodes[code]) return new HttpRefusal(...fastifyCodes[code]);
  if (busyDatabase.has(code ?? '') || message?.includes('timeout exceeded when trying to connect')) {
    return new HttpRefusal(503, 'overloaded', { 'Retry-After': '2' });
  }
  if (isGone(code, message)) return new HttpRefusal(503, 'database-unreachable', { 'Retry-After': '2' });
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCode;
  if (status === 404) return new HttpRefusal(404, 'not-found');
  if (status === 413) return new HttpRefusal(413, 'body-too-large');
  if (status === 415) return new HttpRefusal(415, 'unsupported-media-type');
  if (status !== undefined && status >= 400 && status < 500) {
    return new HttpRefusal(status, 'bad-request');
  }
  return new HttpRefusal(500, 'internal');
}
