import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers';

/** Their unknown addresses are answered as problems, never with a page. */
const notPages = /^\/(api|health|metrics)(\/|$)/;

/** Stricter than the rest: the page needs no inline style, which the API's description does. */
const pagePolicy = securityHeaders({
  contentSecurityPolicy: {
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      upgradeInsecureRequests: null,
    },
  },
})['content-security-policy'];

/**
 * Serves the built web UI at `/`; addresses inside the page are the page itself. Without a built UI, as in most tests, it
 * serves nothing. Call it before `app.init()`.
 */
export async function serveWebPages(app: NestFastifyApplication): Promise<void> {
  const root = builtPages();
  if (!existsSync(join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    ...{ root, serve: false, cacheControl: false },
    // Only on what is found. The name of an asset holds a hash of its content.
    setHeaders: (reply, path) => {
      const isAsset = path.startsWith(join(root, 'assets'));
      void reply.header('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });

  const page = (request: FastifyRequest, reply: FastifyReply): FastifyReply | void => {
    const path = request.url.split('?', 1)[0]!;
    if (notPages.test(path)) return reply.callNotFound();
    if (path.startsWith('/assets/'))
      return reply.header('content-security-policy', pagePolicy).sendFile(path.slice(1));
    if (basename(path).includes('.')) return reply.callNotFound();
    return reply.header('content-security-policy', pagePolicy).sendFile('index.html');
  };
  app.getHttpAdapter().getInstance().get('/*', page);
}

/** dist/web, seen from dist/src/app as from src/app. */
function builtPages(): string {
  const above = join(__dirname, '../..');
  return basename(above) === 'dist' ? join(above, 'web') : join(above, 'dist/web');
}
