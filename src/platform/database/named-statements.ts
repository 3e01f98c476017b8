import type { ClientBase, Pool, QueryResultRow } from 'pg';

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
  const result = await on.query<Row>({ name: nameOf(text), text, values: values as unknown[] });
  return result.rows;
}
