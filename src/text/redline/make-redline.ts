import { compareWords, type Side } from './compare-words';
import { familiesOf, placed, type Family, type Placed } from './families';
import { groupsOf, type Compared } from './groups';
import type { Range } from './ranges';
import type { ComparedTexts, Redline } from './redline';
import type { Budget } from './shortest-edit';
import { sharesOf } from './shares';

/** Steps of search for one redline: about a third of a second. Then it gets coarser. */
const STEPS = 40_000_000;

/** What became of every clause and every word, from `before` to `after`. Runs to the end at once. */
export function redlineOf(texts: ComparedTexts, budget: Budget = { left: STEPS }): Redline {
  const steps = redlineInSteps(texts, budget);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same some milliseconds at a time, for whoever has others to serve in between. */
export function* redlineInSteps(
  { before, after, went }: ComparedTexts,
  budget: Budget = { left: STEPS },
): Generator<void, Redline> {
  const [old, now] = [placed(before), placed(after)];
  const compared: Compared[] = [];
  const families = familiesOf(old, now, went);
  yield;
  for (const family of families) {
    const { ranges, coarse } = yield* compareFamily(family, budget);
    yield;
    compared.push({ family, coarse, shares: yield* sharesOf(family, ranges) });
    yield;
  }
  const groups = yield* groupsOf(compared, old, now);
  return { coarse: groups.some((group) => group.coarse), groups };
}

function* compareFamily(
  { before, after }: Family,
  budget: Budget,
): Generator<void, { ranges: readonly Range[]; coarse: boolean }> {
  if (after.length === 0) {
    // One range a clause, so that each is shown where it stood.
    let at = 0;
    const ranges = before.map(({ clause }) => {
      const from = at;
      at += clause.raw.length;
      return { kind: 'changed' as const, a0: from, a1: at, b0: 0, b1: 0 };
    });
    return { ranges, coarse: false };
  }
  return yield* compareWords(endToEnd(before), endToEnd(after), budget);
}

function endToEnd(places: readonly Placed[]): Side {
  const cuts: number[] = [];
  let text = '';
  for (const { clause } of places) {
    if (text !== '') cuts.push(text.length);
    text += clause.raw;
  }
  return { text, cuts };
}
