import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import { MalformedContent, type FieldError } from './problem';

/** Checks bodies, queries and parameters against the zod schema on their decorator. */
class SchemaPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues: readonly StandardSchemaV1.Issue[]) =>
        new MalformedContent(issues.map((issue) => ({ path: pathOf(issue), issue }))),
    });
  }

  /** The path to a parameter begins with its name: its value alone has none. */
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (metadata.data === undefined || !(error instanceof MalformedContent)) throw error;
      const named = ({ path, issue }: FieldError): FieldError => ({
        path: [metadata.data, path].filter(Boolean).join('.'),
        issue,
      });
      throw new MalformedContent(error.errors.map(named));
    }
  }
}

export const validationPipe = (): StandardSchemaValidationPipe => new SchemaPipe();

const pathOf = (issue: StandardSchemaV1.Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** The same for content that came another way than as a JSON body. */
export function validated<Schema extends z.ZodType>(schema: Schema, content: unknown): z.output<Schema> {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  throw new MalformedContent(parsed.error.issues.map((issue) => ({ path: pathOf(issue), issue })));
}
