import { DASHES, withoutLabel } from './leading-label';
import { withoutPunctuation } from './punctuation';

/** The two spellings of each syllable end: tone on the first vowel, tone on the second. */
const TONES_FIRST = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.normalize('NFC').split(' ');
const TONES_LAST = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.normalize('NFC').split(' ');
const SPELLINGS = new Map(TONES_FIRST.flatMap((first, at) => inEveryCase(first, TONES_LAST[at]!)));
const TONE_ON_FIRST_VOWEL = new RegExp(`(?:${[...SPELLINGS.keys()].join('|')})(?![\\p{L}\\p{M}])`, 'gu');

/** The form that search compares: without marks or case, `đ` and the look-alike `ð` as `d`, one space between words. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đð]/gu, 'd')
    .replace(/\s+/gu, ' ')
    .trim();
}

/**
 * NFC with one spelling of the tone's place: `hòa` becomes `hoà`, `ủy` becomes `uỷ`. Only oa, oe and uy without a final
 * consonant have two lawful spellings; nothing else is touched.
 */
export function foldSpelling(text: string): string {
  return text
    .normalize('NFC')
    .replace(TONE_ON_FIRST_VOWEL, (end) => SPELLINGS.get(end) ?? end)
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ');
}

function inEveryCase(first: string, last: string): [string, string][] {
  const cases = [
    (end: string) => end,
    (end: string) => end.toUpperCase(),
    (end: string) => end[0]!.toUpperCase() + end[1]!,
    (end: string) => end[0]! + end[1]!.toUpperCase(),
  ];
  return cases.map((write) => [write(first), write(last)]);
}

/**
 * The canonical form for "is the wording the same?" ("Changed" in the product's lifecycle rules).
 *
 * Set aside, so not a change: NFC against NFD, the two tone spellings, eth for đ, every space and line break, quotes,
 * commas, full stops, brackets and other punctuation between words, kinds of dash, invisible format characters, and one
 * number or bullet at the head that is no figure.
 *
 * Kept, so a change: any letter or mark, upper against lower case, any digit, `%`, `&`, `@`, symbols such as `>` and `+`,
 * and between two digits the sign that joins them (`14,97`, `155.000`, `17/99`, `2021-2025`), or the fact that they are
 * apart; a dash right before a digit counts as a minus.
 */
export function wording(text: string): string {
  const plain = foldSpelling(text.replace(/\p{Cf}+/gu, '')).replace(DASHES, '-');
  // Twice: where spaces go, two syllables meet, and the form must stay the same when it is made again.
  return foldSpelling(withoutPunctuation(withoutLabel(plain)));
}

/** The string whose hash says that two wordings are the same; the caller hashes it. */
export function wordingKey(text: string): string {
  return wording(text);
}
