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
    before: [...before.trimEnd()].reverse().join(''),
    after: (text.slice(to, to + reach) + (to + reach >= text.length ? edge : '')).trimStart(),
  };
}

export interface Alike {
  /** 0 nothing in common, 1 the same on both sides; what stands next to it counts most. */
  readonly score: number;
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
  return { score, isTelling: oneSide || (score >= 0.7 && evidence >= telling) };
}

const sideBySide = (left: string, right: string): number =>
  // Two clauses' edges are alike whatever the clauses say.
  left === edge && right === edge
    ? 0.5
    : (nearness(left, right) + nearness(left.slice(0, next), right.slice(0, next))) / 2;

/** One less the edit distance's share of the longer one. */
export function nearness(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  if (left === right) return 1;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const change = row[j - 1]! + (left.charCodeAt(i - 1) === right.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return 1 - row[right.length]! / longest;
}
