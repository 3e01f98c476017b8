import { createServer } from 'node:net';
import { firstLine, StartError } from '../platform/start-error';

/**
 * Looks before anything else is started; the same sentence is given when another process is quicker afterwards.
 * @throws StartError when nobody may listen there
 */
export async function checkPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, host, resolve);
    });
  } catch (error) {
    throw portError(error, port, host) ?? error;
  }
  await new Promise((resolve) => probe.close(resolve));
}

export function portError(error: unknown, port: number, host: string): StartError | undefined {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const nowhere = `HOST ${host} is no address of this machine (${firstLine(error)}).`;
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use: stop what uses it, or set PORT to another (0 takes a free one).`,
    EACCES: `Port ${port} may not be used by this system user: set PORT to another, above 1023.`,
    EADDRNOTAVAIL: nowhere,
    ENOTFOUND: nowhere,
    EAI_AGAIN: nowhere,
  };
  const sentence = sentences[code];
  return sentence === undefined ? undefined : new StartError(sentence);
}
