import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { startCluster } from './cluster';
import { fillWithLaws, lawsAreThere } from './laws';
import { median } from './load';
import { startProduct } from './processes';
import { verdict } from './verdict';

/*
 * npm run bench -- search: words sought in a thousand laws, one request at a time, over HTTP: rare ones and ones that stand
 * in every law, with accents and without, side by side and scattered, nowhere at all; by readers who see all, some or none
 * of them.
 */
const requests = 20;
const most = 100;
const sought = [
  ...['dang uy', 'Đảng ủy', 'bảo vệ môi trường', 'bao ve moi truong', 'quy định', 'quy dinh', 'nước', 'và'],
  ...['người lao động làm thêm giờ', 'hộ tịch', 'tuyên bố phá sản', 'thủy lợi', 'điều 5', 'xe đạp bay lên'],
  ...[
    'cơ quan nhà nước có thẩm quyền',
    'tham quyen',
    'resolution',
    'nghị quyết',
    'nghi quyet',
    'a',
    'đ',
    '1',
  ],
  ...['cái và của những với được các', 'va cua cac nhung', 'màu tím hoa sim', 'zzzzqq', 'QUY ĐINH', 'thuy'],
  'Cơ quan nhà nước, tổ chức, cá nhân có hành vi vi phạm pháp luật thì bị xử lý theo quy định của pháp luật',
  'co quan to chuc ca nhan vi pham quy dinh cua luat nay thi tuy theo tinh chat muc do vi pham ma bi xu ly',
];

export async function search(): Promise<void> {
  if (!lawsAreThere()) {
    console.log('The laws are not there: nothing measured.');
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
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    const readers = await fillWithLaws(databaseUrl, owner);
    const { rows } = await owner.query<{ documents: string; characters: string; clauses: string }>(
      `select (select count(*) from documents) as documents, (select sum(length(source)) from versions) as characters,
        (select count(*) from version_clauses) as clauses`,
    );
    const { documents, characters, clauses } = rows[0]!;
    console.log(
      `\n${documents} laws, ${clauses} clauses, ${Math.round(Number(characters) / 1e6)} million characters\n`,
    );
    const before = await sequentialScans(owner);
    await measureAll(databaseUrl, readers);
    for (const [table, scans] of await sequentialScans(owner)) {
      const more = scans - before.get(table)!;
      console.log(`| sequential scans of ${table} | | ${more} | | 0 | ${verdict(more === 0)} |`);
    }
  } finally {
    await owner.end();
  }
}

async function measureAll(databaseUrl: string, readers: Readonly<Record<string, string>>): Promise<void> {
  const product = await startProduct(databaseUrl, 'api');
  try {
    console.log('| what | found | median ms | 95 % ms | wanted | met |');
    console.log('| --- | ---: | ---: | ---: | ---: | --- |');
    for (const [who, token] of Object.entries(readers)) {
      for (const q of sought) {
        const url = `${product.address}/api/v1/search?q=${encodeURIComponent(q)}`;
        const { found, took } = await measure(url, token);
        const [middle, slow] = [
          median(took),
          took.sort((a, b) => a - b)[Math.floor(took.length * 0.95) - 1]!,
        ];
        const met = verdict(middle < most);
        console.log(
          `| “${q}” by the ${who} | ${found} | ${middle.toFixed(1)} | ${slow.toFixed(1)} | < ${most} | ${met} |`,
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

/** Of the tables that are large here; a thousand documents are few. What this session did is counted first. */
async function sequentialScans(client: Client): Promise<Map<string, number>> {
  await client.query('select pg_stat_force_next_flush()');
  const { rows } = await client.query<{ name: string; scans: string }>(
    `select relname as name, seq_scan as scans from pg_stat_user_tables
      where relname in ('clause_texts', 'version_clauses', 'document_words', 'comment_words') order by 1`,
  );
  return new Map(rows.map(({ name, scans }) => [name, Number(scans)]));
}
