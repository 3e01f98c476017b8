import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { TestApp } from '../app';

/** Every route of the application, taken from its controllers, also those that its API description leaves out. */
export function routesOf({ app }: TestApp): string[] {
  const routes = new Set<string>();
  for (const { controllers } of app.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      for (const property of Object.getOwnPropertyNames(metatype.prototype)) {
        const handler: unknown = Object.getOwnPropertyDescriptor(metatype.prototype, property)?.value;
        const method =
          handler && typeof handler === 'function' && Reflect.getMetadata(METHOD_METADATA, handler);
        if (typeof method !== 'number') continue;
        const parts = [base, String(Reflect.getMetadata(PATH_METADATA, handler as object))];
        const path = parts
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/');
        routes.add(`${RequestMethod[method]} /${path.replace(/:(\w+)/g, '{$1}')}`);
      }
    }
  }
  return [...routes].sort();
}
