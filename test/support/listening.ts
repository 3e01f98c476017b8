import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import type { Person, TestApp } from './app';
import type { TestBody } from './client';

export interface FormAnswer {
  readonly status: number;
  readonly body: TestBody;
}

export interface FormFile {
  readonly content: Buffer;
  readonly name?: string;
  readonly type?: string;
}

/** A test app that listens: what depends on how bytes travel is tested on real sockets. */
export class Listening {
  private constructor(
    readonly port: number,
    private readonly address: string,
  ) {}

  static async on({ app }: TestApp): Promise<Listening> {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new Listening(port, `http://127.0.0.1:${port}/api/v1`);
  }

  /** Sends a form as a browser does. */
  async form(
    by: Person,
    path: string,
    fields: Readonly<Record<string, string>>,
    file?: FormFile,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<FormAnswer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (file) {
      const blob = new Blob([new Uint8Array(file.content)], { type: file.type ?? 'application/pdf' });
      form.append('file', blob, file.name ?? 'paper.pdf');
    }
    const answer = await this.get(by, path, { method: 'POST', body: form, headers });
    return { status: answer.status, body: await answer.json() };
  }

  get(by: Person, path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${by.token}`, 'accept-language': 'en', ...init.headers },
    });
  }

  /** Opens a connection and writes the head of a form of this length, for bodies no client would send. */
  async startForm(by: Person, path: string, length: number | 'chunked', boundary = 'x'): Promise<Socket> {
    const socket = connect(this.port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    socket.write(
      [
        `POST /api/v1${path} HTTP/1.1`,
        'Host: 127.0.0.1',
        `Authorization: Bearer ${by.token}`,
        'Accept-Language: en',
        `Content-Type: multipart/form-data; boundary=${boundary}`,
        length === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`,
        'Connection: close',
        '\r\n',
      ].join('\r\n'),
    );
    return socket;
  }
}
