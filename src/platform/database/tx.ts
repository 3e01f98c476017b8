import type { Writable } from 'node:stream';
import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { runNamed } from './named-statements';

/** Who sent a command and how; the domain's Actor adds what it may do. */
export interface CommandContext {
  /** The acting person, or null for the system itself (the clock). */
  readonly personId: string | null;
  readonly idempotency?: IdempotencyClaim;
}

export interface IdempotencyClaim {
  readonly method: string;
  readonly path: string;
  readonly key: string;
  /** SHA-256 of the request body. */
  readonly bodyHash: Buffer;
}

/** What a command leaves for its caller: ids only, so that a replayed request can be answered by reading again. */
export type Reference = Readonly<Record<string, string | number | boolean | null>>;

/**
 * An open transaction, passed first to every inner function. It has its own instant (`now`), the same for all rows of
 * the command. `query` runs a prepared statement; `insert` goes through TypeORM's entity metadata.
 */
export class Tx {
  private begun = false;
  private recorded = 0;
  private unchanged = false;

  constructor(
    readonly now: Date,
    readonly context: CommandContext,
    readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (!this.begun) await this.beginWith('');
    return runNamed<Row>(this.client, text, values);
  }

  /**
   * Runs a statement that has no parameters and returns nothing. As the first of a transaction it travels together with
   * its BEGIN: one round trip less on the hot path, which starts with a lock.
   */
  async perform(statement: string): Promise<void> {
    if (this.begun) await this.client.query(statement);
    else await this.beginWith(statement);
  }

  /**
   * Sends what `ask` asks for in one write; the server does it in the order asked. The first refusal counts, and what was
   * asked after it fails with it.
   */
  async together<Results extends readonly unknown[]>(
    ask: () => { [Key in keyof Results]: Promise<Results[Key]> },
  ): Promise<Results> {
    const { stream } = (this.client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    const asked = ask();
    process.nextTick(() => stream.uncork());
    return Promise.all(asked) as unknown as Promise<Results>;
  }

  /** Whether there is anything to commit or roll back. */
  get hasBegun(): boolean {
    return this.begun;
  }

  private async beginWith(statement: string): Promise<void> {
    this.begun = true;
    await this.client.query(`BEGIN; ${statement}`);
  }

  /** The first row, or undefined. */
  async first<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(text, values))[0];
  }

  async insert<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: QueryDeepPartialEntity<Entity> | QueryDeepPartialEntity<Entity>[],
  ): Promise<void> {
    if (Array.isArray(rows) && rows.length === 0) return;
    if (!this.begun) await this.beginWith('');
    await this.manager.createQueryBuilder().insert().into(entity).values(rows).updateEntity(false).execute();
  }

  /** Called by the ledger for each row it writes. */
  markRecorded(): void {
    this.recorded += 1;
  }

  /** The command found everything as asked already: committing nothing is right. */
  markUnchanged(): void {
    this.unchanged = true;
  }

  get mayCommit(): boolean {
    return this.recorded > 0 || this.unchanged;
  }
}
