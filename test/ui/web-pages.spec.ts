import { startTestApp, type TestApp } from '../support/app';
import { buildWeb } from './listening';

describe('the pages', () => {
  let test: TestApp;
  beforeAll(async () => {
    await buildWeb();
    test = await startTestApp();
  }, 300_000);
  afterAll(() => test.close());

  const fetched = (url: string, method: 'GET' | 'POST' = 'GET') => test.app.inject({ url, method });

  it('are one page at every address that is not the API’s, always asked for anew', async () => {
    for (const path of ['/', '/documents', '/documents/019a0000-0000-7000-8000-000000000000?from=mail']) {
      const page = await fetched(path);
      expect([path, page.statusCode, page.headers['content-type']]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(page.headers['cache-control']).toBe('no-cache');
    }
  });

  it('hold nothing inline, and the policy allows nothing inline', async () => {
    const page = await fetched('/');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/style-src 'self'(;|$)/);
    expect(policy).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
  });

  it('come with assets that are kept for ever', async () => {
    const assets = (await fetched('/')).body.match(/\/assets\/[^"]+/g) ?? [];
    expect(assets.length).toBeGreaterThanOrEqual(3);
    for (const path of assets) {
      const asset = await fetched(path);
      expect([path, asset.statusCode]).toEqual([path, 200]);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each([
    ...['/api', '/api/nowhere', '/api/v1/nowhere', '/health/nowhere', '/nothing.png'],
    ...['/assets/nothing.js', '/assets/../index.js', '/assets/%2e%2e/%2e%2e/src/main.js'],
  ])('are not what %s is answered with', async (path) => {
    const answer = await fetched(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(answer.headers['cache-control']).toBeUndefined();
  });

  it('are only read', async () => {
    const answer = await fetched('/documents', 'POST');
    expect(answer.statusCode).toBe(404);
    expect(answer.json().code).toBe('not-found');
  });
});
