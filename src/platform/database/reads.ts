import { Injectable } from '@nestjs/common';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from './data-source';
import { withClient } from './with-client';
import { inOneWrite, runNamed, type Statement } from './named-statements';

/** Prepared statements outside any transaction: for queries, which never pass through commands. */
@Injectable()
export class Reads {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return runNamed<Row>(this.pool, text, values);
  }

  async first<Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row | undefined> {
    return (await this.query<Row>(text, values))[0];
  }

  /** Several statements in one round trip, on one connection. */
  async together<Rows extends readonly QueryResultRow[]>(
    ...statements: { [Key in keyof Rows]: Statement<Rows[Key]> }
  ): Promise<{ -readonly [Key in keyof Rows]: Rows[Key][] }> {
    return withClient(this.pool, (client) =>
      inOneWrite(client, () => statements.map(({ text, values }) => runNamed(client, text, values))),
    ) as Promise<{ -readonly [Key in keyof Rows]: Rows[Key][] }>;
  }
}
