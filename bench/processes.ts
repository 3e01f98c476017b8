import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Running {
  readonly address: string;
  /** Resident memory in MB. */
  memory(): number;
  stop(): Promise<void>;
}

/** The product as `npm start` runs it, on a database that is there already. */
export async function startProduct(databaseUrl: string, role: 'all' | 'api'): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(__dirname, '../src/main.js'), '--role', role], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  await answers(`${address}/health/ready`, child);
  return running(child, address);
}

export async function startFloor(databaseUrl: string): Promise<Running> {
  const child = spawn(process.execPath, [join(__dirname, 'floor.js')], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { port } = JSON.parse(line.toString()) as AddressInfo;
  return running(child, `http://127.0.0.1:${port}`);
}

function running(child: ChildProcess, address: string): Running {
  return {
    address,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The product did not start');
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
