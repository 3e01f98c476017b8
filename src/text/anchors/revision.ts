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
  private readonly answers = new Map<string, boolean>();
  private readonly grouped = new Map<VersionText, Map<string, number[]>>();
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

  oncePerText(text: string, work: () => boolean): boolean {
    const known = this.answers.get(text) ?? work();
    this.answers.set(text, known);
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

  /** No other clause of the version before says the same. */
  isOnlyOne(clause: number): boolean {
    return this.twins(this.before.form(clause).text).length === 1;
  }

  /** The clauses of the version before that say just this. */
  twins(text: string): readonly number[] {
    return this.groups(this.before).get(text) ?? [];
  }

  /** How many clauses of a version say just this. */
  howOften(version: VersionText, text: string): number {
    return this.groups(version).get(text)?.length ?? 0;
  }

  /** The clauses of a version by what they say. */
  private groups(version: VersionText): ReadonlyMap<string, readonly number[]> {
    const known = this.grouped.get(version);
    if (known) return known;
    const groups = new Map<string, number[]>();
    version.clauses.forEach((_clause, at) => {
      const { text } = version.form(at);
      const group = groups.get(text);
      if (group) group.push(at);
      else groups.set(text, [at]);
    });
    this.grouped.set(version, groups);
    return groups;
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
