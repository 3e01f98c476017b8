import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobProcessors } from './job-processors';

export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: () => Promise<void>;
}

export const schedulesQueue = 'schedules';
const concurrency = 4;

/**
 * Work that repeats, by name: one process at a time takes each turn, whichever is free. A turn may be late, and two
 * turns may overlap when one is long, so the work itself locks what it changes.
 */
@Injectable()
export class Schedules implements OnModuleInit {
  private readonly byName = new Map<string, Schedule>();

  constructor(private readonly processors: JobProcessors) {}

  /** Registers repeated work; call it before the application has booted (`onModuleInit`). */
  every(everySeconds: number, name: string, run: () => Promise<void>): void {
    if (this.byName.has(name)) throw new Error(`Two handlers for the schedule ${name}`);
    this.byName.set(name, { name, everySeconds, run });
  }

  get all(): readonly Schedule[] {
    return [...this.byName.values()];
  }

  onModuleInit(): void {
    this.processors.expect(schedulesQueue);
    // A turn whose name nobody knows is left over from an older release; the keeper removes its scheduler.
    this.processors.handle(schedulesQueue, concurrency, async (job) => this.byName.get(job.name)?.run());
  }
}
