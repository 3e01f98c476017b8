import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Invalid } from '../../platform/errors';
import { HttpRefusal } from '../../platform/http/problem';
import { BoundedQueue } from './bounded-queue';
import { ReaderProcess, type Ending, type ReaderLimits } from './reader-process';
import type { ReadingOrder, UploadReading } from './read-upload';

const limits: ReaderLimits = { milliseconds: 10_000, memory: 512 * 1024 * 1024 };
const places = { atOnce: 2, waiting: 8 };
const busy = (): HttpRefusal => new HttpRefusal(429, 'import-busy', { 'Retry-After': '10' });

/** Reads files in processes of their own, few at a time. */
@Injectable()
export class UploadReader implements OnModuleDestroy {
  private readonly logger = new Logger(UploadReader.name);
  private readonly queue = new BoundedQueue(places, busy);
  private readonly processes = new Set<ReaderProcess>();
  private stopping = false;

  /** Before a file is received that nobody would read. @throws HttpRefusal 429 */
  requirePlace(): void {
    this.queue.requirePlace();
  }

  /** @throws Invalid for what the file is; HttpRefusal 429, 503 */
  read(open: () => Promise<Readable> | Readable, order: ReadingOrder, path = 'file'): Promise<UploadReading> {
    return this.queue.run(async () => {
      if (this.stopping) throw stopped();
      const content = await open();
      const reader = new ReaderProcess(order, limits);
      this.processes.add(reader);
      try {
        return this.readingOf(await reader.read(content), path);
      } finally {
        this.processes.delete(reader);
        content.destroy();
      }
    });
  }

  onModuleDestroy(): void {
    this.stopping = true;
    for (const reader of this.processes) reader.kill('stopped');
  }

  private readingOf(ending: Ending, path: string): UploadReading {
    if ('reading' in ending) return ending.reading;
    if ('problem' in ending) throw new Invalid(ending.problem.code, ending.problem.params, path);
    if ('killed' in ending)
      throw ending.killed === 'stopped' ? stopped() : new Invalid(`import-${ending.killed}`, {}, path);
    this.logger.error(`A file could not be read: ${ending.failure}`);
    throw new Invalid('import-failed', {}, path);
  }
}

const stopped = (): HttpRefusal => new HttpRefusal(503, 'overloaded', { 'Retry-After': '10' });
