import { wholeLines, type Lines } from './lines';
import { longestRising } from './longest-rising';
import type { Box, Run } from './shortest-edit';

/** A line of one word is no landmark. */
const FEWEST_WORDS = 2;

/** Finds the landmarks of a box: lines that occur once on either side, as many as keep their order (patience diff). */
export class UniqueLines {
  private readonly inA: Int32Array;
  private readonly inB: Int32Array;
  private readonly placeInA: Int32Array;

  constructor(
    private readonly a: Lines,
    private readonly b: Lines,
    count: number,
  ) {
    this.inA = new Int32Array(count);
    this.inB = new Int32Array(count);
    this.placeInA = new Int32Array(count);
  }

  within(box: Box): Run[] {
    const { a, b, inA, inB, placeInA } = this;
    const [a0, a1] = wholeLines(a, box.a0, box.a1);
    const [b0, b1] = wholeLines(b, box.b0, box.b1);
    for (let line = a0; line < a1; line++) {
      inA[a.numbers[line]!]! += 1;
      placeInA[a.numbers[line]!] = line;
    }
    for (let line = b0; line < b1; line++) inB[b.numbers[line]!]! += 1;
    const pairs: [number, number][] = [];
    for (let line = b0; line < b1; line++) {
      const number = b.numbers[line]!;
      if (inA[number] === 1 && inB[number] === 1 && b.words[line]! >= FEWEST_WORDS)
        pairs.push([placeInA[number]!, line]);
    }
    for (let line = a0; line < a1; line++) inA[a.numbers[line]!] = 0;
    for (let line = b0; line < b1; line++) inB[b.numbers[line]!] = 0;
    const kept = longestRising(
      pairs.map(([line]) => line),
      pairs.map(([line]) => a.words[line]!),
    );
    return pairs.flatMap(([lineA, lineB], at) => {
      if (!kept[at]) return [];
      return [{ a: a.starts[lineA]!, b: b.starts[lineB]!, length: a.starts[lineA + 1]! - a.starts[lineA]! }];
    });
  }
}
