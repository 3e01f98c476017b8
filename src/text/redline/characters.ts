export const SPACE = 1;
export const DIGIT = 2;
export const LETTER = 3;
/** Goes with what stands before it: combining marks and invisible signs. */
export const CLINGING = 4;
export const SIGN = 5;
/** Written without spaces between words: each is a word of its own. */
export const IDEOGRAPH = 6;

const classes = new Uint8Array(0x10000);

/** The class of the character that begins at `at`; half a pair of surrogates is a sign. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = classes[code]!;
  if (known !== 0) return known;
  if (code < 0xd800 || code > 0xdfff) return (classes[code] = classOf(String.fromCharCode(code)));
  const point = text.codePointAt(at)!;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : SIGN;
}

export const lengthAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && text.codePointAt(at)! > 0xffff ? 2 : 1;
};

function classOf(character: string): number {
  // Before white space: the byte order mark is both to a regular expression.
  if (/[\p{M}\p{Cf}]/u.test(character)) return CLINGING;
  if (/\s/u.test(character)) return SPACE;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character))
    return IDEOGRAPH;
  return /[\p{L}_]/u.test(character) ? LETTER : SIGN;
}
