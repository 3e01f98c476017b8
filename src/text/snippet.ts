import type { Span } from './clause';
import { searchWord, wordsIn, type SearchWord } from './search-words';

/** A piece of a text around what was found in it. */
export interface Snippet {
  readonly text: string;
  /** The found words, in UTF-16 units of `text`. */
  readonly marks: readonly Span[];
  /** Something was left out before the piece, or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

interface Found {
  readonly from: number;
  readonly to: number;
  /** Which of the words asked for. */
  readonly word: number;
}

const length = 240;
const before = 60;

/** The piece with the words closest together; `exactly` marks only what is written as asked. */
export function snippetOf(text: string, asked: readonly SearchWord[], exactly: boolean): Snippet {
  const found = findWords(text, asked, exactly);
  const start = found[bestOf(found, asked.length)]?.from ?? 0;
  const from =
    text.length <= length ? 0 : wordStart(text, Math.max(0, Math.min(start - before, text.length - length)));
  const to = from + length >= text.length ? text.length : wordEnd(text, from + length);
  const marks = joined(
    text,
    found.filter((one) => one.from >= from && one.to <= to),
  );
  return {
    text: text.slice(from, to),
    marks: marks.map(([a, b]) => [a - from, b - from]),
    ...{ cutBefore: from > 0, cutAfter: to < text.length },
  };
}

function findWords(text: string, asked: readonly SearchWord[], exactly: boolean): Found[] {
  const wanted = new Map(asked.map(({ folded, exact }, at) => [exactly ? exact : folded, at]));
  const known = new Map<string, number | undefined>();
  const found: Found[] = [];
  for (const { from, to, written } of wordsIn(text)) {
    if (!known.has(written)) {
      const { folded, exact } = searchWord(written);
      known.set(written, wanted.get(exactly ? exact : folded));
    }
    const word = known.get(written);
    if (word !== undefined) found.push({ from, to, word });
  }
  return found;
}

/** Where as many of the words as asked stand in the shortest stretch; among equal ones the first. */
function bestOf(found: readonly Found[], asked: number): number {
  let best = { at: 0, words: 0, stretch: Infinity };
  for (let at = 0; at < found.length; at += 1) {
    const words = new Set<number>();
    let stretch = 0;
    for (let next = at; next < Math.min(found.length, at + asked); next += 1) {
      words.add(found[next]!.word);
      stretch = found[next]!.to - found[at]!.from;
    }
    if (words.size > best.words || (words.size === best.words && stretch < best.stretch))
      best = { at, words: words.size, stretch };
  }
  return best.at;
}

/** Words with only spaces between them are one mark. */
function joined(text: string, found: readonly Found[]): Span[] {
  const marks: [number, number][] = [];
  for (const { from, to } of found) {
    const last = marks.at(-1);
    if (last && /^\s*$/.test(text.slice(last[1], from))) last[1] = to;
    else marks.push([from, to]);
  }
  return marks;
}

function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + before).search(/\s/);
  return from === 0 || space < 0 ? whole(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number): number {
  const space = text.slice(to - before, to).search(/\s\S*$/);
  return space < 0 ? whole(text, to) : to - before + space;
}

/** Not between the two halves of a letter. */
const whole = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
};
