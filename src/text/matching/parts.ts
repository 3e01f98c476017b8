import type { Pairing } from './clause-pairing';
import type { Signs, Wordings } from './wordings';

/** This much of a clause must have come from, or gone into, the other, and stand nowhere else. */
const MOST = 0.5;
const NO_MERE_PHRASE = 4;

export interface Part {
  readonly kind: 'split' | 'merged';
  readonly previous: number;
  readonly next: number;
}

/**
 * Clauses left over whose wording is what another lost or gained. The lineage stays with the part that holds most of the
 * wording, on a merge with the source that gave most.
 */
export function findParts(pairing: Pairing, wordings: Wordings): Part[] {
  const parts = new Parts(pairing, wordings).find();
  const splits = new Set(parts.flatMap(({ kind, previous }) => (kind === 'split' ? previous : [])));
  const merges = new Set(parts.flatMap(({ kind, next }) => (kind === 'merged' ? next : [])));
  // Where a clause was split and merged at once, its lineage stays as it was found.
  const isPlain = ({ kind, previous, next }: Part) =>
    kind === 'split' ? !merges.has(pairing.takers[previous]!) : !splits.has(pairing.pairs[next]!.previous);
  return parts
    .map((part) => (isPlain(part) ? keepWithMost(pairing, wordings, part) : part))
    .sort((a, b) => a.next - b.next || a.previous - b.previous);
}

class Parts {
  /** By the clause that was split or merged into: what of it no part found so far accounts for. */
  private readonly rests = new Map<string, Map<number, number>>();

  constructor(
    private readonly pairing: Pairing,
    private readonly wordings: Wordings,
  ) {}

  find(): Part[] {
    const likely = this.wordings.candidates.flatMap(({ previous, next }) => {
      const part = this.partOf(previous, next);
      const share = part ? this.shareOf(part) : 0;
      return part && share >= MOST ? [{ part, share, beside: this.isBeside(part) }] : [];
    });
    likely.sort((a, b) => Number(b.beside) - Number(a.beside) || b.share - a.share);
    const placed = new Set<string>();
    return likely.flatMap(({ part }) => {
      const clause = part.kind === 'split' ? `next ${part.next}` : `previous ${part.previous}`;
      // Asked again: another part may have accounted for the same words meanwhile.
      if (placed.has(clause) || this.shareOf(part) < MOST) return [];
      placed.add(clause);
      this.accountFor(part);
      return [part];
    });
  }

  /** Split: the clause before lives on elsewhere. Merged: the clause now lived before. */
  private partOf(previous: number, next: number): Part | undefined {
    const { pairing } = this;
    if (pairing.isFree(next) === pairing.isLeft(previous)) return undefined;
    return { kind: pairing.isFree(next) ? 'split' : 'merged', previous, next };
  }

  private isBeside({ kind, previous, next }: Part): boolean {
    const { pairing } = this;
    if (kind === 'split') return pairing.nextParents[next] === pairing.nextParents[pairing.takers[previous]!];
    return pairing.previousParents[previous] === pairing.previousParents[pairing.pairs[next]!.previous];
  }

  private signsOf({ kind, previous, next }: Part): Signs {
    return kind === 'split' ? this.wordings.nextSigns(next)! : this.wordings.previousSigns(previous)!;
  }

  private shareOf(part: Part): number {
    const { counts, weight, words } = this.signsOf(part);
    return words < NO_MERE_PHRASE ? 0 : this.wordings.shared(counts, this.restOf(part)) / weight;
  }

  /** What the clause that lives on lost (split) or gained (merged). */
  private restOf({ kind, previous, next }: Part): Map<number, number> {
    const { pairing, wordings } = this;
    const key = kind === 'split' ? `previous ${previous}` : `next ${next}`;
    const known = this.rests.get(key);
    if (known) return known;
    const [whole, kept] =
      kind === 'split'
        ? [wordings.previousSigns(previous)!, wordings.nextSigns(pairing.takers[previous]!)]
        : [wordings.nextSigns(next)!, wordings.previousSigns(pairing.pairs[next]!.previous)];
    const rest = new Map<number, number>();
    for (const [sign, count] of kept ? whole.counts : [])
      rest.set(sign, Math.max(0, count - (kept!.counts.get(sign) ?? 0)));
    this.rests.set(key, rest);
    return rest;
  }

  private accountFor(part: Part): void {
    const rest = this.restOf(part);
    for (const [sign, count] of this.signsOf(part).counts) {
      const open = rest.get(sign);
      if (open) rest.set(sign, Math.max(0, open - count));
    }
  }
}

function keepWithMost(pairing: Pairing, wordings: Wordings, part: Part): Part {
  const { kind, previous, next } = part;
  const keeper = kind === 'split' ? pairing.takers[previous]! : next;
  const source = kind === 'split' ? previous : pairing.pairs[next]!.previous;
  if (pairing.pairs[keeper]!.kind === 'given') return part;
  if (wordings.running(previous, next) <= wordings.running(source, keeper)) return part;
  pairing.release(keeper);
  pairing.pair(next, previous, 'wording');
  return kind === 'split' ? { kind, previous, next: keeper } : { kind, previous: source, next };
}
