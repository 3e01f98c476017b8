import { groupBy, type Pairing } from './clause-pairing';
import type { Candidate, Wordings } from './wordings';

/** From here on two wordings are one that was edited. */
const NEAR = 0.45;
/** A wording that stands almost wholly in the other was cut or added to, if it is no mere phrase. */
const WITHIN = 0.8;
const NO_MERE_PHRASE = 6;
/**
 * So much in common, or so many words on both sides, says that there is no doubt; more of both, if the clauses stand in
 * different places: Vietnamese headings of ten syllables may share eight and mean different things.
 */
const SURE_UNDER_SAME_PARENT = { likeness: 0.6, words: 10 };
const SURE_ELSEWHERE = { likeness: 0.75, words: 16 };
/** A second-best this near to the best leaves open which it is. */
const RIVAL = 0.8;
const SAME_PARENT = 0.15;

/** The author's word. What it names wrongly is for the caller to refuse. */
export function byGivenId(
  pairing: Pairing,
  given: readonly (string | null | undefined)[] = pairing.next.map(({ clauseId }) => clauseId),
): { unknownIds: string[]; duplicateIds: string[] } {
  const ids = new Map(pairing.previous.map(({ id }, at) => [id, at]));
  const unknown = new Set<string>();
  const duplicate = new Set<string>();
  given.forEach((clauseId, at) => {
    if (!clauseId) return;
    const position = ids.get(clauseId);
    if (position === undefined) unknown.add(clauseId);
    else if (!pairing.isLeft(position)) duplicate.add(clauseId);
    else pairing.pair(at, position, 'given');
  });
  return { unknownIds: [...unknown], duplicateIds: [...duplicate] };
}

/** A wording that occurs once on each side is the same clause wherever it went. */
export function byEqualWording(pairing: Pairing): void {
  const before = groupBy(
    [...pairing.previous.keys()].filter(pairing.isLeft),
    (at) => pairing.previousKeys[at]!,
  );
  const after = groupBy([...pairing.next.keys()].filter(pairing.isFree), (at) => pairing.nextKeys[at]!);
  for (const [key, [at, ...more]] of after) {
    const [candidate, ...others] = before.get(key) ?? [];
    if (key === '' || candidate === undefined || more.length + others.length > 0) continue;
    pairing.pair(at!, candidate, 'identical');
  }
}

/** Nearest first; where two are about as near by the same words, neither is taken. */
export class NearWordings {
  private readonly ofPrevious: Map<number, Candidate[]>;
  private readonly ofNext: Map<number, Candidate[]>;

  constructor(
    private readonly pairing: Pairing,
    private readonly wordings: Wordings,
  ) {
    this.ofPrevious = new Map();
    this.ofNext = new Map();
    for (const candidate of wordings.candidates) {
      this.ofPrevious.set(candidate.previous, [
        ...(this.ofPrevious.get(candidate.previous) ?? []),
        candidate,
      ]);
      this.ofNext.set(candidate.next, [...(this.ofNext.get(candidate.next) ?? []), candidate]);
    }
  }

  take(): void {
    const open = this.wordings.candidates
      .filter((candidate) => this.isOpen(candidate) && this.isNear(candidate))
      .map((candidate) => ({ candidate, score: this.scoreOf(candidate) }))
      .sort((a, b) => b.score - a.score || a.candidate.next - b.candidate.next);
    for (const { candidate, score } of open)
      if (this.isOpen(candidate) && !this.hasRival(candidate, score))
        this.pairing.pair(candidate.next, candidate.previous, 'wording', this.isSure(candidate));
  }

  /** Another clause that is still open could be meant by the same words. */
  isAmbiguous(previous: number, next: number): boolean {
    const candidate = this.ofNext.get(next)?.find((one) => one.previous === previous);
    return candidate !== undefined && this.hasRival(candidate, this.scoreOf(candidate));
  }

  private isOpen({ previous, next }: Candidate): boolean {
    return this.pairing.isFree(next) && this.pairing.isLeft(previous);
  }

  private isNear(candidate: Candidate): boolean {
    const { likeness, containment } = candidate;
    return likeness >= NEAR || (containment >= WITHIN && this.wordsOfShorter(candidate) >= NO_MERE_PHRASE);
  }

  private isSure(candidate: Candidate): boolean {
    const { likeness, previous, next } = candidate;
    const sure = this.pairing.isUnderSameParent(next, previous) ? SURE_UNDER_SAME_PARENT : SURE_ELSEWHERE;
    return likeness >= sure.likeness || this.wordsOfShorter(candidate) >= sure.words;
  }

  private wordsOfShorter({ previous, next }: Candidate): number {
    const old = this.wordings.previousSigns(previous);
    const young = this.wordings.nextSigns(next);
    return Math.min(old?.words ?? 0, young?.words ?? 0);
  }

  private scoreOf({ previous, next, likeness }: Candidate): number {
    return likeness + (this.pairing.isUnderSameParent(next, previous) ? SAME_PARENT : 0);
  }

  private hasRival(candidate: Candidate, score: number): boolean {
    const { previous, next } = candidate;
    const old = this.wordings.previousSigns(previous)!.counts;
    const young = this.wordings.nextSigns(next)!.counts;
    const rivals = [...this.ofPrevious.get(previous)!, ...this.ofNext.get(next)!];
    return rivals.some((rival) => {
      if (rival === candidate || !this.isOpen(rival) || this.scoreOf(rival) < RIVAL * score) return false;
      const third =
        rival.next === next
          ? this.wordings.previousSigns(rival.previous)!.counts
          : this.wordings.nextSigns(rival.next)!.counts;
      // Two parts of one clause hold different words of it: no rivals, but a split.
      const common = this.wordings.shared(old, young, third);
      return common >= this.wordings.shared(rival.next === next ? young : old, third) / 2;
    });
  }
}
