import type { Family, Placed } from './families';
import type { Range } from './ranges';
import type { ClauseName, Piece, Segment } from './redline';

/** What stands in one clause of the new version, or what a clause that is gone held: its words and where they come from. */
export interface Share {
  readonly clause: Placed | null;
  readonly from: readonly Placed[];
  readonly pieces: readonly Piece[];
}

/** A part of a range within one clause of either side. */
interface Part {
  readonly kind: Range['kind'];
  readonly before: string;
  readonly after: string;
  readonly at: number;
  readonly old: number;
  readonly now: number;
}

const AT_ONCE = 2_000;

/** Deals the ranges of a family out to its clauses of the new version, in order; some thousand at a time. */
export function* sharesOf(family: Family, ranges: readonly Range[]): Generator<void, Share[]> {
  const [old, now] = [new Side(family.before), new Side(family.after)];
  const parts: Part[] = [];
  for (let at = 0; at < ranges.length; at++) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    parts.push(...cutUp(ranges[at]!, old, now));
  }
  if (family.after.length === 0) return family.before.map((place, n) => goneShare(place, parts[n]));
  const byClause = family.after.map((): Part[] => []);
  for (const part of parts) byClause[part.now]!.push(part);
  const shares: Share[] = [];
  for (const [n, clause] of family.after.entries()) {
    const own = byClause[n]!;
    if (own.length > AT_ONCE) yield;
    const sources = [...new Set(own.filter(({ before }) => before !== '').map((part) => part.old))];
    const from = sources.map((source) => family.before[source]!);
    shares.push({ clause, from, pieces: piecesOf(own, family.before) });
  }
  return shares;
}

function goneShare(place: Placed, part: Part | undefined): Share {
  const segments: Segment[] = part ? [{ kind: 'deleted', text: part.before }] : [];
  return {
    clause: null,
    from: [place],
    pieces: [{ from: { ...nameOf(place), at: place.at }, segments }],
  };
}

export const nameOf = ({ clause: { id, label, kind, level } }: Placed): ClauseName => ({
  ...{ clauseId: id, label, kind, level },
});

/** The clauses of one side end to end. */
class Side {
  readonly text: string;
  private readonly ends: number[] = [];

  constructor(private readonly places: readonly Placed[]) {
    let end = 0;
    for (const { clause } of places) this.ends.push((end += clause.raw.length));
    this.text = places.map(({ clause }) => clause.raw).join('');
  }

  /** Which clause holds the character at this offset. */
  holds(offset: number): number {
    let [low, high] = [0, this.ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  sourceAt(clause: number, offset: number): number {
    const { at, clause: of } = this.places[clause]!;
    return at + offset - (this.ends[clause]! - of.raw.length);
  }

  /** From and to, cut where a clause ends. */
  cut(from: number, to: number): [number, number][] {
    const inside: number[] = [];
    for (let at = this.holds(from); this.ends[at]! < to; at++) inside.push(this.ends[at]!);
    return [from, ...inside].map((start, n) => [start, inside[n] ?? to]);
  }
}

function cutUp({ kind, a0, a1, b0, b1 }: Range, old: Side, now: Side): Part[] {
  let cutsA = old.cut(a0, a1);
  let cutsB = now.cut(b0, b1);
  if (kind === 'same') {
    const all = [...new Set([...cutsA.map(([from]) => from - a0), ...cutsB.map(([from]) => from - b0)])];
    const ends = all.sort((one, other) => one - other);
    cutsA = ends.map((from, n) => [a0 + from, n + 1 < ends.length ? a0 + ends[n + 1]! : a1]);
    cutsB = ends.map((from, n) => [b0 + from, n + 1 < ends.length ? b0 + ends[n + 1]! : b1]);
  }
  return Array.from({ length: Math.max(cutsA.length, cutsB.length) }, (_, n): Part => {
    const [fromA, toA] = cutsA[n] ?? [a1, a1];
    const [fromB, toB] = cutsB[n] ?? [b1, b1];
    const clause = old.holds(toA > fromA ? fromA : Math.max(0, fromA - 1));
    return {
      kind,
      before: old.text.slice(fromA, toA),
      after: now.text.slice(fromB, toB),
      at: toA > fromA ? old.sourceAt(clause, fromA) : -1,
      old: clause,
      // What was taken out at a seam goes with the clause that ends there.
      now: now.holds(toB > fromB ? fromB : Math.max(0, fromB - 1)),
    };
  });
}

/** A new piece begins where the words come from another clause; what is put in goes with the words before it. */
function piecesOf(parts: readonly Part[], before: readonly Placed[]): Piece[] {
  const pieces: { source: Part | undefined; parts: Part[] }[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    const own = part.before === '' ? undefined : part;
    if (!last || (own && last.source && last.source.old !== own.old))
      pieces.push({ source: own, parts: [part] });
    else {
      last.source ??= own;
      last.parts.push(part);
    }
  }
  return pieces.map(({ source, parts: own }) => ({
    from: source ? { ...nameOf(before[source.old]!), at: source.at } : null,
    segments: own.flatMap(segmentsOf),
  }));
}

function segmentsOf({ kind, before, after }: Part): Segment[] {
  if (kind === 'same') return [{ kind: 'same', text: before }];
  if (kind === 'spelling') return [{ kind: 'spelling', before, after }];
  const segments: Segment[] = [];
  if (before !== '') segments.push({ kind: 'deleted', text: before });
  if (after !== '') segments.push({ kind: 'inserted', text: after });
  return segments;
}
