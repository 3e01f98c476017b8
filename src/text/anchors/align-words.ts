/** A word of the wanted text and the word of the other text it became. */
export type Pair = readonly [wanted: number, found: number];

/** What it costs to leave out a word on either side; a word in common brings its letters. */
const leavingOut = 1;
const weightOf = (word: string): number => Math.min(word.length, 8) + 1;
const [STOP, BOTH, WANTED, FOUND] = [0, 1, 2, 3];

/**
 * The best alignment of a stretch of words with some stretch of others (Smith-Waterman without mismatches): pairs in order.
 * Quadratic: callers keep both short.
 */
export function alignWords(wanted: readonly string[], others: readonly string[]): Pair[] {
  const width = others.length + 1;
  const steps = new Uint8Array((wanted.length + 1) * width);
  const places = placesOf(others);
  let [above, row] = [new Int32Array(width), new Int32Array(width)];
  let best = { score: 0, at: 0 };
  for (let i = 1; i <= wanted.length; i += 1) {
    const same = places.get(wanted[i - 1]!) ?? none;
    const weight = weightOf(wanted[i - 1]!);
    let next = 0;
    for (let j = 1; j < width; j += 1) {
      let [score, step] = [0, STOP];
      if (same[next] === j) {
        next += 1;
        [score, step] = [above[j - 1]! + weight, BOTH];
      }
      if (above[j]! - leavingOut > score) [score, step] = [above[j]! - leavingOut, WANTED];
      if (row[j - 1]! - leavingOut > score) [score, step] = [row[j - 1]! - leavingOut, FOUND];
      row[j] = score;
      steps[i * width + j] = step!;
      if (score > best.score) best = { score, at: i * width + j };
    }
    [above, row] = [row, above];
  }
  return pathTo(best.at, steps, width);
}

const none: readonly number[] = [];

/** Where each word stands, counted from 1, rising. */
function placesOf(words: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at + 1);
    else places.set(word, [at + 1]);
  });
  return places;
}

function pathTo(end: number, steps: Uint8Array, width: number): Pair[] {
  const pairs: Pair[] = [];
  for (let at = end; steps[at] !== STOP;) {
    if (steps[at] === BOTH) pairs.push([Math.floor(at / width) - 1, (at % width) - 1]);
    at -= steps[at] === BOTH ? width + 1 : steps[at] === WANTED ? width : 1;
  }
  return pairs.reverse();
}
