import type { FastifyReply, FastifyRequest } from 'fastify';
import type {} from '@fastify/cookie';
import type { Settings } from '../../platform/config/settings';

const overHttps = (settings: Settings): boolean => settings.publicUrl?.startsWith('https:') ?? false;

/** `__Host-` binds a cookie to this very host, but browsers take it over https only. */
const sessionCookieName = (settings: Settings): string =>
  overHttps(settings) ? '__Host-session' : 'session';

export const sessionSecretOf = (request: FastifyRequest, settings: Settings): string | undefined =>
  request.cookies[sessionCookieName(settings)];

const attributes = (settings: Settings) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: overHttps(settings) }) as const;

export function setSessionCookie(
  reply: FastifyReply,
  settings: Settings,
  secret: string,
  expires: Date,
): void {
  void reply.setCookie(sessionCookieName(settings), secret, { ...attributes(settings), expires });
}

export function clearSessionCookie(reply: FastifyReply, settings: Settings): void {
  void reply.clearCookie(sessionCookieName(settings), attributes(settings));
}
