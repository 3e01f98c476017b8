import type { ActType } from '../../workflow/facts';

interface DemoRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below /api/v1. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
interface DemoAnswer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
  /** The first Set-Cookie, if any. */
  readonly cookie: string | undefined;
}
/** How requests reach the API: over the network, or straight into an app under test. */
export type Transport = (request: DemoRequest) => Promise<DemoAnswer>;

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** One person using the API: signs in with the first request and handles `If-Match`. Whatever is refused throws. */
export class DemoClient {
  private cookie: Promise<string> | undefined;

  constructor(
    private readonly transport: Transport,
    private readonly credentials: Credentials,
  ) {}

  get<Body>(path: string): Promise<Body> {
    return this.expect<Body>('GET', path);
  }

  post<Body>(path: string, body: object = {}): Promise<Body> {
    return this.expect<Body>('POST', path, body);
  }

  /** `ifMatch` is the entity tag of what is replaced; left out where nothing stands there yet. */
  put<Body>(path: string, body: object, ifMatch?: string): Promise<Body> {
    return this.expect<Body>('PUT', path, body, ifMatch);
  }

  /** Does an act on the document as it stands now. */
  async act(documentId: string, type: ActType, body: object = {}): Promise<void> {
    const path = `/documents/${documentId}`;
    const { etag } = await this.get<{ etag: string }>(path);
    await this.expect('POST', `${path}/actions/${type}`, body, etag);
  }

  /** The bare answer, also when it is a refusal. */
  async send(
    method: DemoRequest['method'],
    path: string,
    body?: object,
    ifMatch?: string,
  ): Promise<DemoAnswer> {
    this.cookie ??= this.signIn();
    const headers = {
      cookie: await this.cookie,
      'sec-fetch-site': 'same-origin',
      'accept-language': 'vi',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    };
    return this.transport({ method, path, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  }

  async signOut(): Promise<void> {
    if (this.cookie) await this.send('POST', '/auth/sign-out');
    this.cookie = undefined;
  }

  private async expect<Body>(
    method: DemoRequest['method'],
    path: string,
    body?: object,
    ifMatch?: string,
  ): Promise<Body> {
    const answer = await this.send(method, path, body, ifMatch);
    return bodyOf<Body>(answer, `${method} ${path} by ${this.credentials.email}`);
  }

  private async signIn(): Promise<string> {
    const path = '/auth/sign-in';
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(this.credentials);
    const answer = await this.transport({ method: 'POST', path, headers, body });
    bodyOf(answer, `signing in as ${this.credentials.email}`);
    if (!answer.cookie) throw new Error(`Signing in as ${this.credentials.email} opened no session`);
    return answer.cookie.split(';', 1)[0] ?? '';
  }
}

/** @throws Error saying what was refused, and why */
export function bodyOf<Body>(answer: DemoAnswer, what: string): Body {
  if (answer.status >= 200 && answer.status < 300) return answer.body as Body;
  throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
