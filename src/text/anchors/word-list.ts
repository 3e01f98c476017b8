const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a compared form, case set aside, and where each stands in it. */
export interface WordList {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export function wordList(text: string): WordList {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push(word.toLowerCase());
    starts.push(index);
    ends.push(index + word.length);
  }
  return { words, starts, ends };
}

/** How many of two texts' words are the same, order set aside: 1 all, 0 none. */
export function sharedWords(left: WordList, right: WordList): number {
  const counts = new Map<string, number>();
  for (const word of left.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right.words) {
    const rest = counts.get(word) ?? 0;
    if (rest > 0) shared += 1;
    counts.set(word, rest - 1);
  }
  const total = left.words.length + right.words.length;
  return total === 0 ? 1 : (2 * shared) / total;
}

/** Long enough to mean one thing. */
export const isLong = (text: string): boolean =>
  text.length >= 30 || (text.length >= 20 && text.split(' ').length >= 4);
