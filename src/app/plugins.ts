import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '../platform/config/settings';
import { requireStorableContent } from '../platform/http/storable-content';
import { securityHeaders } from './security-headers';

export async function registerPlugins(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(cookie);
  const instance = app.getHttpAdapter().getInstance();
  const headers = securityHeaders({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Plain http on a loopback address is a supported way to run: nothing may force https there.
        upgradeInsecureRequests: settings.publicUrl?.startsWith('https') ? [] : null,
      },
    },
    strictTransportSecurity: settings.publicUrl?.startsWith('https') ?? false,
  });
  instance.addHook('onRequest', async (_request, reply) => void reply.headers(headers));
  // A text handed in as it is: the body is the source.
  instance.addContentTypeParser(
    ['text/plain', 'text/markdown'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
  instance.addHook('preHandler', async ({ body }) => requireStorableContent(body));
  instance.addHook('onSend', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
  });
}
