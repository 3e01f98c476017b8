import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAnswers } from './describe-answers';
import { describeFiles } from './describe-files';

const sessionIs =
  'From `POST /auth/sign-in`; over https its name is `__Host-session`. Whatever changes something must come from our own ' +
  'pages, with the `Origin` or `Sec-Fetch-Site` that browsers send: a program asks for a token first.';

/** The API as OpenAPI 3.1, built from the routes and their schemas. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Resolute')
    .setDescription('Takes a resolution from first draft to promulgation.')
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addServer('/')
    .addSecurity('token', { type: 'http', scheme: 'bearer', description: 'From `POST /me/tokens`.' })
    .addSecurity('session', {
      ...{ type: 'apiKey', in: 'cookie', name: 'session', description: sessionIs },
    })
    .addSecurityRequirements('token')
    .addSecurityRequirements('session')
    .build();
  const description = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller: string, method: string) =>
      `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${method}`,
  });
  return describeAnswers(describeFiles(description));
}

/** Serves it at /api/v1/openapi.json and as a page at /api/docs. */
export function serveApiDescription(app: NestFastifyApplication): void {
  let description: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (description ??= describeApi(app)), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    raw: ['json'],
    useGlobalPrefix: false,
  });
}
