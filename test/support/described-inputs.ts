import type { OpenAPIObject } from '@nestjs/swagger';
import type { Sample } from './request-samples';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
export interface Input {
  readonly about: string;
  readonly schema: Schema;
}

const operations = (api: OpenAPIObject): [request: string, Operation][] =>
  Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
      operation as Operation,
    ]),
  );

/** Every parameter, and every value in a body at whatever depth, that the description of the API speaks of. */
export function inputsOf(api: OpenAPIObject): Input[] {
  const within = (schema: Schema, about: string): Input[] => {
    if (schema.$ref) return within(named(api, schema.$ref), about);
    const { items, properties = {}, anyOf = [], oneOf = [], allOf = [] } = schema;
    return [
      { about, schema },
      ...(items ? within(items, `${about}[]`) : []),
      ...Object.entries(properties).flatMap(([name, inner]) => within(inner, `${about}.${name}`)),
      ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) => within(inner, about)),
    ];
  };
  return operations(api).flatMap(([request, { parameters = [], requestBody }]) => [
    ...parameters.flatMap(({ name, schema }) => within(schema, `${request} ${name}`)),
    ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) => within(schema, `${request} body`)),
  ]);
}

const named = (api: OpenAPIObject, ref: string): Schema =>
  (api.components?.schemas as Record<string, Schema>)[ref.split('/').at(-1)!]!;

/** The reads given, with the names that each may have in its query. */
export function queriesOf(
  api: OpenAPIObject,
  reads: readonly Sample[],
): (Pick<Sample, 'path' | 'by'> & { names: string[] })[] {
  const known = new Map(
    operations(api).map(([request, { parameters = [] }]) => [
      request.replace(/\{\w+\}/g, ':id'),
      parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
    ]),
  );
  return reads.map(({ path, by }) => {
    const route = path
      .replace(/\?.*$/, '')
      .replace(/[0-9a-f-]{36}/g, ':id')
      .replace(/\/\d+$/, '/:id');
    return { path, by, names: known.get(`GET ${route}`) ?? [] };
  });
}
