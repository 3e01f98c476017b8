import type { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/** Whether there is more of its body to come, or to be read. */
export const isStillSending = (request: IncomingMessage): boolean => hasBody(request) && !request.complete;

/**
 * Drops a request from which nothing more of its body comes, wherever in it the sender stopped: whoever waits for the rest
 * sees it end as if the sender had gone. Looked at once in every `silence`, so it may take twice as long; a file that is
 * being stored has a clock of its own, which answers.
 */
export function dropStalled(request: IncomingMessage, silence: number): void {
  const { socket } = request;
  if (!hasBody(request) || !(socket instanceof Socket)) return;
  let seen = socket.bytesRead;
  const looking = setInterval(() => {
    if (!request.complete && socket.bytesRead > seen) seen = socket.bytesRead;
    else {
      clearInterval(looking);
      if (!request.complete) request.destroy();
    }
  }, silence);
  looking.unref();
  request.once('close', () => clearInterval(looking));
}
