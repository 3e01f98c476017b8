import type { FastifyRequest } from 'fastify';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isUnsafe = (request: FastifyRequest): boolean => !safeMethods.has(request.method);

/**
 * Whether the browser says that our own page sent this. `Sec-Fetch-Site` cannot be written by a page; where a browser does
 * not send it (plain http outside loopback), `Origin` must name this host.
 */
export function isSameOrigin(request: FastifyRequest, publicUrl: string | undefined): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (publicUrl !== undefined) return new URL(origin).origin === new URL(publicUrl).origin;
  return new URL(origin).host === new URL(`${new URL(origin).protocol}//${request.host}`).host;
}
