import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { startCluster } from './cluster';
import { copyDocuments, withText, type Share } from './copy-documents';
import { median } from './load';
import { startProduct } from './processes';
import { withWorld, type World } from './world';

/*
 * npm run bench -- search: words sought in a thousand laws, one request at a time, over HTTP: rare ones and ones that stand
 * in every law, with accents and without, side by side and scattered; as the office, and as one who sees none of them.
 */
const laws = join(process.cwd(), '../shared/data/vn-laws');
const copies = 1_000;
const requests = 20;
const most = 100;
const sought = [
  ...['dang uy', 'Đảng ủy', 'bảo vệ môi trường', 'bao ve moi truong', 'quy định', 'quy dinh', 'nước', 'và'],
  ...['người lao động làm thêm giờ', 'hộ tịch', 'tuyên bố phá sản', 'thủy lợi', 'điều 5', 'xe đạp bay lên'],
  ...['cơ quan nhà nước có thẩm quyền', 'tham quyen', 'resolution'],
];

export async function search(): Promise<void> {
  if (!existsSync(laws)) {
    console.log(`The laws are not there (${laws}): nothing measured.`);
    return;
  }
  const cluster = await startCluster();
  try {
    await measureOn(cluster.url('resolute'));
  } finally {
    await cluster.stop();
  }
}

async function measureOn(databaseUrl: string): Promise<void> {
  const { shares, tokens } = await withWorld(databaseUrl, 1, async (world) => ({
    shares: await everyLaw(world),
    tokens: { office: world.office.token, 'a member': world.members[0]!.token },
  }));
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await copyDocuments(owner, copies, shares, withText);
    await owner.query('vacuum analyze');
    const { rows } = await owner.query<{ documents: string; characters: string; clauses: string }>(
      `select (select count(*) from documents) as documents, (select sum(length(source)) from versions) as characters,
        (select count(*) from version_clauses) as clauses`,
    );
    const { documents, characters, clauses } = rows[0]!;
    console.log(
      `\n${documents} laws, ${clauses} clauses, ${Math.round(Number(characters) / 1e6)} million characters\n`,
    );
    const before = await sequentialScans(owner);
    await measureAll(databaseUrl, tokens);
    for (const [table, scans] of await sequentialScans(owner)) {
      const more = scans - before.get(table)!;
      console.log(`| sequential scans of ${table} | | ${more} | | 0 | ${more === 0 ? 'yes' : 'NO'} |`);
    }
  } finally {
    await owner.end();
  }
}

async function measureAll(databaseUrl: string, tokens: Readonly<Record<string, string>>): Promise<void> {
  const product = await startProduct(databaseUrl, 'api');
  try {
    console.log('| what | found | median ms | slowest ms | wanted | met |');
    console.log('| --- | ---: | ---: | ---: | ---: | --- |');
    for (const [who, token] of Object.entries(tokens)) {
      for (const q of sought) {
        const url = `${product.address}/api/v1/search?q=${encodeURIComponent(q)}`;
        const { found, took } = await measure(url, token);
        const middle = median(took);
        console.log(
          `| “${q}” as ${who} | ${found} | ${middle.toFixed(1)} | ${Math.max(...took).toFixed(1)} | < ${most} | ${middle < most ? 'yes' : 'NO'} |`,
        );
      }
    }
  } finally {
    await product.stop();
  }
}

async function measure(url: string, token: string): Promise<{ found: number; took: number[] }> {
  const took: number[] = [];
  let found = 0;
  for (let n = -8; n < requests; n += 1) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    found = ((await answer.json()) as { items: unknown[] }).items.length;
    if (n >= 0) took.push(performance.now() - started);
  }
  return { found, took };
}

/** Of the tables that are large here; a thousand documents are few. */
async function sequentialScans(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ name: string; scans: string }>(
    `select relname as name, seq_scan as scans from pg_stat_user_tables
      where relname in ('clause_texts', 'version_clauses', 'document_words', 'comment_words', 'documents') order by 1`,
  );
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
}

/** The laws as an agency would save them, each about as often among the copies. */
async function everyLaw({ call, document, drafter }: World): Promise<Share[]> {
  const files = readdirSync(laws)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const ids: string[] = [];
  for (const name of files) {
    const { id } = await document(name.replace(/-|\.txt$/g, ' '), ['In short.']);
    const content = readFileSync(join(laws, name), 'utf8');
    await call(drafter.token, 'POST', `/documents/${id}/versions`, { format: 'text', content });
    ids.push(id);
  }
  const [each, rest] = [Math.floor(100 / ids.length), 100 % ids.length];
  return ids.map((id, at) => ({ id, ofHundred: each + (at < rest ? 1 : 0) }));
}
