import { Injectable } from '@nestjs/common';
import type { JobHandler } from './job';

export interface Processor {
  readonly queue: string;
  readonly handle: JobHandler;
  readonly concurrency: number;
}

/**
 * Who works off which queue: exactly one handler each, or the process does not start. Modules `expect` a queue when
 * they fill it and `handle` it when they work it off, both before the application has booted (`onModuleInit`).
 */
@Injectable()
export class JobProcessors {
  private readonly expected = new Set<string>();
  private readonly processors = new Map<string, Processor>();

  expect(queue: string): void {
    this.expected.add(queue);
  }

  handle(queue: string, concurrency: number, handle: JobHandler): void {
    if (this.processors.has(queue)) throw new Error(`Two handlers for the queue ${queue}`);
    this.processors.set(queue, { queue, handle, concurrency });
  }

  get all(): readonly Processor[] {
    return [...this.processors.values()];
  }

  /** @throws when a queue has no handler, or a handler no queue: a mistake in the wiring must stop the boot. */
  check(): void {
    for (const queue of this.expected) {
      if (!this.processors.has(queue)) throw new Error(`No handler for the queue ${queue}`);
    }
    for (const queue of this.processors.keys()) {
      if (!this.expected.has(queue))
        throw new Error(`Nothing fills the queue ${queue}, but it has a handler`);
    }
  }
}
