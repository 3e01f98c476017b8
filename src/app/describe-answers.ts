import type { OpenAPIObject } from '@nestjs/swagger';

type Responses = Record<string, Answer>;
interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  headers?: object;
}
interface Schema {
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface Operation {
  responses: Responses;
  parameters?: object[];
  readonly security?: readonly object[];
}

const text = { type: 'string' };
const header = (name: string, description: string, schema: object = text): object => ({
  ...{ name, in: 'header', required: false, description, schema },
});
const language = header('Accept-Language', 'The language of sentences: `vi` or `en`.');
const onBehalfOf = header('On-Behalf-Of', 'In whose place, by a mandate.', { ...text, format: 'uuid' });
const idempotencyKey = header(
  'Idempotency-Key',
  'The same key with the same body is done once, and answered as it was.',
  { ...text, pattern: '^[\\x21-\\x7e]{1,255}$' },
);

const entityTag = { description: 'For `If-Match`.', required: true, schema: text };
/** Where it may also be an answer without one: a rehearsal, or of what is out of sight. */
const entityTagIfAny = { ...entityTag, required: false };
const problem = {
  description: 'A problem',
  headers: { 'Retry-After': { description: 'Seconds, where it is worth coming back.', schema: text } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/**
 * Says once, for all routes, what holds for all of them: how a refusal looks, which headers a request may have, and that
 * whatever has an `etag` bears it as its header (plugins.ts).
 */
export function describeAnswers(description: OpenAPIObject): OpenAPIObject {
  const schemas = description.components?.schemas as Record<string, Schema>;
  const components = { ...description.components, responses: { Problem: problem } };
  const resolved = ({ $ref, ...schema }: Schema): Schema =>
    $ref === undefined ? schema : schemas[$ref.split('/').at(-1)!]!;
  for (const item of Object.values(description.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (!status.startsWith('2')) continue;
        const schema = resolved(answer.content?.['application/json']?.schema ?? {});
        const choices = (schema.anyOf ?? [schema]).map(resolved);
        const tagged = choices.filter(({ properties }) => properties && 'etag' in properties);
        if (tagged.length === 0) continue;
        const ETag = tagged.length < choices.length ? entityTagIfAny : entityTag;
        answer.headers = { ETag, ...answer.headers };
      }
      const refused = { $ref: '#/components/responses/Problem' } as Answer;
      operation.responses = { ...operation.responses, '4XX': refused, '5XX': refused };
      const isSignedIn = operation.security === undefined;
      operation.parameters = [
        ...(operation.parameters ?? []),
        language,
        ...(isSignedIn && method !== 'get' ? [onBehalfOf] : []),
        ...(isSignedIn && method === 'post' ? [idempotencyKey] : []),
      ];
    }
  }
  return { ...description, components: components as OpenAPIObject['components'] };
}
