import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../start-error';
import type { Place } from './place';

export interface Server {
  readonly port: number;
  /** Resolves when PostgreSQL ends without having been asked to. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

/** For a small machine; durability stays on. No socket file: some folders' paths are too long for one. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  log_checkpoints: 'off',
  lc_messages: 'C', // readiness is read from the log
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** A dead process keeps its number until it is reaped, a crashed one its shared memory for a moment: both pass. */
const passing = /lock file "postmaster\.pid" already exists|pre-existing shared memory block|could not bind/;
const attempts = 6;

/** First it waits a moment for our own connections, which are closing; then it ends them; the last two mean recovery. */
const ways = [
  { signal: 'SIGTERM', milliseconds: 500 },
  { signal: 'SIGINT', milliseconds: 3000 },
  { signal: 'SIGQUIT', milliseconds: 1500 },
  { signal: 'SIGKILL', milliseconds: 1500 },
] as const;

/** @throws StartError with PostgreSQL's own last word */
export async function startServer(
  postgres: string,
  { cluster, runAs }: Pick<Place, 'cluster' | 'runAs'>,
  log: (line: string) => void,
  overrides: Readonly<Record<string, string>> = {},
): Promise<Server> {
  let problem = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(1000);
    const port = await freePort();
    const flags = Object.entries({ ...settings, ...overrides }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = spawn(postgres, ['-D', cluster, '-p', String(port), ...flags], {
      ...runAs,
      cwd: '/',
      env: { LC_ALL: 'C' },
      detached: true, // a session of its own: Ctrl-C reaches us alone, and PostgreSQL stops after the application
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The last resort of a process that ends without stopping us first: PostgreSQL then shuts down by itself.
    const stopWithUs = () => child.kill('SIGINT');
    process.once('exit', stopWithUs);
    child.once('exit', () => process.removeListener('exit', stopWithUs));
    const failure = await readiness(child, log);
    if (failure === undefined) return running(child, port);
    problem = failure;
    if (!passing.test(problem)) break;
  }
  throw new StartError(`PostgreSQL did not start on ${cluster}: ${problem}.`);
}

/** @returns nothing when it is ready, else what it said before it ended */
function readiness(child: ChildProcess, log: (line: string) => void): Promise<string | undefined> {
  return new Promise((resolve) => {
    let lastWord = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        log(line);
        if (/FATAL|could not|error while loading/.test(line))
          lastWord ||= line.replace(/^.*?(FATAL|LOG|WARNING): +/, '');
        if (line.includes('database system is ready to accept connections')) resolve(undefined);
      }
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(lastWord || `it ended with code ${code}`));
  });
}

function running(child: ChildProcess, port: number): Server {
  let asked = false;
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  const died = new Promise<string>((resolve) => {
    void exited.then((how) => (asked ? undefined : resolve(how)));
  });
  const stop = async (): Promise<void> => {
    asked = true;
    for (const { signal, milliseconds } of ways) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      child.kill(signal);
      await Promise.race([exited, sleep(milliseconds, undefined, { ref: false })]);
    }
  };
  return { port, died, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new StartError('No free port was found on 127.0.0.1.');
  return address.port;
}
