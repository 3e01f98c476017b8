import { currentLanguage } from '../language/language';
import { Problem } from './problem';

interface Sending {
  readonly body?: unknown;
  /** The entity tag of what was read before it is changed. */
  readonly ifMatch?: string | undefined;
}

export const get = <Answer>(path: string): Promise<Answer> => send<Answer>('GET', path);
export const post = <Answer = void>(path: string, body: unknown = {}, ifMatch?: string): Promise<Answer> =>
  send<Answer>('POST', path, { body, ifMatch });
export const put = <Answer = void>(path: string, body: unknown, ifMatch?: string): Promise<Answer> =>
  send<Answer>('PUT', path, { body, ifMatch });

/** @throws Problem for every answer that is no success */
async function send<Answer>(method: string, path: string, { body, ifMatch }: Sending = {}): Promise<Answer> {
  const headers = new Headers({ 'Accept-Language': currentLanguage(), Accept: 'application/json' });
  // A form says itself where its parts begin.
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json');
  if (ifMatch !== undefined) headers.set('If-Match', ifMatch);
  if (method === 'POST') headers.set('Idempotency-Key', newKey());
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
  const response = await reach(`/api/v1${path}`, init);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const answer: unknown = isJson ? await response.json() : undefined;
  if (!response.ok) throw new Problem(response.status, (answer ?? {}) as object);
  return answer as Answer;
}

/** Once more when the network failed: the key makes a repeated POST harmless. */
async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    return fetch(url, init).catch(() => {
      throw new Problem(0, { code: 'unreachable' });
    });
  }
}

/** `crypto.randomUUID` exists on https and loopback only; the product also runs on plain http in an office. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** The query part of a path, without what is not set. */
export function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string | number] => Boolean(entry[1]));
  const search = new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}
