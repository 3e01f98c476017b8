import { performance } from 'node:perf_hooks';
import { startCluster } from './cluster';
import { median } from './load';
import { startProduct } from './processes';
import { verdict } from './verdict';
import { withWorld } from './world';

/*
 * npm run bench -- actions: how long "why not yet, and who" takes on a document with three rounds, 15 members and a
 * thousand comments that are all owed; one request at a time, over HTTP.
 */
const perRound = [334, 333, 333];
const requests = 200;
const most = 30;

export async function actions(): Promise<void> {
  const cluster = await startCluster();
  const url = cluster.url('resolute');
  const { id, token } = await withWorld(url, 14, async ({ call, act, document, ...people }) => {
    const texts = Array.from({ length: 60 }, (_, at) => `${at} The committee sets a target for the year.`);
    const made = await document('Three rounds', texts);
    const authors = [people.chair, ...people.members];
    await act(people.drafter, made.id, 'submit');
    for (const [round, comments] of perRound.entries()) {
      await act(people.office, made.id, 'open-comments', { dueAt: '2100-01-01T00:00:00Z' });
      for (let n = 0; n < comments; n += 1) {
        await call(authors[n % authors.length]!.token, 'POST', `/documents/${made.id}/comments`, {
          body: 'Half of it would be a fair first step.',
          anchor: { clauseId: made.clauseIds[n % made.clauseIds.length] },
        });
      }
      await act(people.office, made.id, 'close-comments');
      if (round < perRound.length - 1) {
        await act(people.chair, made.id, 'issue-conclusion', { outcome: 'another-round', summary: 'Again.' });
      }
    }
    return { id: made.id, token: people.chair.token };
  });
  const product = await startProduct(url, 'api');
  try {
    const took: number[] = [];
    for (let n = -20; n < requests; n += 1) {
      const started = performance.now();
      const answer = await fetch(`${product.address}/api/v1/documents/${id}/actions`, {
        headers: { authorization: `Bearer ${token}` },
      });
      await answer.json();
      if (!answer.ok) throw new Error(`/actions answered ${answer.status}`);
      if (n >= 0) took.push(performance.now() - started);
    }
    const slow = [...took].sort((a, b) => a - b)[Math.floor(requests * 0.95)]!;
    console.log(
      `/actions with 3 rounds, 15 members, 1,000 comments: median ${median(took).toFixed(1)} ms, 95 % within ${slow.toFixed(1)} ms (wanted: under ${most} ms; met: ${verdict(slow < most)})`,
    );
  } finally {
    await product.stop();
    await cluster.stop();
  }
}
