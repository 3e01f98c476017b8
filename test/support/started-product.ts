import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** The product as a person starts it, in a process of its own. Ended by {@link endAll} whatever the test did. */
export class StartedProduct {
  private static readonly all = new Set<StartedProduct>();
  private readonly child: ChildProcess;
  private readonly startedAt = performance.now();
  private readonly exited: Promise<unknown>;
  stdout = '';
  stderr = '';

  constructor(
    private readonly dataDir: string,
    { root, env = {}, through = [process.execPath, 'scripts/start.mjs'] }: StartOptions,
  ) {
    const [program = '', ...args] = through;
    this.child = spawn(program, args, {
      cwd: root,
      detached: true, // a group of its own, as in a terminal
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOG_LEVEL: 'warn',
        PORT: '0',
        DATA_DIR: dataDir,
        ...env,
      },
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exited = once(this.child, 'close');
    StartedProduct.all.add(this);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get cluster(): string {
    return join(this.dataDir, 'postgres/cluster');
  }

  get postgresPid(): number {
    return Number(this.postmasterFile()[0]);
  }

  /** @returns the address it says it runs at, and how long that took */
  async ready(): Promise<{ address: string; seconds: number }> {
    for (;;) {
      const address = /running at (http\S+)/.exec(this.stdout)?.[1];
      if (address) return { address, seconds: (performance.now() - this.startedAt) / 1000 };
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.stdout}\n${this.stderr}`);
      await Promise.race([once(this.child.stdout as NodeJS.ReadableStream, 'data'), this.exited]);
    }
  }

  async ended(): Promise<Ended> {
    const from = performance.now();
    await this.exited;
    StartedProduct.all.delete(this);
    const { stdout, stderr } = this;
    return { code: this.child.exitCode, stdout, stderr, seconds: (performance.now() - from) / 1000 };
  }

  signal(signal: NodeJS.Signals): this {
    this.child.kill(signal);
    return this;
  }

  /** What a terminal does on Ctrl-C: every process of the group gets the signal. */
  pressCtrlC(): this {
    process.kill(-this.pid, 'SIGINT');
    return this;
  }

  /** Runs SQL in the embedded database as its superuser. */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const passwords = JSON.parse(readFileSync(join(this.dataDir, 'postgres/passwords.json'), 'utf8')) as {
      superuser: string;
    };
    const port = this.postmasterFile()[3];
    const client = new Client(`postgres://postgres:${passwords.superuser}@127.0.0.1:${port}/resolute`);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  }

  private postmasterFile(): string[] {
    return readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
  }

  static async endAll(): Promise<void> {
    for (const product of StartedProduct.all) await product.signal('SIGTERM').ended();
  }
}

export interface StartOptions {
  readonly root: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The command line; the start script itself by default. */
  readonly through?: readonly string[];
}
