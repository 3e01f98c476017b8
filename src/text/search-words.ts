import { fold, foldSpelling } from './fold';

/** A word as search compares it: without marks and case, and as it is written but for case and the tone's place. */
export interface SearchWord {
  readonly folded: string;
  readonly exact: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Longer ones are compared by their beginning. */
const longestWord = 40;
/** PostgreSQL keeps at most 1 MB of words for a row, and two texts' words must fit in one. */
const mostBytes = 450_000;

/** The words of a text in order, with their places in it. */
export function* wordsIn(
  text: string,
): Generator<{ readonly from: number; readonly to: number; readonly written: string }> {
  for (const { 0: written, index } of text.matchAll(WORD))
    yield { from: index, to: index + written.length, written };
}

export function searchWord(written: string): SearchWord {
  const word = written.length > longestWord ? Array.from(written).slice(0, longestWord).join('') : written;
  return { folded: fold(word), exact: foldSpelling(word).toLowerCase() };
}

export const searchWordsOf = (text: string): SearchWord[] => {
  const seen = new Map<string, SearchWord>();
  const words: SearchWord[] = [];
  for (const { written } of wordsIn(text)) {
    let word = seen.get(written);
    if (word === undefined) seen.set(written, (word = searchWord(written)));
    if (word.folded !== '') words.push(word);
  }
  return words;
};

/** How a word stands in the index as it is written; without the sign it is a folded one. */
const asWritten = (exact: string): string => `=${exact}`;

/** All that a text is found by, with spaces between: for `array_to_tsvector(string_to_array(…, ' '))`. */
export function indexedWords(texts: readonly string[]): string {
  return together(
    (function* () {
      for (const text of texts)
        for (const { folded, exact } of searchWordsOf(text)) yield* [folded, asWritten(exact)];
    })(),
  );
}

/** The same of what it gave for each of several texts. */
export function wordsTogether(ofTexts: readonly string[]): string {
  return together(
    (function* () {
      for (const words of ofTexts) if (words !== '') yield* words.split(' ');
    })(),
  );
}

function together(all: Iterable<string>): string {
  const words = new Set<string>();
  let bytes = 0;
  for (const word of all) {
    if (words.has(word)) continue;
    bytes += Buffer.byteLength(word);
    if (bytes > mostBytes) break;
    words.add(word);
  }
  return [...words].join(' ');
}

/** A text query that asks for every word, in either form. Words are letters and digits: they have nothing to escape. */
export const foldedQuery = (words: readonly SearchWord[]): string =>
  words.map(({ folded }) => `'${folded}'`).join(' & ');
export const exactQuery = (words: readonly SearchWord[]): string =>
  words.map(({ exact }) => `'${asWritten(exact)}'`).join(' & ');
