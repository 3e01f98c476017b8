import { join } from 'node:path';
import type { Pool } from 'pg';
import { DataSource, DefaultNamingStrategy, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { snakeCase } from 'typeorm/util/StringUtils.js';

/** The role every connection of the running product works as; it owns nothing and cannot change the ledger. */
export const applicationRole = 'resolute_app';

/** Column names are the property names in snake case. */
class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snakeCase(propertyName);
  }
}

/** Requests give up waiting for a connection after this many milliseconds, and get 503 with Retry-After. */
const connectionTimeoutMillis = 10_000;

export function applicationDataSource(options: {
  url: string;
  pool: number;
  entities: EntityTarget<ObjectLiteral>[];
}): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities as never,
    namingStrategy: new SnakeCaseNames(),
    installExtensions: false,
    synchronize: false,
    poolSize: options.pool,
    extra: {
      connectionTimeoutMillis,
      // Statements that do not wait for each other travel together; the server still does them one after the other.
      pipeline: true,
      options: `-c role=${applicationRole} -c jit=off -c plan_cache_mode=force_generic_plan -c lock_timeout=15s -c idle_in_transaction_session_timeout=60s`,
    },
  });
}

/** The owner's connection: only for migrations. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    migrations: [join(__dirname, '../../../migrations/*.{ts,js}')],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolSize: 2,
  });
}

/** The pool behind a data source: named statements go past TypeORM's own layer. */
export const poolOf = (dataSource: DataSource): Pool =>
  (dataSource.driver as unknown as { master: Pool }).master;
