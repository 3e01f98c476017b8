import { VersionText, type AnchoredClause } from './version-text';
import { WordIndex } from './word-index';
import { sharedWords, wordList, type WordList } from './word-list';

/** The clause that another became part of, or that took a part of it: split, merged, or linked by hand. */
export interface Successor {
  readonly from: string;
  readonly to: string;
}

/** Two versions, one after the other, and what is asked again and again while the anchors of the first are carried over. */
export class Revision {
  readonly before: VersionText;
  readonly after: VersionText;
  private readonly links = new Map<string, number[]>();
  private readonly sources = new Map<string, number[]>();
  private readonly lists = new Map<number, WordList>();
  private readonly heirs = new Map<number, number[]>();
  private readonly once = new Map<string, boolean>();
  private readonly counts = new Map<VersionText, Map<string, number>>();
  private indexed: WordIndex | undefined;

  constructor(
    before: readonly AnchoredClause[],
    after: readonly AnchoredClause[],
    successors: readonly Successor[],
    /** Clauses of the new version whose lineage little but their place tells. */
    private readonly unsure: ReadonlySet<string> = new Set(),
  ) {
    this.before = new VersionText(before);
    this.after = new VersionText(after);
    for (const { from, to } of successors) {
      if (from === to) continue;
      add(this.links, from, this.after.indexOf(to));
      add(this.sources, to, this.before.indexOf(from));
    }
  }

  /** What it was split or merged into. */
  linksOf(clauseId: string): readonly number[] {
    return this.links.get(clauseId) ?? [];
  }

  oncePerClause(clause: number, work: () => number[]): number[] {
    const known = this.heirs.get(clause) ?? work();
    this.heirs.set(clause, known);
    return known;
  }

  /** The clauses of the version before that words of this one may come from. */
  sourcesOf(clause: number): number[] {
    const { id } = this.after.clauses[clause]!;
    const own = this.before.indexOf(id);
    return [...(own === undefined ? [] : [own]), ...(this.sources.get(id) ?? [])];
  }

  isSure(clauseId: string): boolean {
    return !this.unsure.has(clauseId);
  }

  /** Whether the words stand once in either version. */
  isSaidOnce(quote: string): boolean {
    const known =
      this.once.get(quote) ??
      (this.before.everywhere(quote, 2).length === 1 && this.after.everywhere(quote, 2).length === 1);
    this.once.set(quote, known);
    return known;
  }

  /** To the byte: then nothing can have come in from elsewhere. */
  isUnchanged(clause: number): boolean {
    const { id, heading, text } = this.after.clauses[clause]!;
    const own = this.before.indexOf(id);
    const old = own === undefined ? undefined : this.before.clauses[own]!;
    return old !== undefined && old.heading === heading && old.text === text;
  }

  /**
   * Whether the unchanged clause is the one it was for certain. Clauses of the same words can be taken for each other: then
   * what stands beside it has to be the same too, and on both sides where there are more of them, or fewer, than before.
   */
  isItself(clause: number): boolean {
    const { before, after } = this;
    const old = before.indexOf(after.clauses[clause]!.id)!;
    const [then, now] = [this.howOften(before, old), this.howOften(after, clause)];
    if (then === 1 && now === 1) return true;
    if (!this.isSure(after.clauses[clause]!.id)) return false;
    const keeps = (step: number): boolean => {
      const beside = before.clauses[old + step]?.id;
      return beside !== undefined && beside === after.clauses[clause + step]?.id;
    };
    return then === now ? keeps(-1) || keeps(1) : keeps(-1) && keeps(1);
  }

  /** No other clause of the version before says the same. */
  isOnlyOne(clause: number): boolean {
    return this.howOften(this.before, clause) === 1;
  }

  private howOften(text: VersionText, clause: number): number {
    let counts = this.counts.get(text);
    if (!counts) {
      counts = new Map();
      for (let at = 0; at < text.clauses.length; at += 1)
        counts.set(text.words(at), (counts.get(text.words(at)) ?? 0) + 1);
      this.counts.set(text, counts);
    }
    return counts.get(text.words(clause)) ?? 0;
  }

  wordsBefore(clause: number): WordList {
    const known = this.lists.get(clause) ?? wordList(this.before.form(clause).text);
    this.lists.set(clause, known);
    return known;
  }

  sameness(before: number, after: number): number {
    return sharedWords(this.wordsBefore(before), this.index().list(after));
  }

  /** Over the clauses that are new or changed. */
  index(): WordIndex {
    return (this.indexed ??= new WordIndex(
      this.after,
      this.after.clauses.map((_clause, at) => at).filter((at) => !this.isUnchanged(at)),
    ));
  }
}

function add(to: Map<string, number[]>, id: string, clause: number | undefined): void {
  if (clause !== undefined) to.set(id, [...(to.get(id) ?? []), clause]);
}
