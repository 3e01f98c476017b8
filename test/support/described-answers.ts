import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Answer } from './client';

interface Described {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, object>>;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean }>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, Described>>;
}

/** What of a request and its answer is not as the description of the API says; nothing, where all is. */
export type Untruths = (method: string, path: string, answer: Answer) => string[];

const tokenOf = (key: string): string => encodeURIComponent(key.replace(/~/g, '~0').replace(/\//g, '~1'));
const worthTelling = ['etag', 'retry-after', 'content-range'];

export function describedIn(api: OpenAPIObject): Untruths {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ ...api, $id: 'api' });
  const checks = new Map<string, ValidateFunction>();
  const schemaAt = (...keys: string[]): ValidateFunction => {
    const $ref = `api#/${keys.map(tokenOf).join('/')}`;
    const known = checks.get($ref) ?? ajv.compile({ $ref });
    checks.set($ref, known);
    return known;
  };
  const routes = Object.keys(api.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    named: path.split('{').length,
  }));
  routes.sort((one, other) => one.named - other.named);

  return (method, requested, { status, body, headers }) => {
    const asked = `/api/v1${requested.replace(/\?.*$/, '')}`;
    const path = routes.find(({ pattern }) => pattern.test(asked))?.path;
    if (path === undefined) return [`${method} ${asked} is not described`];
    const { responses } = (api.paths[path] as Record<string, Operation>)[method.toLowerCase()]!;
    const about = `${method} ${path} ${status}`;
    const key = [String(status), `${String(status)[0]}XX`].find((each) => responses[each]);
    if (key === undefined) return [`${about} is not described`];
    const shared = responses[key]!.$ref?.split('/').at(-1);
    const at = shared
      ? ['components', 'responses', shared]
      : ['paths', path, method.toLowerCase(), 'responses', key];
    const described = (shared ? api.components?.responses?.[shared] : responses[key]) as Described;

    const told = Object.entries(described.headers ?? {});
    const unsaid = worthTelling.filter(
      (name) => headers[name] !== undefined && !told.some(([each]) => each.toLowerCase() === name),
    );
    const missing = told.filter(
      ([name, { required }]) => required && headers[name.toLowerCase()] === undefined,
    );
    const ofHeaders = [
      ...unsaid.map((name) => `${about} bears ${name}, which is not described`),
      ...missing.map(([name]) => `${about} lacks ${name}`),
    ];
    const types = Object.keys(described.content ?? {});
    const type = String(headers['content-type'] ?? '').split(';')[0]!;
    if (body === null) return types.length === 0 ? ofHeaders : [...ofHeaders, `${about} is empty`];
    if (types.includes('*/*')) return ofHeaders;
    if (!types.includes(type)) return [...ofHeaders, `${about} is ${type}, not ${types.join()}`];
    const check = schemaAt(...at, 'content', type, 'schema');
    if (check(body)) return ofHeaders;
    const flaws = (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    return [...ofHeaders, `${about}: ${flaws.join(', ')}`];
  };
}
