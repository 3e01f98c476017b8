import type { NearWordings } from './by-wording';
import { movedAmongSiblings } from './clause-order';
import { groupBy, type Pairing } from './clause-pairing';
import type { Wordings } from './wordings';

/** Where the place agrees, this much of a wording in common says that it is the same clause edited. */
const ALIKE = 0.3;
/** Below this, two clauses of more than a few words share a number and nothing else. */
const NOTHING_IN_COMMON = 0.1;
const FEW_WORDS = 5;

interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** A chapter with another title is the one that still holds its articles. */
export function byWhatStandsBelow(pairing: Pairing): void {
  for (let at = pairing.next.length - 1; at >= 0; at--) {
    const below = pairing.nextChildren.get(at);
    if (!below || !pairing.isFree(at)) continue;
    const votes = new Map<number, number>();
    const settled = below.filter((child) => !pairing.isFree(child));
    for (const child of settled) {
      const parent = pairing.previousParents[pairing.pairs[child]!.previous];
      if (parent != null) votes.set(parent, (votes.get(parent) ?? 0) + 1);
    }
    const [candidate, count] = [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [-1, 0]);
    if (candidate < 0 || !pairing.isLeft(candidate)) continue;
    const stayed = pairing.previousChildren.get(candidate)!.filter((child) => !pairing.isLeft(child));
    const most = 2 * count > settled.length && 2 * count > stayed.length;
    const enough = count > 1 || pairing.ownLabel('previous', candidate) === pairing.ownLabel('next', at);
    if (most && enough && pairing.previous[candidate]!.kind === pairing.next[at]!.kind)
      pairing.pair(at, candidate, 'place');
  }
}

/** Parents first, so that "under the same parent" is settled when children ask for it. */
export class Places {
  constructor(
    private readonly pairing: Pairing,
    private readonly wordings: Wordings,
    private readonly near: NearWordings,
  ) {}

  take(): void {
    const { pairing } = this;
    let level = [null, ...[]] as (number | null)[];
    while (level.length > 0) {
      for (const parent of level) this.underParent(parent);
      level = level.flatMap((parent) => pairing.nextChildren.get(parent) ?? []);
    }
    this.byUniqueLabel();
  }

  private underParent(parent: number | null): void {
    const before = parent === null ? null : this.pairing.pairs[parent]?.previous;
    if (before === undefined || this.familyOf(before, parent).after.length === 0) return;
    for (const gap of this.gaps(before, parent)) this.repeatedInOrder(gap);
    this.repeatedInOrder(this.familyOf(before, parent));
    for (const gap of this.gaps(before, parent)) this.byLabel(gap);
    this.byLabel(this.familyOf(before, parent));
    for (const gap of this.gaps(before, parent)) this.onlyOneLeft(gap);
  }

  /** Repeated phrases: in order, where as many of them stand between the same neighbours. */
  private repeatedInOrder({ before, after }: Gap): void {
    const { pairing } = this;
    // Without words (a bare number, a row of stars) only its place tells a clause.
    const sign = (side: 'previous' | 'next', keys: readonly string[]) => (at: number) =>
      keys[at] || `\0${pairing.ownLabel(side, at)}`;
    const old = groupBy(before, sign('previous', pairing.previousKeys));
    for (const [key, group] of groupBy(after, sign('next', pairing.nextKeys))) {
      const candidates = old.get(key);
      if (candidates?.length !== group.length) continue;
      group.forEach((at, n) => pairing.pair(at, candidates[n]!, 'identical'));
    }
  }

  private byLabel({ before, after }: Gap): void {
    const { pairing } = this;
    const old = groupBy(before.filter(pairing.isLeft), (at) => pairing.ownLabel('previous', at));
    for (const [label, [at, ...more]] of groupBy(after.filter(pairing.isFree), (n) =>
      pairing.ownLabel('next', n),
    )) {
      const [candidate, ...others] = old.get(label) ?? [];
      if (label === '' || candidate === undefined || more.length + others.length > 0) continue;
      this.takeByLabel(at!, candidate);
    }
  }

