import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import { MalformedContent } from './problem';

/** Checks bodies, queries and parameters against the zod schema on their decorator. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly StandardSchemaV1.Issue[]) =>
      new MalformedContent(issues.map((issue) => ({ path: pathOf(issue), issue }))),
  });

const pathOf = (issue: StandardSchemaV1.Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** The same for content that came another way than as a JSON body. */
export function validated<Schema extends z.ZodType>(schema: Schema, content: unknown): z.output<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new MalformedContent(parsed.error.issues.map((issue) => ({ path: pathOf(issue), issue })));
}
