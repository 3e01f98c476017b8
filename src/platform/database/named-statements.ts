import type { Writable } from 'node:stream';
import type { ClientBase, Pool, QueryResult, QueryResultRow } from 'pg';
import { DescribedOnce } from './described-once';

/** A statement ready to be run, with the shape of its rows. */
export interface Statement<Row extends QueryResultRow> {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Never there: it carries the type of the rows. */
  readonly rows?: Row[];
}

/** As pools and clients take a query of one's own; their types know only its promise. */
interface Answering<Row extends QueryResultRow> {
  query(
    statement: DescribedOnce,
    values: undefined,
    done: (error: Error | undefined, result: QueryResult<Row>) => void,
  ): void;
}

/**
 * Gives every statement text a name once, so that PostgreSQL parses and plans it once per connection. Texts are
 * written in the source (never assembled from data), so the number of names is bounded by the code.
 */
const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `s${names.size + 1}`;
    names.set(text, name);
  }
  return name;
}

export async function runNamed<Row extends QueryResultRow>(
  on: Pool | ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const statement = new DescribedOnce(nameOf(text), text, values);
  const answer = new Promise<QueryResult<Row>>((resolve, reject) => {
    (on as Answering<Row>).query(statement, undefined, (error, result) =>
      error ? reject(error) : resolve(result),
    );
  });
  try {
    return (await answer).rows;
  } catch (error) {
    // Made where the socket was read: without this it would not say who asked.
    Error.captureStackTrace(error as Error);
    throw error;
  }
}

/**
 * Sends what `ask` asks for in one write; the server does it in the order asked. The first refusal counts, and what was
 * asked after it fails with it.
 */
export async function inOneWrite<Results extends readonly unknown[]>(
  client: ClientBase,
  ask: () => { [Key in keyof Results]: Promise<Results[Key]> },
): Promise<Results> {
  const stream = streamOf(client);
  stream.cork();
  const asked = ask();
  process.nextTick(() => stream.uncork());
  return Promise.all(asked) as unknown as Promise<Results>;
}

/** The connection's own stream, to hold back what should travel together. */
export const streamOf = (client: ClientBase): Writable =>
  (client as unknown as { connection: { stream: Writable } }).connection.stream;
