const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Vietnamese lists go a b c d đ e g h i k; English ones a b c d e f g h i j. A text follows either. */
const VIETNAMESE = 'abcdđeghiklmnopqrstuvxy';
const ENGLISH = 'abcdefghijklmnopqrstuvwxyz';
const ALL_LETTERS = 'abcdđefghijklmnopqrstuvwxyz';

/** `Phần kết luận` has no number: it follows whatever part stands before it. */
export const LAST_PART = Infinity;

const WORDS = new Map(
  ['mở đầu', 'nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, at) => [
    word,
    at,
  ]),
);

/** Value of a Roman numeral in either case, or undefined. */
export function romanValue(digits: string): number | undefined {
  const upper = digits.toUpperCase();
  if (upper === '' || !ROMAN.test(upper)) return undefined;
  let value = 0;
  for (let at = 0; at < upper.length; at++) {
    const digit = ROMAN_DIGITS[upper[at]!]!;
    value += digit < (ROMAN_DIGITS[upper[at + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

/** Place of an item letter, from 1, in the alphabet that holds both orders. */
export function letterValue(letter: string): number {
  return ALL_LETTERS.indexOf(letter.toLowerCase()) + 1;
}

/** `đ` follows `d`, and so does `e`; `g` follows `e`, and so does `f`. */
export function letterFollows(previous: number, next: number): boolean {
  const [from, to] = [ALL_LETTERS[previous - 1], ALL_LETTERS[next - 1]];
  if (from === undefined || to === undefined) return false;
  return [VIETNAMESE, ENGLISH].some(
    (order) => order.includes(from) && order.indexOf(from) + 1 === order.indexOf(to),
  );
}

/** `thứ nhất` 1, `thứ hai` 2, `mở đầu` 0, `II` 2, `4` 4, `2.1` 1 (its last part); undefined for anything else. */
export function ordinalValue(text: string): number | undefined {
  const word = text.toLowerCase().replace(/^thứ\s+/u, '');
  if (WORDS.has(word)) return WORDS.get(word);
  if (word === 'kết luận') return LAST_PART;
  if (/^\d+(?:\.\d+)*$/.test(text)) return Number(text.slice(text.lastIndexOf('.') + 1));
  return romanValue(text);
}
