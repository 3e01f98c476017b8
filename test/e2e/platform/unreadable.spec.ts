import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { startTestApp, type TestApp } from '../../support/app';

describe('what is no request', () => {
  let on: TestApp;
  let port: number;
  beforeAll(async () => {
    on = await startTestApp();
    await on.app.listen(0, '127.0.0.1');
    ({ port } = on.app.getHttpServer().address() as AddressInfo);
  });
  afterAll(() => on.close());

  const answerTo = async (words: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(words);
    return text(socket);
  };

  it.each([
    ['no HTTP at all', 'good day\r\n\r\n', 400, 'bad-request'],
    [
      'a header without end',
      `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${'c'.repeat(40_000)}`,
      431,
      'headers-too-large',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n',
      400,
      'bad-request',
    ],
  ])('is answered with a problem: %s', async (_, words, status, code) => {
    const [head, body] = (await answerTo(words)).split('\r\n\r\n') as [string, string];
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, code, type: `urn:resolute:problem:${code}` });
  });

  it('hinders nobody else', async () => {
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
  });
});
