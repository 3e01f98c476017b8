import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { preferredLanguage } from './language';
import { messageFor } from './messages';
import './platform.messages';

const refusals: Readonly<Record<string, readonly [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'body-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-too-slow'],
};

/**
 * Answers what is no HTTP, or never ends. There is no request yet whose language could be asked, so it is said in the
 * language of those who name none. The connection ends: nobody knows where on it the next request would begin.
 */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code !== 'ECONNRESET' && socket.writable) {
    const [status, code] = refusals[error.code ?? ''] ?? [400, 'bad-request'];
    const language = preferredLanguage(undefined);
    const problem = JSON.stringify({
      type: `urn:resolute:problem:${code}`,
      ...{ title: messageFor(code, {}, language), status, code, instance: randomUUID() },
    });
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Language: ${language}`,
      `Content-Length: ${Buffer.byteLength(problem)}`,
      'Connection: close',
    ];
    socket.write(`${lines.join('\r\n')}\r\n\r\n${problem}`);
  }
  socket.destroySoon();
}
