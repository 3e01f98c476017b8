import type { MatchableClause, MatchKind, NextClause } from './clause-match';
import { wordingKey } from '../fold';
import { similarity } from './similarity';

/** An unlabelled item that is the last one left on both sides is the same one only if half of its words are. */
const SAME_ITEM = 0.5;

export interface Pair {
  previous: number;
  kind: Exclude<MatchKind, 'inserted'>;
}

/** Everything by position. Holds which clause of the next version took which of the previous one, each at most once. */
export class Pairing {
  readonly pairs: (Pair | undefined)[];
  readonly taken: boolean[];
  readonly previousKeys: string[];
  readonly nextKeys: string[];
  readonly nextParents: (number | null)[];
  /** Positions in the next version by depth. */
  readonly levels: number[][] = [];
  private readonly positionOf = new Map<string, number>();
  private readonly childrenOf = new Map<number | null, number[]>();
  private readonly freePrevious: Map<string, Set<number>>;
  private readonly freeNext: Map<string, Set<number>>;

  constructor(
    readonly previous: readonly MatchableClause[],
    readonly next: readonly NextClause[],
  ) {
    this.pairs = new Array<Pair | undefined>(next.length).fill(undefined);
    this.taken = new Array<boolean>(previous.length).fill(false);
    this.previousKeys = previous.map(keyOf);
    this.nextKeys = next.map(keyOf);
    previous.forEach((clause, at) => this.positionOf.set(clause.id, at));
    previous.forEach((clause, at) => append(this.childrenOf, this.parentOfPrevious(clause), at));
    this.nextParents = this.placeNext();
    this.freePrevious = byLabel(previous);
    this.freeNext = byLabel(next);
  }

  byGivenId(): { unknownIds: string[]; duplicateIds: string[] } {
    const unknown = new Set<string>();
    const duplicate = new Set<string>();
    this.next.forEach(({ clauseId }, at) => {
      if (!clauseId) return;
      const position = this.positionOf.get(clauseId);
      if (position === undefined) unknown.add(clauseId);
      else if (this.taken[position]) duplicate.add(clauseId);
      else this.pair(at, position, 'given');
    });
    return { unknownIds: [...unknown], duplicateIds: [...duplicate] };
  }

  byUniqueWording(): void {
    const before = this.freeByWording(this.previousKeys, (at) => this.taken[at]!);
    const after = this.freeByWording(this.nextKeys, (at) => this.pairs[at] !== undefined);
    for (const [key, positions] of after) {
      const candidates = before.get(key);
      if (positions.length === 1 && candidates?.length === 1)
        this.pair(positions[0]!, candidates[0]!, 'identical');
    }
  }

  /** Repeated phrases, and labels: in order, where the matched parent has as many of them on both sides. */
  underSameParent(level: readonly number[], kind: 'identical' | 'label'): void {
    for (const [parent, positions] of this.familiesOf(level)) {
      const sign = (side: 'previous' | 'next') => (at: number) => {
        const clause = this[side][at]!;
        if (kind === 'label') return labelKey(clause);
        const key = (side === 'previous' ? this.previousKeys : this.nextKeys)[at]!;
        // Without words (a bare number, a row of stars) only its place tells a clause.
        return key === '' ? `\0${clause.kind} ${clause.label.normalize('NFC')}` : key;
      };
      const before = groupBy(this.freeChildren(parent), sign('previous'));
      for (const [key, after] of groupBy(positions, sign('next'))) {
        const candidates = before.get(key);
        if (key === '' || candidates?.length !== after.length) continue;
        after.forEach((at, n) => this.pair(at, candidates[n]!, kind));
      }
    }
  }

  byUniqueLabel(level: readonly number[]): void {
    for (const at of level) {
      const key = labelKey(this.next[at]!);
      const candidates = this.freePrevious.get(key);
      if (this.pairs[at] || key === '' || candidates?.size !== 1 || this.freeNext.get(key)?.size !== 1)
        continue;
      this.pair(at, candidates.values().next().value!, 'label');
    }
  }

