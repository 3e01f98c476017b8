import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What came back. `body` is the parsed JSON, or null where there is none. */
export interface Answer<Body = TestBody> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Answers are checked by the assertions of each test, not by the compiler. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type TestBody = any;

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks HTTP to an app that is not listening; paths are under /api/v1. */
export class TestClient {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  get(path: string, options?: RequestOptions): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }
  post(path: string, body?: unknown, options?: RequestOptions): Promise<Answer> {
    return this.send('POST', path, body, options);
  }
  put(path: string, body?: unknown, options?: RequestOptions): Promise<Answer> {
    return this.send('PUT', path, body, options);
  }
  delete(path: string, options?: RequestOptions): Promise<Answer> {
    return this.send('DELETE', path, undefined, options);
  }

  /** A string or bytes go as they are (with the content type of `options`, else JSON); anything else as JSON. */
  async send(method: string, path: string, body?: unknown, options: RequestOptions = {}): Promise<Answer> {
    const response = await this.app.inject({
      method: method as 'GET',
      url: `/api/v1${path}`,
      headers: {
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...this.headers,
        ...options.headers,
      },
      ...(body === undefined ? {} : { payload: isRaw(body) ? body : JSON.stringify(body) }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json');
    const parsed: TestBody = isJson ? response.json() : response.body === '' ? null : response.body;
    return {
      status: response.statusCode,
      body: parsed,
      headers: response.headers as Answer['headers'],
    };
  }
}

const isRaw = (body: unknown): body is string | Buffer => typeof body === 'string' || Buffer.isBuffer(body);

/** The body of an answer that must have this status; says what came instead. */
export function bodyOf(answer: Answer, status: number): TestBody {
  if (answer.status !== status) {
    throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer.body;
}

/** Status and the code to match on: of the field, of the reason, or of the whole; the status alone where all is well. */
export const code = ({ status, body }: Answer): string =>
  `${status} ${body?.errors?.[0]?.code ?? body?.reasons?.[0]?.code ?? body?.code ?? ''}`.trim();

/** Reasons with whom they name. */
export const told = (reasons: readonly TestBody[]): string[] =>
  reasons.map((reason) => [reason.code, ...reason.who.map(({ id }: TestBody) => id)].join(' '));
