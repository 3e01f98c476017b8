import { bodyOf, type DraftClause } from './draft';
import { joined, replaced, wordsIn } from './pieces';
import type { Random } from './random';

const TONES: [RegExp, (end: string) => string][] = [
  [/[òóỏõọ]a(?!\p{L})/u, (end) => `o${'àáảãạ'['òóỏõọ'.indexOf(end[0]!)]!}`],
  [/[ùúủũụ]y(?!\p{L})/u, (end) => `u${'ỳýỷỹỵ'['ùúủũụ'.indexOf(end[0]!)]!}`],
  [/o[àáảãạ](?!\p{L})/u, (end) => `${'òóỏõọ'['àáảãạ'.indexOf(end[1]!)]!}a`],
  [/u[ỳýỷỹỵ](?!\p{L})/u, (end) => `${'ùúủũụ'['ỳýỷỹỵ'.indexOf(end[1]!)]!}y`],
];

const WAYS: ((word: string) => string)[] = [
  (word) => TONES.reduce((done, [from, to]) => (done === word ? done.replace(from, to) : done), word),
  (word) => word.normalize(word === word.normalize('NFC') ? 'NFD' : 'NFC'),
  (word) => word.replace(/(?<=\p{L}|\d)-(?=\p{L}|\d)/u, '–'),
  (word) => `${word} `,
];

/** Writes one word of the clause in another spelling of the same word; whether it found one. */
export function respelled(clause: DraftClause, random: Random): boolean {
  const part = bodyOf(clause);
  const words = wordsIn(clause[part]).slice(0, -1);
  const text = joined(clause[part]);
  const start = random.below(WAYS.length);
  for (let n = 0; n < WAYS.length; n++) {
    const way = WAYS[(start + n) % WAYS.length]!;
    const fit = words.filter(({ from, to }) => way(text.slice(from, to)) !== text.slice(from, to));
    if (fit.length === 0) continue;
    const { from, to } = random.of(fit);
    clause[part] = replaced(clause[part], from, to, (old) => {
      const respelling = way(joined(old));
      const origin = old.length === 1 ? old[0]!.origin : null;
      return [{ text: respelling, origin }];
    });
    return true;
  }
  return false;
}
