/** Where the first side may still be compared with the second, both ends by position. */
export interface Box {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** Equal stretches: `length` positions from `a` and from `b`. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** How many steps of search a redline may still take; what is left after that is not compared word by word. */
export interface Budget {
  left: number;
}

const FAR = 0x7fffffff;

/**
 * Myers' search for the shortest edit from both ends in linear space, with the give-up rule of GNU diff: after `patience`
 * rounds the box is cut where one of the searches came furthest, which need not be the best place.
 */
export class ShortestEdit {
  private readonly forward: Int32Array;
  private readonly backward: Int32Array;
  private readonly origin: number;

  constructor(
    private readonly a: Int32Array,
    private readonly b: Int32Array,
    private readonly budget: Budget,
  ) {
    this.origin = b.length + 1;
    this.forward = new Int32Array(a.length + b.length + 3);
    this.backward = new Int32Array(a.length + b.length + 3);
  }

  get mayGoOn(): boolean {
    return this.budget.left > 0;
  }

  /** A point of a short way through a box whose corners do not match: never both ends of one way to walk on. */
  cut({ a0, a1, b0, b1 }: Box, patience: number): { a: number; b: number } {
    const { a, b, forward, backward, origin } = this;
    const [lowest, highest] = [a0 - b1, a1 - b0];
    const [start, end] = [a0 - b0, a1 - b1];
    const odd = ((start - end) & 1) !== 0;
    let [fromMin, fromMax, toMin, toMax] = [start, start, end, end];
    forward[origin + start] = a0;
    backward[origin + end] = a1;
    for (let round = 1; ; round++) {
      if (fromMin > lowest) forward[origin + --fromMin - 1] = -1;
      else fromMin += 1;
      if (fromMax < highest) forward[origin + ++fromMax + 1] = -1;
      else fromMax -= 1;
      for (let d = fromMax; d >= fromMin; d -= 2) {
        const low = forward[origin + d - 1]!;
        const high = forward[origin + d + 1]!;
        let x = low < high ? high : low + 1;
        while (x < a1 && x - d < b1 && a[x] === b[x - d]) x += 1;
        forward[origin + d] = x;
        if (odd && toMin <= d && d <= toMax && backward[origin + d]! <= x) return { a: x, b: x - d };
      }
      if (toMin > lowest) backward[origin + --toMin - 1] = FAR;
      else toMin += 1;
      if (toMax < highest) backward[origin + ++toMax + 1] = FAR;
      else toMax -= 1;
      for (let d = toMax; d >= toMin; d -= 2) {
        const low = backward[origin + d - 1]!;
        const high = backward[origin + d + 1]!;
        let x = low < high ? low : high - 1;
        while (a0 < x && b0 < x - d && a[x - 1] === b[x - d - 1]) x -= 1;
        backward[origin + d] = x;
        if (!odd && fromMin <= d && d <= fromMax && x <= forward[origin + d]!) return { a: x, b: x - d };
      }
      this.budget.left -= (fromMax - fromMin + toMax - toMin) / 2 + 2;
      if (round >= patience) return this.furthest({ a0, a1, b0, b1 }, [fromMin, fromMax], [toMin, toMax]);
    }
  }

  private furthest(
    { a0, a1, b0, b1 }: Box,
    [fromMin, fromMax]: readonly [number, number],
    [toMin, toMax]: readonly [number, number],
  ): { a: number; b: number } {
    let ahead = { a: a0, b: b0 };
    for (let d = fromMax; d >= fromMin; d -= 2) {
      const x = Math.min(this.forward[this.origin + d]!, a1, b1 + d);
      if (2 * x - d > ahead.a + ahead.b && x >= a0 && x - d >= b0) ahead = { a: x, b: x - d };
    }
    let back = { a: a1, b: b1 };
    for (let d = toMax; d >= toMin; d -= 2) {
      const x = Math.max(this.backward[this.origin + d]!, a0, b0 + d);
      if (2 * x - d < back.a + back.b && x <= a1 && x - d <= b1) back = { a: x, b: x - d };
    }
    return ahead.a + ahead.b - a0 - b0 > a1 + b1 - back.a - back.b ? ahead : back;
  }
}
