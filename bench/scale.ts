import { Client } from 'pg';
import { startCluster } from './cluster';
import { rate, median, shareOf, type Shot } from './load';
import { startProduct, type Running } from './processes';
import { ourComment } from './scenarios';
import { seed, type Seeded } from './seed';
import { verdict } from './verdict';

/*
 * npm run bench -- scale [--comments 1000000]: the same requests with many comments in the tables as with ten thousand,
 * and no sequential scan on the way. Rows are made by SQL: at this size the API would take hours.
 */
const option = (name: string, usual: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
};
const seconds = option('seconds', 4);
const runs = option('runs', 3);
const most = option('comments', 1_000_000);

/** Copies of the seeded comments, spread over the documents, each a little later than the one before. */
const grow = `
  insert into comments (id, committee_id, document_id, round_id, round_number, version_n, clause_id, kind, blocking, body,
    by_party_id, entered_by, channel, revision, created_at, settled_at, settled_by)
  select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send((extract(epoch from k.created_at) * 1000)::bigint + n) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid,
    k.committee_id, k.document_id, k.round_id, k.round_number, k.version_n, k.clause_id, k.kind, k.blocking, k.body,
    k.by_party_id, k.entered_by, k.channel, 1, k.created_at + n * interval '1 millisecond',
    k.created_at, 'acceptance'
  from (select distinct on (document_id, clause_id) * from comments order by document_id, clause_id, id) k
  cross join generate_series(1, $1::int) n`;

interface Measured {
  readonly name: string;
  readonly shots: (seeded: Seeded, connection: number) => Shot[];
}

const as = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const get =
  (path: (id: string) => string): Measured['shots'] =>
  ({ documents, member }, at) =>
    shareOf(documents, at).map(({ id }) => ({
      method: 'GET',
      path: `/api/v1${path(id)}`,
      headers: as(member),
    }));

async function deepCursor(seeded: Seeded, databaseUrl: string): Promise<Map<string, string>> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const cursors = new Map<string, string>();
  for (const { id } of seeded.documents) {
    const { rows } = await client.query<{ position: string; id: string; round_number: number }>(
      `select to_json(created_at) #>> '{}' as position, id, round_number from comments where document_id = $1
        order by round_number desc, created_at desc, id desc offset 60 limit 1`,
      [id],
    );
    const { position, id: last, round_number: round } = rows[0]!;
    cursors.set(id, Buffer.from(JSON.stringify([round, position, last])).toString('base64url'));
  }
  await client.end();
  return cursors;
}

async function measure(product: Running, seeded: Seeded, databaseUrl: string): Promise<Map<string, number>> {
  const cursors = await deepCursor(seeded, databaseUrl);
  const measured: Measured[] = [
    {
      name: 'create a comment',
      shots: ({ documents, member }, at) => shareOf(documents, at).map((d) => ourComment(member, d)),
    },
    { name: 'read a document with its text', shots: get((id) => `/documents/${id}/versions/1`) },
    { name: 'list 50 comments from the start', shots: get((id) => `/documents/${id}/comments?limit=50`) },
    {
      name: 'list 50 comments near the end',
      shots: get((id) => `/documents/${id}/comments?limit=50&cursor=${cursors.get(id)}`),
    },
    { name: 'what may happen next (/actions)', shots: get((id) => `/documents/${id}/actions`) },
  ];
  const rates = new Map<string, number>();
  for (const { name, shots } of measured) {
    const all: number[] = [];
    for (let run = -1; run < runs; run += 1) {
      const one = await rate(product.address, seconds, (at) => shots(seeded, at));
      if (run >= 0) all.push(one);
    }
    rates.set(name, median(all));
  }
  return rates;
}

/** Sequential scans of the large tables since the statistics were reset. */
async function sequentialScans(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ scans: string }>(
    `select coalesce(sum(seq_scan), 0) as scans from pg_stat_user_tables
      where relname in ('comments', 'ledger', 'version_clauses', 'clause_texts', 'dispositions', 'answers')`,
  );
  await client.end();
  return Number(rows[0]!.scans);
}

export async function scale(): Promise<void> {
  const cluster = await startCluster();
  const url = cluster.url('resolute');
  const seeded = await seed(url);
  const product = await startProduct(url, 'api');
  try {
    const small = await measure(product, seeded, url);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ kinds: number }>(
      'select count(distinct (document_id, clause_id))::int as kinds from comments',
    );
    await client.query(grow, [Math.ceil(most / rows[0]!.kinds)]);
    await client.query('vacuum analyze comments');
    const { rows: counted } = await client.query<{ n: string }>('select count(*) as n from comments');
    await client.end();
    const before = await sequentialScans(url);
    const large = await measure(product, seeded, url);
    const scans = (await sequentialScans(url)) - before;
    console.log(
      `\n${Number(counted[0]!.n).toLocaleString('en')} comments against about 10,000; ${seconds} s a run, medians of ${runs}\n`,
    );
    console.log(
      '| what | small /s | large /s | ratio | wanted | met |\n| --- | ---: | ---: | ---: | ---: | --- |',
    );
    for (const [name, rateThen] of small) {
      const ratio = large.get(name)! / rateThen;
      console.log(
        `| ${name} | ${Math.round(rateThen)} | ${Math.round(large.get(name)!)} | ${ratio.toFixed(2)} | 0.8 | ${verdict(ratio >= 0.8)} |`,
      );
    }
    console.log(`| sequential scans of large tables | | ${scans} | | 0 | ${verdict(scans === 0)} |`);
  } finally {
    await product.stop();
    await cluster.stop();
  }
}
