import { foldSpelling } from '../fold';
import { wordsOf, type Pairing } from './clause-pairing';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Room for every word that two texts may hold between them; two of them fit into a safe integer. */
const MOST_WORDS = 2 ** 24;
/** A sign that more clauses than this share does not help to find one. */
const COMMON = 12;
/** Share of the smaller of two clauses below which they are not looked at together. */
const WORTH_A_LOOK = 0.1;
const MOST_CANDIDATES = 16;

/** The words of a clause and its pairs of neighbouring words, counted. */
export interface Signs {
  readonly counts: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly words: number;
}

export interface Candidate {
  readonly previous: number;
  readonly next: number;
  /** 0..1, share of signs in common, rare ones weighing more. */
  readonly likeness: number;
  /** The same over the smaller of both: 1 when it stands wholly in the other. */
  readonly containment: number;
}

/** Weighs wordings against each other. Only clauses that equal wording did not settle are in it. */
export class Wordings {
  private readonly previous = new Map<number, Signs>();
  private readonly next = new Map<number, Signs>();
  private readonly weights = new Map<number, number>();
  readonly candidates: Candidate[] = [];

  /** Read clause by clause. */
  static *of(pairing: Pairing): Generator<void, Wordings> {
    return new Wordings(yield* unsettledIn(pairing));
  }

  private constructor({ before, after, old, young }: Unsettled) {
    const most = Math.max(before.length, after.length);
    const holders = [spreadOf(old), spreadOf(young)] as const;
    for (const spread of holders)
      for (const [sign, clauses] of spread)
        this.weights.set(sign, Math.min(this.weights.get(sign) ?? Infinity, Math.log(1 + most / clauses)));
    before.forEach((at, n) => this.previous.set(at, this.weighed(old[n]!)));
    after.forEach((at, n) => this.next.set(at, this.weighed(young[n]!)));
    this.findCandidates(holders[0]);
  }

  previousSigns(at: number): Signs | undefined {
    return this.previous.get(at);
  }

  nextSigns(at: number): Signs | undefined {
    return this.next.get(at);
  }

  likeness(previous: number, next: number): number {
    const [a, b] = [this.previous.get(previous), this.next.get(next)];
    if (!a || !b) return 0;
    return a.weight + b.weight === 0 ? 1 : (2 * this.shared(a.counts, b.counts)) / (a.weight + b.weight);
  }

  /** Weight of what all of these hold. */
  shared(...counts: readonly ReadonlyMap<number, number>[]): number {
    const [least, ...others] = [...counts].sort((a, b) => a.size - b.size);
    let weight = 0;
    for (const [sign, count] of least ?? []) {
      let common = count;
      for (const other of others) common = Math.min(common, other.get(sign) ?? 0);
      if (common > 0) weight += common * this.weights.get(sign)!;
    }
    return weight;
  }

  /** How many pairs of neighbouring words both hold: about as many as words in the passages they share. */
  running(previous: number, next: number): number {
    const young = this.next.get(next)!.counts;
    let common = 0;
    for (const [sign, count] of this.previous.get(previous)!.counts)
      if (sign > MOST_WORDS) common += Math.min(count, young.get(sign) ?? 0);
    return common;
  }

  private weighed({ counts, words }: Unweighed): Signs {
    let weight = 0;
    for (const [sign, count] of counts) weight += count * this.weights.get(sign)!;
    return { counts, words, weight };
  }

  private findCandidates(spread: ReadonlyMap<number, number>): void {
    const index = new Map<number, number[]>();
    for (const [at, { counts }] of this.previous)
      for (const sign of counts.keys()) {
        if (spread.get(sign)! > COMMON) continue;
        const holders = index.get(sign);
        if (holders) holders.push(at);
        else index.set(sign, [at]);
      }
    for (const [next, signs] of this.next) {
      const found = new Map<number, number>();
      for (const sign of signs.counts.keys())
        for (const at of index.get(sign) ?? []) found.set(at, (found.get(at) ?? 0) + this.weights.get(sign)!);
      const likely = [...found]
        .filter(
          ([at, weight]) => weight >= WORTH_A_LOOK * Math.min(signs.weight, this.previous.get(at)!.weight),
        )
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, MOST_CANDIDATES);
      for (const [previous] of likely) this.candidates.push(this.weigh(previous, next));
    }
  }

  private weigh(previous: number, next: number): Candidate {
    const [a, b] = [this.previous.get(previous)!, this.next.get(next)!];
    const shared = this.shared(a.counts, b.counts);
    return {
      ...{ previous, next, likeness: (2 * shared) / (a.weight + b.weight) },
      containment: shared / Math.min(a.weight, b.weight),
    };
  }
}

type Unweighed = Omit<Signs, 'weight'>;
/** Positions on both sides, and what stands at each. */
interface Unsettled {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly old: readonly Unweighed[];
  readonly young: readonly Unweighed[];
}

function* unsettledIn(pairing: Pairing): Generator<void, Unsettled> {
  const settled = (at: number | undefined, previous: number | undefined) =>
    at !== undefined && previous !== undefined && pairing.saysTheSame(at, previous);
  const before = [...pairing.previous.keys()].filter((at) => !settled(pairing.takers[at], at));
  const after = [...pairing.next.keys()].filter((at) => !settled(at, pairing.pairs[at]?.previous));
  const vocabulary = new Map<string, number>();
  const old: Unweighed[] = [];
  const young: Unweighed[] = [];
  for (const at of before) yield void old.push(signsIn(wordsOf(pairing.previous[at]!), vocabulary));
  for (const at of after) yield void young.push(signsIn(wordsOf(pairing.next[at]!), vocabulary));
  return { before, after, old, young };
}

function signsIn(text: string, vocabulary: Map<string, number>): Unweighed {
  const counts = new Map<number, number>();
  const count = (sign: number) => counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let before = 0;
  let words = 0;
  for (const [word] of foldSpelling(text.replace(/\p{Cf}+/gu, ''))
    .toLowerCase()
    .matchAll(WORD)) {
    let number = vocabulary.get(word);
    if (number === undefined) vocabulary.set(word, (number = vocabulary.size + 1));
    count(number);
    if (before > 0) count(before * MOST_WORDS + number);
    before = number;
    words++;
  }
  return { counts, words };
}

/** In how many clauses each sign stands. */
function spreadOf(all: readonly Unweighed[]): Map<number, number> {
  const spread = new Map<number, number>();
  for (const { counts } of all)
    for (const sign of counts.keys()) spread.set(sign, (spread.get(sign) ?? 0) + 1);
  return spread;
}
