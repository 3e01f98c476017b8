import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Outcome } from './reader-child';
import type { ReadingOrder } from './read-upload';

export interface ReaderLimits {
  readonly milliseconds: number;
  /** Resident, in bytes. */
  readonly memory: number;
}

type Killed = 'too-slow' | 'too-large' | 'stopped';
/** What came of it; `killed` where it was ended before it could say. `peak` in bytes, 0 where the system does not tell. */
export type Ending = (Outcome | { readonly killed: Killed }) & { readonly peak: number };

const lookEvery = 25;
/** Sources while tests run, and what they were compiled to otherwise. */
const entry = join(__dirname, `reader-child${extname(__filename)}`);

/** One process that reads one file and is killed when it takes more time or memory than it may. */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private killed: Killed | undefined;
  private peak = 0;

  constructor(
    order: ReadingOrder,
    private readonly limits: ReaderLimits,
  ) {
    // Objects alone may not fill what it may take in all: then it ends by itself, between two looks.
    const heap = Math.floor((limits.memory / 1024 / 1024) * 0.75);
    this.child = fork(entry, [JSON.stringify(order)], {
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: [...process.execArgv, `--max-old-space-size=${heap}`],
      // None of our secrets.
      env: {},
    });
  }

  /** @throws what the content fails with; the process is gone in every case */
  async read(content: Readable): Promise<Ending> {
    const ended = this.ended();
    const timer = setTimeout(() => this.kill('too-slow'), this.limits.milliseconds);
    const looking = setInterval(() => void this.look(), lookEvery);
    try {
      await this.send(content);
      return { ...(await ended), peak: this.peak };
    } finally {
      clearTimeout(timer);
      clearInterval(looking);
      this.child.kill('SIGKILL');
    }
  }

  kill(why: Killed): void {
    this.killed ??= why;
    this.child.kill('SIGKILL');
  }

  private ended(): Promise<Outcome | { killed: Killed }> {
    return new Promise((resolve) => {
      const end = (outcome: Outcome | { killed: Killed }): void =>
        resolve(this.killed ? { killed: this.killed } : outcome);
      this.child.once('message', (message) => end(message as Outcome));
      this.child.once('error', (error) => end({ failure: error.message }));
      this.child.once('exit', (code, signal) => {
        // V8 ends a process whose heap is full by SIGABRT.
        const full = signal === 'SIGABRT' || code === 134;
        const silent = (): void =>
          end(full ? { killed: 'too-large' } : { failure: `ended with ${signal ?? code}` });
        // What it said last may still be on its way.
        if (this.child.connected) this.child.once('disconnect', silent);
        else silent();
      });
    });
  }

  private async send(content: Readable): Promise<void> {
    try {
      await pipeline(content, this.child.stdin!);
    } catch (error) {
      // A reader that has seen enough, or was killed, takes no more; what became of it says why.
      const gone = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED']);
      if (content.errored === error || !gone.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }

  /** Linux tells how much memory a process holds; elsewhere only the limit of its heap counts. */
  private async look(): Promise<void> {
    const status = await readFile(`/proc/${this.child.pid}/status`, 'utf8').catch(() => '');
    const resident = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
    this.peak = Math.max(this.peak, resident);
    if (resident > this.limits.memory) this.kill('too-large');
  }
}
