import type { Client } from 'pg';
import { lockKey } from '../../src/platform/database/document-lock';
import { eventually } from './eventually';

const waiting = `select from pg_locks where locktype = 'advisory' and not granted`;

/** Sends what has to wait for the document's lock; something else is committed before its turn comes. */
export async function meanwhile<Answer>(
  database: Client,
  documentId: string,
  send: () => Promise<Answer>,
  happens: string,
  values: readonly unknown[],
): Promise<Answer> {
  await database.query('begin');
  await database.query('select pg_advisory_xact_lock($1)', [String(lockKey(documentId))]);
  const answer = send();
  await eventually(async () => (await database.query(waiting)).rowCount === 1);
  await database.query(happens, [...values]);
  await database.query('commit');
  return answer;
}
