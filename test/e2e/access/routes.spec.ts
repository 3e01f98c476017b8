import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { ROUTE_PERMISSION } from '../../../src/access/route';
import { describeApi } from '../../../src/app/api-description';
import { startTestApp, type TestApp } from '../../support/app';

const unknownId = '019a0000-0000-7000-8000-000000000000';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

describe('every route', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
  });
  afterAll(() => test.close());

  it('declares who may call it', () => {
    const undeclared: string[] = [];
    let routes = 0;
    for (const module of test.app.get(ModulesContainer).values()) {
      for (const { metatype } of module.controllers.values()) {
        if (typeof metatype !== 'function') continue;
        for (const name of Object.getOwnPropertyNames(metatype.prototype)) {
          const handler: unknown = Object.getOwnPropertyDescriptor(metatype.prototype, name)?.value;
          if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined)
            continue;
          routes += 1;
          const path = String(Reflect.getMetadata(PATH_METADATA, handler));
          if (Reflect.getMetadata(ROUTE_PERMISSION, handler) === undefined) {
            undeclared.push(`${metatype.name}.${name} (${path})`);
          }
        }
      }
    }
    expect(undeclared).toEqual([]);
    expect(routes).toBeGreaterThan(25);
  });

  it('answers 401 with a challenge to whoever is not signed in, unless it is public', async () => {
    const publicRoutes: string[] = [];
    for (const [path, item] of Object.entries(describeApi(test.app).paths)) {
      for (const method of methods) {
        const operation = item[method];
        if (!operation) continue;
        if (operation.security?.length === 0) {
          publicRoutes.push(`${method.toUpperCase()} ${path}`);
          continue;
        }
        const url = path.replace(/\{\w+\}/g, unknownId);
        const answer = await test.app.inject({ method: method.toUpperCase() as 'GET', url });
        expect([method, path, answer.statusCode]).toEqual([method, path, 401]);
        expect(answer.headers['www-authenticate']).toContain('Bearer');
        expect(answer.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
      }
    }
    expect(publicRoutes.filter((route) => !/\/(health|metrics)/.test(route)).sort()).toEqual([
      'GET /api/v1/setup',
      'POST /api/v1/auth/password-reset',
      'POST /api/v1/auth/sign-in',
      'POST /api/v1/auth/sign-out',
      'POST /api/v1/setup',
    ]);
  });
});
