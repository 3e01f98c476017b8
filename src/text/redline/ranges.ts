import { withoutPunctuation } from '../punctuation';
import type { Run } from './shortest-edit';
import type { Tokens } from './tokens';
import { spellingOf, type Vocabulary } from './vocabulary';

/** A stretch of both texts by offsets: the same, the same in another spelling, or one taken out and the other put in. */
export interface Range {
  kind: 'same' | 'spelling' | 'changed';
  readonly a0: number;
  a1: number;
  readonly b0: number;
  b1: number;
}

/** Runs are looked at in stretches of so many words. */
const AT_ONCE = 2_000;

/** Says of every character of both texts, in order, what became of it; some thousand words at a time. */
export function* rangesOf(
  runs: readonly Run[],
  a: Tokens,
  b: Tokens,
  words: Vocabulary,
): Generator<void, Range[]> {
  const ranges = new Ranges(a, b, words);
  let left = AT_ONCE;
  for (const run of runs) {
    for (let from = 0; from < run.length; from += AT_ONCE) {
      const length = Math.min(AT_ONCE, run.length - from);
      ranges.editTo(run.a + from, run.b + from);
      ranges.keep({ a: run.a + from, b: run.b + from, length });
      left -= length;
      if (left > 0) continue;
      yield;
      left = AT_ONCE;
    }
  }
  ranges.editTo(a.count, b.count);
  return ranges.list;
}

class Ranges {
  readonly list: Range[] = [];
  /** Where we are in both texts, always at the end of a token. */
  private a = 0;
  private b = 0;
  /** The tokens that come next. */
  private tokenA = 0;
  private tokenB = 0;

  constructor(
    private readonly before: Tokens,
    private readonly after: Tokens,
    private readonly words: Vocabulary,
  ) {}

  keep({ a, b, length }: Run): void {
    const [endA, endB] = [this.before.ends[a + length - 1]!, this.after.ends[b + length - 1]!];
    if (this.isSame(endA, endB)) this.push('same', endA, endB);
    else
      for (let at = 0; at < length; at++) {
        if (at > 0) this.gap(a + at, b + at);
        this.twin(this.before.ends[a + at]!, this.after.ends[b + at]!);
      }
    [this.tokenA, this.tokenB] = [a + length, b + length];
  }

  /** All from where we are to these tokens, with the white space around it. */
  editTo(a: number, b: number): void {
    const { before, after } = this;
    const [toA, toB] = [before.startOf(a), after.startOf(b)];
    const [noneA, noneB] = [a === this.tokenA, b === this.tokenB];
    if (noneA && noneB) this.gap(a, b);
    else if (this.isRespelled(a, b)) this.twin(toA, toB);
    else {
      const lead = [before.gapBefore(this.tokenA), after.gapBefore(this.tokenB)] as const;
      const trail = [before.gapBefore(a), after.gapBefore(b)] as const;
      // An insertion or deletion has one stretch of white space on its other side: it stays with the one it is most like.
      const one = noneA || noneB;
      const first = alike(...lead) && !(one && lead[0] !== lead[1] && trail[0] === trail[1]);
      if (first) this.twin(before.startOf(this.tokenA), after.startOf(this.tokenB));
      const last = alike(...trail) && !(one && first);
      if (last) this.push('changed', Math.max(this.a, toA - trail[0].length), toB - trail[1].length);
      else this.push('changed', toA, toB);
      this.twin(toA, toB);
    }
    [this.tokenA, this.tokenB] = [a, b];
  }

  /** White space between two tokens that both stayed. */
  private gap(a: number, b: number): void {
    const [toA, toB] = [this.before.startOf(a), this.after.startOf(b)];
    const [one, other] = [this.before.text.slice(this.a, toA), this.after.text.slice(this.b, toB)];
    this.push(
      one === other ? 'same' : alike(one, other) || this.saysTheSame(a, one, other) ? 'spelling' : 'changed',
      toA,
      toB,
    );
  }

  private twin(toA: number, toB: number): void {
    this.push(this.isSame(toA, toB) ? 'same' : 'spelling', toA, toB);
  }

  private isSame(toA: number, toB: number): boolean {
    if (toA - this.a !== toB - this.b) return false;
    return this.before.text.slice(this.a, toA) === this.after.text.slice(this.b, toB);
  }

  private push(kind: Range['kind'], toA: number, toB: number): void {
    if (toA === this.a && toB === this.b) return;
    const last = this.list.at(-1);
    if (last?.kind === kind) [last.a1, last.b1] = [toA, toB];
    else this.list.push({ kind, a0: this.a, a1: toA, b0: this.b, b1: toB });
    [this.a, this.b] = [toA, toB];
  }

  /** Other words by the look of them, and yet the same: `20 – 25` for `20 -- 25`, a space within a word. */
  private isRespelled(a: number, b: number): boolean {
    const { before, after, words } = this;
    if (words.joined(before.numbers, this.tokenA, a) !== words.joined(after.numbers, this.tokenB, b))
      return false;
    const one = spellingOf(before.text.slice(this.a, before.startOf(a)));
    const other = spellingOf(after.text.slice(this.b, after.startOf(b)));
    return withoutPunctuation(one) === withoutPunctuation(other);
  }

  /** White space put in or taken out is spelling, unless two figures meet there or a dash becomes a minus. */
  private saysTheSame(a: number, gapA: string, gapB: string): boolean {
    const { before } = this;
    const left = spellingOf(before.text.slice(before.startOf(Math.max(0, a - 3)), this.a));
    const right = spellingOf(before.text.slice(before.startOf(a), before.startOf(a) + 24));
    return withoutPunctuation(left + gapA + right) === withoutPunctuation(left + gapB + right);
  }
}

/** Any white space is like any other; none is like none. */
const alike = (one: string, other: string): boolean => (one === '') === (other === '');
