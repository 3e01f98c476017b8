import { wordList, type WordList } from './word-list';
import type { VersionText } from './version-text';

/** A stretch of one clause's words that shares many, or rare, words with what is looked for. */
interface Stretch {
  readonly clause: number;
  readonly first: number;
  readonly last: number;
}

/** Words standing in more places than this tell little of a place. */
const common = 64;
/** So many of the rarest words are looked up. */
const asked = 16;
/** No clause has as many words. */
const lanes = 1_000_000;

/** Which words stand where, over some clauses of a version. */
export class WordIndex {
  private readonly lists = new Map<number, WordList>();
  private readonly postings = new Map<string, { clause: number; at: number }[]>();

  constructor(
    private readonly text: VersionText,
    clauses: Iterable<number>,
  ) {
    for (const clause of clauses)
      this.list(clause).words.forEach((word, at) => {
        const places = this.postings.get(word);
        if (!places) this.postings.set(word, [{ clause, at }]);
        else if (places.length <= common) places.push({ clause, at });
      });
  }

  list(clause: number): WordList {
    const known = this.lists.get(clause);
    if (known) return known;
    const list = wordList(this.text.form(clause).text);
    this.lists.set(clause, list);
    return list;
  }

  /** The most promising stretches first, each as long as the words asked for with some room around it. */
  promising(words: readonly string[], limit: number, within: (clause: number) => boolean): Stretch[] {
    const room = Math.max(12, words.length);
    const votes = new Map<number, number>();
    for (const { offset, places } of this.rarest(words))
      for (const { clause, at } of places) {
        if (!within(clause)) continue;
        // Neighbouring lanes share the vote: a place may lie on the border of two.
        const lane = clause * lanes + Math.floor((at - offset) / room) + 1;
        const near = clause * lanes + Math.floor((at - offset + room / 2) / room) + 1;
        votes.set(lane, (votes.get(lane) ?? 0) + 1 / places.length);
        if (near !== lane) votes.set(near, (votes.get(near) ?? 0) + 1 / places.length);
      }
    return [...votes]
      .sort(([, left], [, right]) => right - left)
      .slice(0, limit)
      .map(([key]) => {
        const clause = Math.floor(key / lanes);
        const at = ((key % lanes) - 1) * room;
        const end = this.list(clause).words.length;
        return { clause, first: Math.max(0, at - room), last: Math.min(end, at + 2 * room + words.length) };
      });
  }

  private rarest(words: readonly string[]) {
    return words
      .map((word, offset) => ({ offset, places: this.postings.get(word) ?? [] }))
      .filter(({ places }) => places.length > 0 && places.length <= common)
      .sort((left, right) => left.places.length - right.places.length)
      .slice(0, asked);
  }
}
