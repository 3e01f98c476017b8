import { performance } from 'node:perf_hooks';
import { Client } from 'pg';
import { startCluster } from './cluster';
import { copyDocuments, type Share } from './copy-documents';
import { median } from './load';
import { startProduct } from './processes';
import { verdict } from './verdict';
import { withWorld, type World } from './world';

/*
 * npm run bench -- documents: the list of 10,000 documents under way, one request at a time, over HTTP: as the office sees
 * it, as a member on whom many of them wait, and as one who has done all there was to do, whose page of what waits has
 * every document to pass over.
 */
const documentCount = 10_000;
const requests = 40;
const most = 50;
const questions = ['', '&state=comments.open', '&q=harbour', '&waitingOn=me'];

export async function documents(): Promise<void> {
  const cluster = await startCluster();
  try {
    await measureOn(cluster.url('resolute'));
  } finally {
    await cluster.stop();
  }
}

async function measureOn(databaseUrl: string): Promise<void> {
  const { shares, tokens } = await withWorld(databaseUrl, 2, async (world) => {
    const [busy, done] = world.members;
    const tokens = {
      office: world.office.token,
      chair: world.chair.token,
      'busy member': busy!.token,
      'member who is done': done!.token,
    };
    return { shares: await oneOfEach(world), tokens };
  });
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  try {
    await copyDocuments(owner, documentCount, shares);
    await owner.query('analyze');
  } finally {
    await owner.end();
  }
  const product = await startProduct(databaseUrl, 'api');
  try {
    for (const [who, token] of Object.entries(tokens)) {
      for (const question of questions) {
        const { found, took } = await measure(
          `${product.address}/api/v1/documents?limit=50${question}`,
          token,
        );
        console.log(
          `list of 10,000 as ${who}, ${question || 'all'}: ${found} found, median ${took.toFixed(1)} ms (wanted: under ${most} ms; met: ${verdict(took < most)})`,
        );
      }
    }
  } finally {
    await product.stop();
  }
}

async function measure(url: string, token: string): Promise<{ found: number; took: number }> {
  const took: number[] = [];
  let found = 0;
  for (let n = -5; n < requests; n += 1) {
    const started = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    found = ((await answer.json()) as { items: unknown[] }).items.length;
    if (n >= 0) took.push(performance.now() - started);
  }
  return { found, took: median(took) };
}

/** A document in each of the usual states; wherever a member is asked, the first says nothing and the second everything. */
async function oneOfEach({ call, act, document, ...people }: World): Promise<Share[]> {
  const { chair, office, drafter } = people;
  const [busy, done] = [people.members[0]!, people.members[1]!];
  const made = (ofHundred: number) => async (steps: ((id: string) => Promise<unknown>)[]) => {
    const { id } = await document('About the harbour', ['One clause.']);
    for (const step of steps) await step(id);
    return { id, ofHundred };
  };
  const open = async (id: string): Promise<void> => {
    await act(drafter, id, 'submit');
    await act(office, id, 'open-comments', { dueAt: '2100-01-01T00:00:00Z' });
    await call(done.token, 'PUT', `/documents/${id}/position`, { value: 'agree' });
  };
  const close = (id: string) => act(office, id, 'close-comments');
  const conclude = (outcome: string) => (id: string) =>
    act(chair, id, 'issue-conclusion', { outcome, summary: 'Go on.' });
  const comment = (id: string) => call(busy.token, 'POST', `/documents/${id}/comments`, { body: 'Why?' });
  const revise = async (id: string): Promise<void> => {
    const { items } = await call(busy.token, 'GET', `/documents/${id}/comments`);
    const disposition = { code: 'noted', reason: 'So.' };
    for (const { id: commentId } of items)
      await call(drafter.token, 'PUT', `/comments/${commentId}/disposition`, disposition);
    const clauses = [{ kind: 'clause', label: '1', text: 'Another clause.' }];
    await call(drafter.token, 'POST', `/documents/${id}/versions`, { clauses });
    await act(drafter, id, 'submit-revision');
  };
  const vote = async (id: string): Promise<void> => {
    await act(office, id, 'open-ballot');
    const { items } = await call(office.token, 'GET', `/documents/${id}/ballots`);
    await call(done.token, 'PUT', `/ballots/${items[0]!.id}/vote`, { choice: 'for' });
  };
  return [
    await made(30)([]),
    await made(20)([open]),
    await made(10)([open, close]),
    await made(20)([open, close, conclude('revise')]),
    await made(15)([open, comment, close, conclude('revise'), revise]),
    await made(5)([open, close, conclude('put-to-vote'), vote]),
  ];
}
