import type { Run } from './shortest-edit';
import { ENDS_LINE, ENDS_SENTENCE, type Tokens } from './tokens';

/** What was kept of a passage that was rewritten so far is chance. */
const KEPT_BY_CHANCE = 0.3;
/** So many words in a row are no chance. */
const PHRASE = 5;
const AT_ONCE = 2_000;

/**
 * Takes back matches that only scatter a rewritten sentence: a word or two in common between longer edits, signs between
 * two replaced words. What is left reads as one passage taken out and one put in.
 */
export function* withoutScatter(runs: readonly Run[], a: Tokens, b: Tokens): Generator<void, Run[]> {
  const joined = joinedRuns(runs);
  const edits = new Edits(a, b);
  const kept: Run[] = [];
  for (let at = 0; at < joined.length; at++) {
    if (at % AT_ONCE === 0) yield;
    kept.push(joined[at]!);
    dropWeak(kept, edits);
  }
  yield;
  dropWeak(kept, edits, edits.end);
  return withoutChance(kept, edits);
}

function joinedRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.a + last.length === run.a && last.b + last.length === run.b)
      joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}

/** The last but one (or the last, where the end follows) is weak between what stands on either side: again, until none is. */
function dropWeak(kept: Run[], edits: Edits, end?: Run): void {
  for (;;) {
    const next = end ?? kept.at(-1)!;
    const at = end ? kept.length - 1 : kept.length - 2;
    const run = kept[at];
    if (!run || !edits.isWeak(kept[at - 1] ?? edits.beginning, run, next)) return;
    kept.splice(at, 1);
  }
}

/** A passage between two phrases that were kept, of which next to nothing was: its stray matches go together. */
function withoutChance(runs: readonly Run[], edits: Edits): Run[] {
  const result: Run[] = [];
  let passage: Run[] = [];
  let last = edits.beginning;
  const close = (next: Run): void => {
    const total = Math.max(...edits.between(last, next));
    const kept = passage.reduce((sum, run) => sum + edits.wordsOf(run), 0);
    if (passage.length > 1 && kept < total * KEPT_BY_CHANCE) passage = [];
    result.push(...passage);
    passage = [];
  };
  for (const run of runs) {
    if (edits.wordsOf(run) < PHRASE && !edits.endsSentence(run)) {
      passage.push(run);
      continue;
    }
    close(run);
    result.push(run);
    last = run;
  }
  close(edits.end);
  return result;
}

/** Counts words before a position in one look-up, so that passages may be weighed again and again. */
class Edits {
  readonly beginning: Run = { a: 0, b: 0, length: 0 };
  readonly end: Run;
  private readonly beforeA: Int32Array;
  private readonly beforeB: Int32Array;

  constructor(
    private readonly a: Tokens,
    b: Tokens,
  ) {
    this.end = { a: a.count, b: b.count, length: 0 };
    this.beforeA = wordsBefore(a);
    this.beforeB = wordsBefore(b);
  }

  wordsOf({ a, length }: Run): number {
    return this.beforeA[a + length]! - this.beforeA[a]!;
  }

  /** Words taken out and put in from the end of one run to the beginning of another. */
  between(one: Run, next: Run): [number, number] {
    return [
      this.beforeA[next.a]! - this.beforeA[one.a + one.length]!,
      this.beforeB[next.b]! - this.beforeB[one.b + one.length]!,
    ];
  }

  isWeak(one: Run, run: Run, next: Run): boolean {
    const [before, after] = [this.between(one, run), this.between(run, next)];
    const words = this.wordsOf(run);
    if (words > 0) return words < Math.max(...before) && words < Math.max(...after);
    return !this.endsSentence(run) && Math.min(...before) > 0 && Math.min(...after) > 0;
  }

  endsSentence({ a, length }: Run): boolean {
    for (let at = a; at < a + length; at++)
      if (this.a.flags[at]! & (length === 1 ? ENDS_LINE | ENDS_SENTENCE : ENDS_SENTENCE)) return true;
    return false;
  }
}

function wordsBefore({ flags }: Tokens): Int32Array {
  const before = new Int32Array(flags.length + 1);
  for (let at = 0; at < flags.length; at++) before[at + 1] = before[at]! + (flags[at]! & 1);
  return before;
}
