import type { PoolClient, QueryResultRow } from 'pg';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { DomainError } from '../errors';
import { inOneWrite, runNamed, streamOf, type Statement } from './named-statements';

/** Who sent a command and how; the domain's Actor adds what it may do. */
export interface CommandContext {
  /** The acting person, or null for the system itself (the clock). */
  readonly personId: string | null;
  /** The person in whose place it is to be done; the command finds the mandate or refuses. */
  readonly onBehalfOf?: string;
  readonly idempotency?: IdempotencyClaim;
}

/** In whose place a command acts, and by what. */
interface ActingFor {
  readonly personId: string;
  readonly mandateId: string;
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

/** A command that is only asked whether its sender may do it came as far as writing. */
class Permitted extends DomainError {
  constructor() {
    super('permitted');
  }
}

/**
 * An open transaction, passed first to every inner function. It has its own instant (`now`), the same for all rows of
 * the command. `query` runs a prepared statement; `insert` takes its text from TypeORM's entity metadata.
 */
export class Tx {
  private begun = false;
  private corked = false;
  private readonly sent: Promise<unknown>[] = [];
  private readonly afterwards: (() => Promise<void>)[] = [];
  private recorded = 0;
  private unchanged = false;
  private asksOnly = false;
  private principal: ActingFor | undefined;

  constructor(
    readonly now: Date,
    readonly context: CommandContext,
    private readonly manager: EntityManager,
    private readonly client: PoolClient,
  ) {}

  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (!this.begun) await this.beginWith('');
    const rows = runNamed<Row>(this.client, text, values);
    this.flush();
    return rows;
  }

  /**
   * A write that nobody waits for: it travels with the next question or with the COMMIT, and is done before them. Where it
   * fails, the whole command fails.
   */
  send(text: string, values: readonly unknown[]): void {
    this.requireWriting();
    if (!this.corked) streamOf(this.client).cork();
    this.corked = true;
    if (!this.begun) this.keep(this.beginWith(''));
    this.keep(runNamed(this.client, text, values));
  }

  /**
   * A question for when all is committed; it travels with the COMMIT, which saves its round trip. To be waited for once
   * the transaction has ended: where it is rolled back, no answer comes.
   */
  afterCommit<Row extends QueryResultRow>({ text, values }: Statement<Row>): Promise<Row[]> {
    const answer = new Promise<Row[]>((resolve, reject) => {
      this.afterwards.push(() => runNamed<Row>(this.client, text, values).then(resolve, reject));
    });
    // Of a transaction that is run again nobody waits for the first answer.
    answer.catch(() => undefined);
    return answer;
  }

  /** Ends the transaction. PostgreSQL answers the COMMIT of one that failed with a rollback. */
  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const ended = this.begun ? this.client.query(how) : { command: how };
    const answers = how === 'COMMIT' ? this.afterwards.map((ask) => ask()) : [];
    this.flush();
    const [{ command }] = await Promise.all([ended, ...(how === 'COMMIT' ? this.sent : []), ...answers]);
    if (command !== how) throw new Error('A command went on after a statement of it had failed');
  }

  /** Why a write that nobody waited for failed; what was asked after it failed only because of it. */
  failure: unknown;

  private keep(answer: Promise<unknown>): void {
    answer.catch((error: unknown) => (this.failure ??= error));
    this.sent.push(answer);
  }

  private flush(): void {
    if (this.corked) streamOf(this.client).uncork();
    this.corked = false;
  }

  /**
   * Runs a statement that has no parameters and returns nothing. As the first of a transaction it travels together with
   * its BEGIN: one round trip less on the hot path, which starts with a lock.
   */
  async perform(statement: string): Promise<void> {
    const done = this.begun ? this.client.query(statement) : this.beginWith(statement);
    this.flush();
    await done;
  }

  /** Statements that do not wait for each other's answers, in one write; the server does them in the order asked. */
  together<Results extends readonly unknown[]>(
    ask: () => { [Key in keyof Results]: Promise<Results[Key]> },
  ): Promise<Results> {
    return inOneWrite(this.client, ask);
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
    this.requireWriting();
    const [text, values] = this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows)
      .updateEntity(false)
      .getQueryAndParameters();
    if (!this.begun) await this.beginWith('');
    // Without a name: its text differs with the number of rows.
    const inserted = this.client.query(text, values);
    this.flush();
    await inserted;
  }

  /** Said once the mandate was found: every row of the ledger then bears both names. */
  actFor(principal: ActingFor): void {
    this.principal = principal;
  }

  get actingFor(): ActingFor | undefined {
    return this.principal;
  }

  /** Who did it and, by a mandate, in whose place. */
  get byPerson(): { byPersonId: string; onBehalfOf: string | null } {
    return { byPersonId: this.context.personId!, onBehalfOf: this.principal?.personId ?? null };
  }

  /** From here on the first write ends the command, as nobody's refusal. */
  onlyAsk(): void {
    this.asksOnly = true;
  }

  private requireWriting(): void {
    if (this.asksOnly) throw new Permitted();
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
