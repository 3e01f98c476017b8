import { wordingKey } from '../fold';
import type { MatchableClause, MatchKind, NextClause } from './clause-match';

export interface Pair {
  previous: number;
  kind: Exclude<MatchKind, 'inserted'>;
  sure: boolean;
}

/** Makes a pairing with nobody taken, clause by clause. */
export function* pairingOf(
  previous: readonly MatchableClause[],
  next: readonly NextClause[],
): Generator<void, Pairing> {
  return new Pairing(previous, next, yield* keysOf(previous), yield* keysOf(next));
}

function* keysOf(clauses: readonly MatchableClause[] | readonly NextClause[]): Generator<void, string[]> {
  const keys: string[] = [];
  for (const clause of clauses) {
    keys.push(wordingKey(wordsOf(clause)));
    yield;
  }
  return keys;
}

/** Everything by position. Holds which clause of the next version took which of the previous one, each at most once. */
export class Pairing {
  readonly pairs: (Pair | undefined)[];
  /** By position in the previous version: who took it. */
  readonly takers: (number | undefined)[];
  readonly previousKeys: string[];
  readonly nextKeys: string[];
  readonly previousParents: (number | null)[];
  readonly nextParents: (number | null)[];
  /** Children by parent; null holds those at the top. */
  readonly previousChildren: Map<number | null, number[]>;
  readonly nextChildren: Map<number | null, number[]>;

  constructor(
    readonly previous: readonly MatchableClause[],
    readonly next: readonly NextClause[],
    previousKeys: string[],
    nextKeys: string[],
  ) {
    this.pairs = new Array<Pair | undefined>(next.length).fill(undefined);
    this.takers = new Array<number | undefined>(previous.length).fill(undefined);
    this.previousKeys = previousKeys;
    this.nextKeys = nextKeys;
    const ids = new Map(previous.map(({ id }, at) => [id, at]));
    this.previousParents = previous.map(({ parentId }) =>
      parentId === null ? null : (ids.get(parentId) ?? null),
    );
    const ordinals = new Map(next.map(({ ordinal }, at) => [ordinal, at]));
    this.nextParents = next.map(({ parent }) => (parent === null ? null : (ordinals.get(parent) ?? null)));
    this.previousChildren = groupBy(previous.keys(), (at) => this.previousParents[at]!);
    this.nextChildren = groupBy(next.keys(), (at) => this.nextParents[at]!);
  }

  pair(at: number, previous: number, kind: Pair['kind'], sure = true): void {
    this.pairs[at] = { previous, kind, sure };
    this.takers[previous] = at;
  }

  release(at: number): void {
    const pair = this.pairs[at];
    if (pair) this.takers[pair.previous] = undefined;
    this.pairs[at] = undefined;
  }

  isFree = (at: number): boolean => this.pairs[at] === undefined;
  isLeft = (previous: number): boolean => this.takers[previous] === undefined;

  /** Whether two clauses say the same. */
  saysTheSame(at: number, previous: number): boolean {
    return this.nextKeys[at] === this.previousKeys[previous];
  }

  /** Position of the clause's parent in the previous version, by its match; undefined when the parent is new. */
  parentBefore(at: number): number | null | undefined {
    const parent = this.nextParents[at]!;
    return parent === null ? null : this.pairs[parent]?.previous;
  }

  isUnderSameParent(at: number, previous: number): boolean {
    return this.parentBefore(at) === this.previousParents[previous];
  }

  /** What a clause's number says under its parent, so that a parent's new number says nothing of its children. */
  ownLabel(side: 'previous' | 'next', at: number): string {
    const { label, kind } = this[side][at]!;
    const parent = (side === 'previous' ? this.previousParents : this.nextParents)[at]!;
    const above = parent === null ? '' : `${this[side][parent]!.label}.`;
    const own = above.length > 1 && label.startsWith(above) ? label.slice(above.length) : label;
    return own === '' ? '' : `${kind} ${own.normalize('NFC')}`;
  }
}

/** Heading and text as one wording: a run-in title may be read apart in one version and not in the other. */
export function wordsOf(clause: { heading: string; text: string }): string {
  return `${clause.heading}\n${clause.text}`;
}

export function groupBy<K>(positions: Iterable<number>, sign: (at: number) => K): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const at of positions) {
    const key = sign(at);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return groups;
}
