import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { CLOCK, systemClock, type Clock } from '../clock';
import { applicationDataSource, poolOf } from './data-source';
import { Reads } from './reads';
import { Transactions } from './transactions';

/** Owns the connection pool, transactions, prepared reads and the clock. Knows no table. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(options: {
    url: string;
    pool: number;
    clock?: Clock;
    entities: EntityTarget<ObjectLiteral>[];
  }): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => connect(options) },
        { provide: CLOCK, useValue: options.clock ?? systemClock },
        Transactions,
        Reads,
      ],
      exports: [DataSource, CLOCK, Transactions, Reads],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.dataSource.destroy();
  }
}

/** A connection that dies while a command holds it fails that command; without a listener it would end the process. */
async function connect(options: Parameters<typeof applicationDataSource>[0]): Promise<DataSource> {
  const dataSource = await applicationDataSource(options).initialize();
  poolOf(dataSource).on('connect', (client) => client.on('error', () => undefined));
  return dataSource;
}
