import type { Transport } from './demo-client';

/** Speaks to a running server, such as `http://127.0.0.1:3000`; gives up between two requests when that is stopping. */
export function fetchTransport(address: string, isStopping: () => boolean = () => false): Transport {
  return async ({ method, path, headers, body }) => {
    if (isStopping()) throw new Error('The server is stopping');
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: isJson ? (JSON.parse(text) as unknown) : text,
      cookie: response.headers.getSetCookie()[0],
    };
  };
}
