import { HttpCode, SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';
import { problemSchema } from '../platform/http/problem.schema';
import type { RoutePermission } from './permission-map';

export const ROUTE_PERMISSION = 'resolute:permission';

interface RouteOptions {
  /** Who may call it; a route that declares nothing answers nobody. */
  readonly permission: RoutePermission;
  readonly summary: string;
  readonly returns?: ZodType;
  /** 200 unless given. */
  readonly status?: number;
  /** Whether `If-Match` is demanded: of an act always, of a PUT where the resource exists already. */
  readonly ifMatch?: 'always' | 'when-it-exists';
  /** What comes is the bytes of a file, of whatever type it is. */
  readonly file?: true;
  /** The header `ETag` is of something within the answer. */
  readonly taggedWithin?: true;
}

const tag = (description: string) => ({
  headers: { ETag: { description, required: true, schema: { type: 'string' } as const } },
});
/** As OpenAPI 3.1 says that the answer is bytes. */
const bytes = { content: { '*/*': { schema: {} } }, ...tag('Of the bytes: their SHA-256.') };

/** Declares a route's permission and documents it, in one place so that neither is forgotten. */
export function Route(options: RouteOptions): MethodDecorator {
  const status = options.status ?? 200;
  return applyDecorators(
    SetMetadata(ROUTE_PERMISSION, options.permission),
    HttpCode(status),
    ApiOperation({
      summary: options.summary,
      ...(options.permission === 'public' ? { security: [] } : {}),
    }),
    ApiResponse({
      status,
      description: options.summary,
      ...(options.returns ? { standardSchema: options.returns } : {}),
      ...(options.file ? bytes : {}),
      ...(options.taggedWithin ? tag('For `If-Match`.') : {}),
    }),
    ApiResponse({ status: '4XX', description: 'A problem', standardSchema: problemSchema }),
    ...(options.ifMatch ? [ApiHeader({ name: 'If-Match', required: options.ifMatch === 'always' })] : []),
  );
}
