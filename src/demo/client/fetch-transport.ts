import type { Transport } from './demo-client';

/** Speaks to a running server, such as `http://127.0.0.1:3000`; gives up when told to. */
export function fetchTransport(address: string, signal?: AbortSignal): Transport {
  return async ({ method, path, headers, body }) => {
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
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
