import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startTestApp, type TestApp } from '../../support/app';

const run = promisify(execFile);
const linter = join(__dirname, '../../../node_modules/@redocly/cli/bin/cli.js');

describe('The description of the API', () => {
  let on: TestApp;
  beforeAll(async () => {
    on = await startTestApp();
  });
  afterAll(() => on.close());

  it('is OpenAPI 3.1 in which a linter finds no error', async () => {
    const { statusCode, body } = await on.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) });
    const folder = await mkdtemp(join(tmpdir(), 'resolute-api-'));
    try {
      const file = join(folder, 'openapi.json');
      await writeFile(file, body);
      const { stdout } = await run(process.execPath, [linter, 'lint', file, '--format=json'], {
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      });
      expect(JSON.parse(stdout.slice(stdout.indexOf('{')))).toMatchObject({ totals: { errors: 0 } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says where a file goes: into the body, or the field `file` of a form', async () => {
    const { paths } = (await on.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).json();
    const bodyOf = (path: string) => paths[`/api/v1/documents/{id}/${path}`].post.requestBody.content;
    expect(bodyOf('versions')['text/markdown'].schema).toEqual({ contentMediaType: 'text/markdown' });
    expect(bodyOf('versions')['multipart/form-data'].schema.required).toEqual(['file']);
    expect(bodyOf('papers')['multipart/form-data'].schema.allOf[1].properties).toHaveProperty('file');
  });

  it('documents every act with a body of its own', async () => {
    const { paths } = (await on.app.inject({ method: 'GET', url: '/api/v1/openapi.json' })).json<{
      paths: Record<
        string,
        { post?: { requestBody?: object; parameters: { name: string; required: boolean }[] } }
      >;
    }>();
    const acts = Object.entries(paths).filter(([path]) => path.includes('/actions/'));
    expect(acts).toHaveLength(20);
    for (const [, { post }] of acts) {
      expect(post?.requestBody).toBeDefined();
      expect(post?.parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }));
    }
  });
});
