import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { startCluster } from './cluster';
import { median } from './load';
import { startProduct } from './processes';
import { withWorld } from './world';

/*
 * npm run bench -- documents: the list of 10,000 documents as a member and the office see it,
 * one request at a time, over HTTP. Of every hundred one is open to the committee; the others are drafts, which a member's
 * page has to pass over.
 */
const documentCount = 10_000;
const requests = 40;
const most = 50;

/** Copies of a draft and, one in a hundred, of an opened document; ids in the order of their making. */
const copies = `
  insert into documents select (jsonb_populate_record(d, jsonb_build_object('id',
      (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid))).*
    from generate_series(1, ${documentCount}) n
    join documents d on d.id = case when n % 100 = 0 then $1::uuid else $2::uuid end`;

const questions = ['', '&state=comments.open', '&q=harbour', '&waitingOn=me'];

export async function documents(): Promise<void> {
  const cluster = await startCluster();
  const url = cluster.url('resolute');
  const { opened, draft, tokens } = await withWorld(url, 2, async ({ act, document, ...people }) => {
    const made = await document('About the harbour', ['One clause.']);
    const kept = await document('About the fair', ['One clause.']);
    await act(people.drafter, made.id, 'submit');
    await act(people.office, made.id, 'open-comments', { dueAt: '2100-01-01T00:00:00Z' });
    const tokens = { member: people.members[0]!.token, office: people.office.token };
    return { opened: made.id, draft: kept.id, tokens };
  });
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(copies, [opened, draft]);
  await owner.query('analyze');
  await owner.end();
  const product = await startProduct(url, 'api');
  try {
    for (const [who, token] of Object.entries(tokens)) {
      for (const question of questions) {
        const took: number[] = [];
        let found = 0;
        for (let n = -5; n < requests; n += 1) {
          const started = performance.now();
          const answer = await fetch(`${product.address}/api/v1/documents?limit=50${question}`, {
            headers: { authorization: `Bearer ${token}` },
          });
          const { items } = (await answer.json()) as { items: unknown[] };
          found = items.length;
          if (n >= 0) took.push(performance.now() - started);
        }
        const took50 = median(took);
        console.log(
          `list of 10,000 as ${who}, ${question || 'all'}: ${found} found, median ${took50.toFixed(1)} ms (wanted: under ${most} ms; ${took50 < most ? 'met' : 'NOT met'})`,
        );
      }
    }
  } finally {
    await product.stop();
    await cluster.stop();
  }
}
