import { foldSpelling } from '../fold';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** How often each word occurs; case is set aside here, since this only measures nearness. */
function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of foldSpelling(text).toLowerCase().matchAll(WORD))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of words that two texts have in common, order set aside (Dice): 1 the same words, 0 none. Linear. */
export function similarity(left: string, right: string): number {
  const [a, b] = [wordCounts(left), wordCounts(right)];
  const size = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const total = size(a) + size(b);
  if (total === 0) return 1;
  let shared = 0;
  for (const [word, n] of a) shared += Math.min(n, b.get(word) ?? 0);
  return (2 * shared) / total;
}
