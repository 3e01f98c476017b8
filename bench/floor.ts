import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Pool, type PoolClient } from 'pg';
import { v7 } from 'uuid';
import { lockKey } from '../src/platform/database/document-lock';

/*
 * The floor: the least a Node process can do for the same effect. Bare node:http and pg with named statements, pool 10:
 * permission read, lock, inserts of comment, ledger and outbox rows in one transaction; no framework, no checks of
 * content. Run as a process of its own: DATABASE_URL in the environment, prints its port.
 */
let pool: Pool;

export function connectFloor(url: string): void {
  pool = new Pool({ connectionString: url, max: 10, options: '-c role=resolute_app' });
}

const statements = {
  permission: `select t.person_id, d.committee_id, d.state, d.revision, d.latest_version, r.id as round_id, r.number,
      r.version_n, array(select m.role from memberships m where m.person_id = t.person_id
        and m.committee_id = d.committee_id and m.suspended_through < current_date and m.from_date <= current_date
        and (m.to_date is null or m.to_date >= current_date)) as roles
    from access_tokens t join documents d on d.id = $2
    left join rounds r on r.document_id = d.id and r.number = d.round_number
    where t.secret_hash = $1 and t.revoked_at is null and t.expires_at > now()`,
  shared: 'select pg_advisory_xact_lock_shared($1::bigint)',
  exclusive: 'select pg_advisory_xact_lock($1::bigint)',
  comment: `insert into comments (id, committee_id, document_id, round_id, round_number, version_n, clause_id, kind,
      blocking, body, by_party_id, entered_by, channel, revision, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, 'remark', false, $8, $9, $9, 'app', 1, now()) returning id, created_at`,
  ledger: `insert into ledger (id, committee_id, document_id, fact_type, schema_version, actor_id, recorded_at, canonical)
    values ($1, $2, $3, $4, 1, $5, now(), $6)`,
  outbox: `insert into outbox (id, kind, document_id, ledger_id, created_at) values ($1, 'fact', $2, $3, now())`,
  text: `select vc.clause_id, vc.parent_clause_id, vc.level, vc.label, vc.marker, vc.kind, t.heading, t.text
    from version_clauses vc join clause_texts t on t.document_id = vc.document_id and t.id = vc.text_id
    where vc.document_id = $1 and vc.version_n = $2 order by vc.ordinal`,
  list: `select k.*, p.name from comments k join persons p on p.id = k.by_party_id
    where k.document_id = $1 order by k.round_number, k.created_at, k.id limit 50`,
  extendRound: `update rounds set due_at = due_at + interval '1 second', reminded_at = null where id = $1`,
  extend: `update documents set due_at = due_at + interval '1 second', revision = revision + 1 where id = $1`,
} as const;

type Row = Record<string, never>;
const ask = async (on: Pool | PoolClient, name: keyof typeof statements, values: unknown[]): Promise<Row[]> =>
  (await on.query({ name, text: statements[name], values })).rows as Row[];
const hash = (token: string): Buffer => createHash('sha256').update(token).digest();

async function inTransaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

async function recordFact(
  client: PoolClient,
  allowed: Row,
  documentId: string,
  type: string,
  data: object,
): Promise<void> {
  const id = v7();
  const bytes = Buffer.from(JSON.stringify({ ...data, id, type }));
  await ask(client, 'ledger', [id, allowed.committee_id, documentId, type, allowed.person_id, bytes]);
  await ask(client, 'outbox', [v7(), documentId, id]);
}

export function addComment(
  token: string,
  documentId: string,
  clauseId: string,
  body: string,
): Promise<object> {
  return inTransaction(async (client) => {
    await ask(client, 'shared', [lockKey(documentId).toString()]);
    const [allowed] = await ask(client, 'permission', [hash(token), documentId]);
    if (!allowed || allowed.state !== 'comments.open') throw new Error('refused');
    const [comment] = await ask(client, 'comment', [
      ...[v7(), allowed.committee_id, documentId, allowed.round_id, allowed.number, allowed.version_n],
      ...[clauseId, body, allowed.person_id],
    ]);
    await recordFact(client, allowed, documentId, 'comment.added', { body, clauseId });
    return { ...comment!, body, clauseId, documentId };
  });
}

export function act(token: string, documentId: string): Promise<object> {
  return inTransaction(async (client) => {
    await ask(client, 'exclusive', [lockKey(documentId).toString()]);
    const [allowed] = await ask(client, 'permission', [hash(token), documentId]);
    if (!allowed) throw new Error('refused');
    await ask(client, 'extendRound', [allowed.round_id]);
    await ask(client, 'extend', [documentId]);
    await recordFact(client, allowed, documentId, 'act.extend-comments', { reason: 'a little more' });
    return { id: documentId, state: allowed.state };
  });
}

export async function readText(token: string, documentId: string): Promise<object> {
  const [allowed] = await ask(pool, 'permission', [hash(token), documentId]);
  if (!allowed) throw new Error('refused');
  return { clauses: await ask(pool, 'text', [documentId, allowed.latest_version]) };
}

export async function listComments(token: string, documentId: string): Promise<object> {
  const [allowed] = await ask(pool, 'permission', [hash(token), documentId]);
  if (!allowed) throw new Error('refused');
  return { items: await ask(pool, 'list', [documentId]) };
}

export const closeFloor = (): Promise<void> => pool.end();

async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const [, kind = '', id = ''] = (request.url ?? '').split('/');
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const input =
    chunks.length > 0
      ? (JSON.parse(Buffer.concat(chunks).toString()) as { body: string; clauseId: string })
      : null;
  const result =
    kind === 'comment'
      ? await addComment(token, id, input!.clauseId, input!.body)
      : kind === 'act'
        ? await act(token, id)
        : kind === 'text'
          ? await readText(token, id)
          : await listComments(token, id);
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}

if (require.main === module) {
  connectFloor(process.env.DATABASE_URL!);
  const server = createServer((request, reply) => {
    answer(request, reply).catch((error: unknown) => reply.writeHead(500).end(String(error)));
  });
  server.listen(0, '127.0.0.1', () => console.log(JSON.stringify(server.address())));
}
