import { randomUUID } from 'node:crypto';
import type { Settings } from '../platform/config/settings';
import { refuseUnreadable } from '../platform/http/refuse-unreadable';

/** Larger bodies are refused with 413: the longest real texts are under half of it. */
const bodyLimit = 5 * 1024 * 1024;
/** The longest any request may take to come, drop by drop: as long as an upload. */
const requestTimeout = 30 * 60_000;

interface LoggedError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** One log line per request with its id; never a query string, a cookie or a token (they may hold secrets). */
export const fastifyOptions = (settings: Settings): object => ({
  bodyLimit,
  requestTimeout,
  // At the end idle connections are cut; what is being answered gets its answer.
  forceCloseConnections: 'idle',
  // Only a proxy on our own network is believed: a client writes into X-Forwarded-For what it likes.
  trustProxy: settings.publicUrl === undefined ? false : ['loopback', 'linklocal', 'uniquelocal'],
  genReqId: () => randomUUID(),
  requestIdHeader: false,
  clientErrorHandler: refuseUnreadable,
  logger: {
    level: settings.logLevel,
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0],
      }),
      // Not the whole error: one from the database carries the statement's parameters.
      err: ({ name, message, stack, code, constraint }: LoggedError) => ({
        name,
        message,
        stack,
        code,
        constraint,
      }),
    },
  },
});
