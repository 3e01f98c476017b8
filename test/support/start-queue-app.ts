import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LedgerModule } from '../../src/ledger/ledger.module';
import type { OutboxItem, OutboxKind } from '../../src/ledger/outbox';
import { OutboxProcessors } from '../../src/ledger/outbox-processors';
import { DatabaseModule } from '../../src/platform/database/database.module';
import { Transactions } from '../../src/platform/database/transactions';
import { QueueModule } from '../../src/platform/queue/queue.module';
import { TestClock } from './clock';

export type TestHandler = (item: OutboxItem, transactions: Transactions) => Promise<void>;

export interface Wiring {
  readonly token: new (...args: never[]) => unknown;
  readonly work: (found: unknown) => void;
}

/** Something to do with a service while the application boots. */
export const booting = <T>(token: new (...args: never[]) => T, work: (found: T) => void): Wiring => ({
  token,
  work: (found) => work(found as T),
});

export interface QueueAppOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly role?: 'all' | 'api' | 'worker';
  readonly clock?: TestClock;
  /** Default: nothing is done and nothing consumed. */
  readonly handlers?: Partial<Record<OutboxKind, TestHandler>>;
  readonly imports?: ModuleMetadata['imports'];
  /** Done with a service of the application while it boots. */
  readonly wiring?: Wiring;
  /** Kinds that the imported modules handle themselves. */
  readonly handledElsewhere?: readonly OutboxKind[];
}

/** Database, queues and outbox as the product has them, without HTTP. Close it. */
export async function startQueueApp(options: QueueAppOptions): Promise<INestApplicationContext> {
  const { databaseUrl, redisUrl, role = 'all', clock = new TestClock() } = options;
  class Handlers {
    constructor(
      private readonly processors: OutboxProcessors,
      private readonly transactions: Transactions,
    ) {}

    onModuleInit(): void {
      for (const kind of ['fact', 'check-progress'] as const) {
        if (options.handledElsewhere?.includes(kind)) continue;
        const handler = options.handlers?.[kind] ?? (() => Promise.resolve());
        this.processors.handle(kind, 4, (item) => handler(item, this.transactions));
      }
    }
  }
  class Wired {
    constructor(private readonly found: unknown) {}

    onModuleInit(): void {
      options.wiring?.work(this.found);
    }
  }
  class TestModule {}
  return NestFactory.createApplicationContext(
    {
      module: TestModule,
      imports: [
        DatabaseModule.forRoot({ url: databaseUrl, pool: 5, entities: [], clock }),
        QueueModule.forRoot({ databaseUrl, redisUrl, role, stalledAfter: 1_000 }),
        LedgerModule,
        ...(options.imports ?? []),
      ],
      providers: [
        {
          provide: Wired,
          inject: [options.wiring?.token ?? Transactions],
          useFactory: (found: unknown) => new Wired(found),
        },
        {
          provide: Handlers,
          inject: [OutboxProcessors, Transactions],
          useFactory: (processors: OutboxProcessors, transactions: Transactions) =>
            new Handlers(processors, transactions),
        },
      ],
    },
    { logger: process.env.TEST_LOG ? ['error', 'warn', 'log'] : false, abortOnError: false },
  );
}
