const reach = 40;
/** Stands for the edge of a clause, so that "at the beginning" is something two places can share. */
const edge = '\u0002';

/** What stands around [from, to) of a wording. */
export interface Surroundings {
  /** Backwards, so that both begin at the quote. */
  readonly before: string;
  readonly after: string;
}

export function surroundings(text: string, from: number, to: number): Surroundings {
  const before = (from <= reach ? edge : '') + text.slice(Math.max(0, from - reach), from);
  return {
    before: backwards(before.trimEnd()),
    after: (text.slice(to, to + reach) + (to + reach >= text.length ? edge : '')).trimStart(),
  };
}

export interface Alike {
  /** 0 nothing in common, 1 the same on both sides; what stands next to it counts most. */
  readonly score: number;
  /** The same for either side. */
  readonly before: number;
  readonly after: number;
  /** So much around it is the same that it can hardly be by chance: two edges alone are no evidence. */
  readonly isTelling: boolean;
}

/** How much has to be the same, in letters. */
const telling = 24;
const next = 12;

export function alike(left: Surroundings, right: Surroundings): Alike {
  const before = sideBySide(left.before, right.before);
  const after = sideBySide(left.after, right.after);
  const score = (before + after) / 2;
  const evidence = before * left.before.length + after * left.after.length;
  const oneSide =
    (before >= 0.9 && left.before.length >= telling) || (after >= 0.9 && left.after.length >= telling);
  return { score, before, after, isTelling: oneSide || (score >= 0.7 && evidence >= telling) };
}

const sideBySide = (left: string, right: string): number =>
  // Two clauses' edges are alike whatever the clauses say.
  left === edge && right === edge
    ? 0.5
    : (nearness(left, right) + nearness(left.slice(0, next), right.slice(0, next))) / 2;

function backwards(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at -= 1) result += text[at]!;
  return result;
}

/** Of what is compared here nothing is longer; two rows serve every comparison. */
const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/** One less the edit distance's share of the longer one, of their first 64 units. */
export function nearness(left: string, right: string): number {
  if (left === right) return 1;
  const [height, width] = [Math.min(left.length, longest), Math.min(right.length, longest)];
  let [above, row]: [Uint8Array, Uint8Array] = [rows[0], rows[1]];
  for (let j = 0; j <= width; j += 1) above[j] = j;
  for (let i = 1; i <= height; i += 1) {
    row[0] = i;
    const code = left.charCodeAt(i - 1);
    for (let j = 1; j <= width; j += 1) {
      const change = above[j - 1]! + (code === right.charCodeAt(j - 1) ? 0 : 1);
      row[j] = Math.min(change, above[j]! + 1, row[j - 1]! + 1);
    }
    [above, row] = [row, above];
  }
  return 1 - above[width]! / Math.max(height, width);
}