  /** A label that occurs once among what is left on both sides, whatever became of its parent. */
  private byUniqueLabel(): void {
    const { pairing } = this;
    const whole = (clause: { label: string; kind: string }) =>
      clause.label === '' ? '' : `${clause.kind} ${clause.label.normalize('NFC')}`;
    const before = [...pairing.previous.keys()].filter(pairing.isLeft);
    const after = [...pairing.next.keys()].filter(pairing.isFree);
    const old = groupBy(before, (at) => whole(pairing.previous[at]!));
    for (const [label, [at, ...more]] of groupBy(after, (n) => whole(pairing.next[n]!))) {
      const [candidate, ...others] = old.get(label) ?? [];
      if (label === '' || candidate === undefined || more.length + others.length > 0) continue;
      this.takeByLabel(at!, candidate);
    }
  }

  private takeByLabel(at: number, candidate: number): void {
    const likeness = this.wordings.likeness(candidate, at);
    const words = [this.wordings.previousSigns(candidate)?.words, this.wordings.nextSigns(at)?.words];
    const isShort = Math.min(...words.map((count) => count ?? 0)) <= FEW_WORDS;
    if (likeness < NOTHING_IN_COMMON && !isShort) return;
    const sure = likeness >= ALIKE && !this.near.isAmbiguous(candidate, at);
    this.pairing.pair(at, candidate, 'label', sure);
  }

  /** A preamble, a signature block or a bullet has no label: its kind between its neighbours is all that tells it. */
  private onlyOneLeft({ before, after }: Gap): void {
    const { pairing } = this;
    const old = groupBy(before.filter(pairing.isLeft), (at) => pairing.previous[at]!.kind);
    for (const [kind, [at, ...more]] of groupBy(after.filter(pairing.isFree), (n) => pairing.next[n]!.kind)) {
      const [candidate, ...others] = old.get(kind) ?? [];
      if (candidate === undefined || more.length + others.length > 0) continue;
      const likeness = this.wordings.likeness(candidate, at!);
      const certain = kind === 'preamble' || kind === 'signature';
      if (certain || likeness >= ALIKE) pairing.pair(at!, candidate, 'place', likeness >= ALIKE);
    }
  }

  private familyOf(before: number | null, after: number | null): Gap {
    const { pairing } = this;
    return {
      before: (pairing.previousChildren.get(before) ?? []).filter(pairing.isLeft),
      after: (pairing.nextChildren.get(after) ?? []).filter(pairing.isFree),
    };
  }

  /** What is left on both sides between siblings that stayed where they were. */
  private gaps(before: number | null, after: number | null): Gap[] {
    const { pairing } = this;
    const stayed = (pairing.nextChildren.get(after) ?? []).filter(
      (at) => pairing.pairs[at] && pairing.previousParents[pairing.pairs[at].previous] === before,
    );
    const moved = movedAmongSiblings(stayed.map((at) => pairing.pairs[at]!.previous));
    const anchors = stayed.filter((_at, n) => !moved[n]);
    const old = between(
      pairing.previousChildren.get(before) ?? [],
      anchors.map((at) => pairing.pairs[at]!.previous),
    );
    const young = between(pairing.nextChildren.get(after) ?? [], anchors);
    return young.flatMap((group, n) => {
      const gap = { before: old[n]!.filter(pairing.isLeft), after: group.filter(pairing.isFree) };
      return gap.before.length > 0 && gap.after.length > 0 ? [gap] : [];
    });
  }
}

function between(all: readonly number[], anchors: readonly number[]): number[][] {
  const groups: number[][] = [[]];
  for (const at of all) {
    if (at === anchors[groups.length - 1]) groups.push([]);
    else groups.at(-1)!.push(at);
  }
  return groups;
}
