import { ENDS_LINE, ENDS_SENTENCE, type Tokens } from './tokens';

/** Lines and sentences of both sides, equal ones under one number. */
export interface Lines {
  /** Position of the first token of each, and one past the last. */
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
  readonly words: Int32Array;
}

export class LineNumbers {
  private readonly byContent = new Map<number, number>();

  linesOf(tokens: Tokens): Lines {
    const starts: number[] = [];
    const numbers: number[] = [];
    const words: number[] = [];
    for (let from = 0; from < tokens.count;) {
      let to = from;
      while (to < tokens.count && !(tokens.flags[to++]! & (ENDS_LINE | ENDS_SENTENCE)));
      starts.push(from);
      numbers.push(this.numberOf(tokens.numbers, from, to));
      words.push(tokens.wordsIn(from, to));
      from = to;
    }
    starts.push(tokens.count);
    return {
      starts: Int32Array.from(starts),
      numbers: Int32Array.from(numbers),
      words: Int32Array.from(words),
    };
  }

  get count(): number {
    return this.byContent.size;
  }

  /** By 52 bits of hash: who pairs lines looks at their words again. */
  private numberOf(numbers: Int32Array, from: number, to: number): number {
    let [one, other] = [17, 31];
    for (let at = from; at < to; at++) {
      one = (Math.imul(one, 0x01000193) ^ numbers[at]!) >>> 0;
      other = (Math.imul(other, 0x5bd1e995) + numbers[at]! + 1) >>> 0;
    }
    const content = one * 0x100000 + (other >>> 12);
    const known = this.byContent.get(content);
    if (known !== undefined) return known;
    const number = this.byContent.size;
    this.byContent.set(content, number);
    return number;
  }
}

/** The lines that lie wholly between two tokens: the first, and one past the last. */
export function wholeLines(lines: Lines, from: number, to: number): [number, number] {
  const first = lineFrom(lines, from);
  let last = lineFrom(lines, to);
  if (lines.starts[last]! > to) last -= 1;
  return [first, Math.max(first, last)];
}

/** The first line that begins at the token or after it. */
function lineFrom({ starts }: Lines, token: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
