import { isUtf8 } from 'node:buffer';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isTextFile, textMediaTypes } from '../documents/import/receive-text-file';
import type { Settings } from '../platform/config/settings';
import { Invalid } from '../platform/errors';
import { HttpRefusal } from '../platform/http/problem';
import { requireStorableContent } from '../platform/http/storable-content';
import { dropStalled, isStillSending } from './drop-stalled';
import { securityHeaders } from './security-headers';

interface RouteTakes {
  readonly takesForms?: boolean;
  readonly takesTexts?: boolean;
}

export async function registerPlugins(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
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
  instance.addHook('onRequest', async ({ raw }) => dropStalled(raw, settings.requestSilence));
  // Bytes that are no UTF-8 would silently become U+FFFD in what is kept.
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) =>
    isUtf8(body) ? parseJson(request, body.toString(), done) : done(new Invalid('not-unicode')),
  );
  // Forms and texts only where a route reads them itself, as they come; elsewhere they are as unknown as before.
  instance.addHook('preHandler', async (request) => {
    const { takesForms, takesTexts } = request.routeOptions.config as RouteTakes;
    const isTaken = request.isMultipart() ? takesForms : takesTexts || !isTextFile(request);
    if (!isTaken) throw new HttpRefusal(415, 'unsupported-media-type');
  });
  // A text handed in as it is: the body is the file.
  instance.addContentTypeParser([...textMediaTypes], (_request, _body, done) => done(null));
  instance.addHook('preHandler', async ({ body }) => requireStorableContent(body));
  // What an answer says of its own version in `etag`, its header says too.
  instance.addHook('preSerialization', async (_request, reply, answer) => {
    const { etag } = answer as { etag?: unknown };
    if (typeof etag === 'string') void reply.header('ETag', etag);
    return answer;
  });
  let stopping = false;
  instance.addHook('preClose', async () => void (stopping = true));
  instance.addHook('onSend', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    // Kept open for a next request, the connection would hold up the end for over a minute; so would a body nobody reads.
    if (stopping || isStillSending(request.raw)) void reply.header('Connection', 'close');
  });
}
