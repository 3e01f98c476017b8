const collator = new Intl.Collator('vi');

/**
 * The order of a Vietnamese list of persons: by the given name, which is the last word, then by the words before it. The
 * letters and tone marks count in the order of the Vietnamese alphabet.
 */
export function byVietnameseName(a: string, b: string): number {
  const [givenA, restA] = split(a);
  const [givenB, restB] = split(b);
  return collator.compare(givenA, givenB) || collator.compare(restA, restB);
}

function split(name: string): [given: string, rest: string] {
  const words = name.normalize('NFC').trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}
