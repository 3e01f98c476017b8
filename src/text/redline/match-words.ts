import { LineNumbers } from './lines';
import { haveLittleInCommon } from './little-in-common';
import { ShortestEdit, type Box, type Budget, type Run } from './shortest-edit';
import type { Tokens } from './tokens';
import { shortestByLines } from './shortest-by-lines';
import { UniqueLines } from './unique-lines';

/** Below, a search by words is quicker than looking for landmarks first. */
const SMALL = 120;
/** Above, the search gives up on the very shortest edit. */
const EXACT = 2000;
/** Above, lines are compared before words are. */
const LARGE = 6000;
const HUGE = 20_000;
const PATIENCE = 400;
const DEEPEST = 8;

interface Place extends Box {
  /** How often landmarks were looked for around it; null: there are none in it. */
  readonly depth: number | null;
}

/**
 * Which words of one side are which of the other: landmarks first, then between them the shortest edit by lines where much
 * is left, then by words. What costs too much, and texts with nothing in common, stay unmatched: `coarse`.
 */
export class WordMatching {
  readonly runs: Run[] = [];
  coarse = false;
  private readonly words: ShortestEdit;
  private readonly open: Place[] = [];

  constructor(
    private readonly a: Tokens,
    private readonly b: Tokens,
    private readonly budget: Budget,
  ) {
    this.words = new ShortestEdit(a.numbers, b.numbers, budget);
  }

  *find(): Generator<void> {
    const { a, b } = this;
    const whole = this.trimmed({ a0: 0, a1: a.count, b0: 0, b1: b.count, depth: 0 });
    if (whole) this.open.push(whole);
    const landmarks = this.open.length > 0 ? yield* this.landmarksOf() : undefined;
    while (this.open.length > 0) {
      const place = this.open.pop()!;
      const parts = yield* this.divide(place, landmarks);
      for (const part of parts) {
        const rest = this.trimmed(part);
        if (rest) this.open.push(rest);
      }
      if (sizeOf(place) > SMALL) yield;
    }
    this.runs.sort((one, other) => one.a - other.a);
  }

  private *divide(place: Place, landmarks: Landmarks | undefined): Generator<void, Place[]> {
    const size = sizeOf(place);
    const { depth } = place;
    if (landmarks && depth !== null && depth < DEEPEST && size > SMALL) {
      const found = this.verified(landmarks.unique.within(place));
      if (found.length > 0) return this.between(place, found, depth + 1);
      if (size > LARGE) {
        yield;
        const equal = this.verified(yield* landmarks.shortest(place));
        if (equal.length > 0) return this.between(place, equal, null);
      }
    }
    const spent = this.budget.left <= 0;
    if (spent || (size > HUGE && (yield* haveLittleInCommon(this.a.numbers, this.b.numbers, place)))) {
      this.coarse = true;
      return [];
    }
    const at = this.words.cut(place, size > EXACT ? PATIENCE : Infinity);
    return [
      { ...place, a1: at.a, b1: at.b, depth: null },
      { ...place, a0: at.a, b0: at.b, depth: null },
    ];
  }

  /** Takes what both ends have in common; undefined where nothing is left to compare. */
  private trimmed(place: Place): Place | undefined {
    const [a, b] = [this.a.numbers, this.b.numbers];
    let { a0, a1, b0, b1 } = place;
    for (; a0 < a1 && b0 < b1 && a[a0] === b[b0]; a0++) b0++;
    if (a0 > place.a0) this.runs.push({ a: place.a0, b: place.b0, length: a0 - place.a0 });
    for (; a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]; a1--) b1--;
    if (a1 < place.a1) this.runs.push({ a: a1, b: b1, length: place.a1 - a1 });
    return a0 < a1 && b0 < b1 ? { a0, a1, b0, b1, depth: place.depth } : undefined;
  }

  private between(place: Place, found: readonly Run[], depth: number | null): Place[] {
    const parts: Place[] = [];
    let [a, b] = [place.a0, place.b0];
    for (const run of found) {
      parts.push({ a0: a, a1: run.a, b0: b, b1: run.b, depth });
      this.runs.push(run);
      [a, b] = [run.a + run.length, run.b + run.length];
    }
    parts.push({ a0: a, a1: place.a1, b0: b, b1: place.b1, depth });
    return parts;
  }

  private verified(runs: Run[]): Run[] {
    const [a, b] = [this.a.numbers, this.b.numbers];
    return runs.filter((run) => {
      for (let at = 0; at < run.length; at++) if (a[run.a + at] !== b[run.b + at]) return false;
      return true;
    });
  }

  private *landmarksOf(): Generator<void, Landmarks | undefined> {
    if (this.a.count + this.b.count <= SMALL) return undefined;
    const numbers = new LineNumbers();
    const a = numbers.linesOf(this.a);
    yield;
    const b = numbers.linesOf(this.b);
    yield;
    const search = new ShortestEdit(a.numbers, b.numbers, this.budget);
    return {
      unique: new UniqueLines(a, b, numbers.count),
      shortest: (box) => shortestByLines(a, b, box, search),
    };
  }
}

interface Landmarks {
  readonly unique: UniqueLines;
  readonly shortest: (box: Box) => Generator<void, Run[]>;
}

const sizeOf = ({ a0, a1, b0, b1 }: Box): number => a1 - a0 + b1 - b0;
