import { CLINGING, classAt, DIGIT, IDEOGRAPH, lengthAt, LETTER, SIGN, SPACE } from './characters';
import type { Vocabulary } from './vocabulary';

/** Longer words are no words: they are cut where their own letters say, so that an edit shifts one cut only. */
const LONG = 48;
const AT_ONCE = 5_000;

export const WORD = 1;
export const ENDS_SENTENCE = 2;
export const ENDS_LINE = 4;

/**
 * The words, numbers and signs of a text, by position. White space is what stands between one's end and the next one's
 * start: it is compared where both sides have the same words, so that it never decides what belongs to what.
 */
export class Tokens {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly flags: number[] = [];
  numbers = new Int32Array(0);
  private readonly found: number[] = [];

  private constructor(readonly text: string) {}

  /** Reads a stretch at a time. No token reaches over one of the `cuts`, which are offsets in order. */
  static *read(text: string, cuts: readonly number[], words: Vocabulary): Generator<void, Tokens> {
    const tokens = new Tokens(text);
    let at = 0;
    for (const cut of [...cuts, text.length]) {
      while (at < cut) {
        at = tokens.readSome(at, cut, words);
        yield;
      }
    }
    tokens.numbers = Int32Array.from(tokens.found);
    tokens.found.length = 0;
    return tokens;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The white space before a token; before the one after the last, that at the end. */
  gapBefore(token: number): string {
    return this.text.slice(this.endBefore(token), this.startOf(token));
  }

  startOf(token: number): number {
    return token < this.starts.length ? this.starts[token]! : this.text.length;
  }

  endBefore(token: number): number {
    return token === 0 ? 0 : this.ends[token - 1]!;
  }

  wordsIn(from: number, to: number): number {
    let words = 0;
    for (let at = from; at < to; at++) words += this.flags[at]! & WORD;
    return words;
  }

  private readSome(from: number, limit: number, words: Vocabulary): number {
    const { text } = this;
    let at = from;
    for (let left = AT_ONCE; at < limit && left > 0;) {
      const kind = classAt(text, at);
      if (kind === SPACE) {
        this.endOf(text.charCodeAt(at));
        at += 1;
        continue;
      }
      const start = at;
      at = Math.min(limit, kind === SIGN ? endOfSigns(text, at) : endOfWord(text, at, kind));
      const written = text.slice(start, at);
      this.starts.push(start);
      this.ends.push(at);
      this.flags.push(kind === SIGN || kind === CLINGING ? 0 : WORD);
      this.found.push(words.numberOf(written, isAscii(text, start, at)));
      left -= 1;
    }
    return at;
  }

  private endOf(space: number): void {
    const last = this.flags.length - 1;
    if (last < 0) return;
    if (space === 10 || space === 13) this.flags[last]! |= ENDS_LINE;
    if (endsSentence(this.text.charCodeAt(this.ends[last]! - 1))) this.flags[last]! |= ENDS_SENTENCE;
  }
}

const endsSentence = (code: number): boolean => '.;:!?…'.includes(String.fromCharCode(code));

function endOfWord(text: string, start: number, first: number): number {
  let at = start + lengthAt(text, start);
  let last = first;
  // Marks do not count: a word is cut at the same letters in either normal form.
  let letters = 1;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === CLINGING) {
      at += lengthAt(text, at);
      continue;
    }
    const code = text.charCodeAt(at);
    const joins = (code === 44 || code === 46) && last === DIGIT && classAt(text, at + 1) === DIGIT;
    if (!joins && (first === IDEOGRAPH || (kind !== LETTER && kind !== DIGIT))) break;
    if (++letters > LONG && code < 128 && (code & 7) === 0 && classAt(text, at + 1) !== CLINGING) break;
    last = kind;
    at += lengthAt(text, at);
  }
  return at;
}

/** The same sign over and over is one token: a rule, dots to a page number. */
function endOfSigns(text: string, start: number): number {
  const code = text.charCodeAt(start);
  let at = start + lengthAt(text, start);
  while (at < text.length && (text.charCodeAt(at) === code || classAt(text, at) === CLINGING))
    at += lengthAt(text, at);
  return at;
}

function isAscii(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
