import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';

/** How long a computation keeps everybody else waiting before it lets them in. */
const MILLISECONDS = 8;

/** Runs what takes long a few milliseconds at a time, so that other requests are served meanwhile. */
export async function stepByStep<Result>(steps: Generator<void, Result>): Promise<Result> {
  let since = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - since < MILLISECONDS) continue;
    await setImmediate();
    since = performance.now();
  }
}

/** The same for one thing after the other. */
export function oneByOne<Item, Result>(
  items: readonly Item[],
  of: (item: Item, at: number) => Result,
): Promise<Result[]> {
  return stepByStep(inSteps(items, of));
}

function* inSteps<Item, Result>(
  items: readonly Item[],
  of: (item: Item, at: number) => Result,
): Generator<void, Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    results.push(of(item, at));
    yield;
  }
  return results;
}