  /** A preamble, a signature block or a bullet has no label: its kind under its parent is all that tells it. */
  byOnlyOneLeft(level: readonly number[]): void {
    for (const [parent, positions] of this.familiesOf(level)) {
      const unlabelled = (label: string) => label === '';
      const mine = positions.filter((at) => unlabelled(this.next[at]!.label));
      const theirs = this.freeChildren(parent).filter((at) => unlabelled(this.previous[at]!.label));
      const before = groupBy(theirs, (at) => this.previous[at]!.kind);
      for (const [kind, [at, ...more]] of groupBy(mine, (position) => this.next[position]!.kind)) {
        const [candidate, ...others] = before.get(kind) ?? [];
        if (at === undefined || candidate === undefined || more.length + others.length > 0) continue;
        const certain = kind === 'preamble' || kind === 'signature';
        if (certain || similarity(wordsOf(this.previous[candidate]!), wordsOf(this.next[at]!)) >= SAME_ITEM)
          this.pair(at, candidate, 'label');
      }
    }
  }

  /** Position of the clause's parent in the previous version, by its match; undefined when the parent is new. */
  parentBefore(at: number): number | null | undefined {
    const parent = this.nextParents[at]!;
    return parent === null ? null : this.pairs[parent]?.previous;
  }

  parentOfPrevious({ parentId }: MatchableClause): number | null {
    return parentId === null ? null : (this.positionOf.get(parentId) ?? null);
  }

  private pair(at: number, previous: number, kind: Pair['kind']): void {
    this.pairs[at] = { previous, kind };
    this.taken[previous] = true;
    this.freePrevious.get(labelKey(this.previous[previous]!))?.delete(previous);
    this.freeNext.get(labelKey(this.next[at]!))?.delete(at);
  }

  private freeChildren(parent: number | null): number[] {
    return (this.childrenOf.get(parent) ?? []).filter((at) => !this.taken[at]);
  }

  /** Unmatched clauses of a level under each parent that is itself matched (or under the top). */
  private familiesOf(level: readonly number[]): Map<number | null, number[]> {
    const families = new Map<number | null, number[]>();
    for (const at of level) {
      const parent = this.pairs[at] ? undefined : this.parentBefore(at);
      if (parent !== undefined) append(families, parent, at);
    }
    return families;
  }

  private freeByWording(keys: readonly string[], isTaken: (at: number) => boolean): Map<string, number[]> {
    const free = new Map<string, number[]>();
    keys.forEach((key, at) => {
      if (key !== '' && !isTaken(at)) append(free, key, at);
    });
    return free;
  }

  private placeNext(): (number | null)[] {
    const positionOf = new Map<number, number>();
    const depth: number[] = [];
    return this.next.map((clause, at) => {
      const parent = clause.parent === null ? null : (positionOf.get(clause.parent) ?? null);
      positionOf.set(clause.ordinal, at);
      depth[at] = parent === null ? 0 : depth[parent]! + 1;
      (this.levels[depth[at]] ??= []).push(at);
      return parent;
    });
  }
}

/** Heading and text as one wording: a run-in title may be read apart in one version and not in the other. */
export function wordsOf(clause: { heading: string; text: string }): string {
  return `${clause.heading}\n${clause.text}`;
}

function keyOf(clause: { heading: string; text: string }): string {
  return wordingKey(wordsOf(clause));
}

function labelKey({ label, kind }: { label: string; kind: string }): string {
  return label === '' ? '' : `${kind} ${label.normalize('NFC')}`;
}

function byLabel(clauses: readonly { label: string; kind: string }[]): Map<string, Set<number>> {
  const sets = new Map<string, Set<number>>();
  clauses.forEach((clause, at) => {
    const key = labelKey(clause);
    sets.set(key, (sets.get(key) ?? new Set()).add(at));
  });
  return sets;
}

function append<K>(map: Map<K, number[]>, key: K, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}

function groupBy(positions: readonly number[], sign: (at: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of positions) append(groups, sign(at), at);
  return groups;
}
