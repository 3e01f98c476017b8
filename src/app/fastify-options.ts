import { randomUUID } from 'node:crypto';
import type { Settings } from '../platform/config/settings';

/** Larger bodies are refused with 413: the longest real texts are under half of it. */
const bodyLimit = 5 * 1024 * 1024;

interface LoggedError extends Error {
  readonly code?: string;
  readonly constraint?: string;
}

/** One log line per request with its id; never a query string, a cookie or a token (they may hold secrets). */
export const fastifyOptions = (settings: Settings): object => ({
  bodyLimit,
  // At the end idle connections are cut; what is being answered gets its answer.
  forceCloseConnections: 'idle',
  // Only a proxy on our own network is believed: a client writes into X-Forwarded-For what it likes.
  trustProxy: settings.publicUrl === undefined ? false : ['loopback', 'linklocal', 'uniquelocal'],
  genReqId: () => randomUUID(),
  requestIdHeader: false,
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
