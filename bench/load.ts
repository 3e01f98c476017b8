import autocannon from 'autocannon';

export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A function makes a body of its own for every shot. */
  readonly body?: string | (() => string);
}

export const connections = 32;

/** Requests a second with every connection working through shots of its own. Anything but success ends the benchmark. */
export async function rate(
  address: string,
  seconds: number,
  shotsOf: (connection: number) => readonly Shot[],
): Promise<number> {
  let next = 0;
  const result = await autocannon({
    ...{ url: address, connections, duration: seconds, timeout: 30 },
    setupClient: (client) => {
      const shots = shotsOf(next);
      next += 1;
      client.setRequests(
        shots.map(({ body, ...shot }) => ({
          ...shot,
          ...(typeof body === 'string' ? { body } : {}),
          ...(typeof body === 'function'
            ? { setupRequest: (request: autocannon.Request) => ({ ...request, body: body() }) }
            : {}),
        })) as autocannon.Request[],
      );
    },
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} of ${result.requests.total} requests were refused, ${result.errors} failed`,
    );
  }
  return result['2xx'] / result.duration;
}

/** Those of the documents that this connection has for itself. */
export const shareOf = <Item>(items: readonly Item[], connection: number): Item[] =>
  items.filter((_, at) => at % connections === connection);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
