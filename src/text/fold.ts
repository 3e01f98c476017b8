/** Marks of tone as they stand in NFD: grave, acute, hook above, tilde, dot below. */
const TONE = '[\\u0300\\u0301\\u0309\\u0303\\u0323]';
const TONE_ON_FIRST_VOWEL = new RegExp(
  `(?:([oO])(${TONE})([aeAE])|([uU])(${TONE})([yY]))(?![\\p{L}\\p{M}])`,
  'gu',
);

/**
 * A printed number at the head of a wording: it must be set off by a separator and a space, so that `1.5 %`, `2021` or a
 * wording that was already made canonical never loses a figure.
 */
const LEADING_LABEL = new RegExp(
  '^\\s*(?:' +
    [
      '(?:Phần|Chương|Mục|Tiểu mục|Điều|Khoản|Điểm|Part|Chapter|Section|Article)\\s+[\\p{L}\\d]{1,12}[.:)]',
      '\\(?(?:\\d{1,3}(?:\\.\\d{1,2}){0,5}|[IVXLC]{1,7}|[ivxlc]{1,7}|[A-Za-zĐđ])[.)]\\s?[-–—]?',
      '(?:\\d{1,3}|[IVXLC]{1,7})\\s?[-–—]',
      '[-–—+*•·]',
    ].join('|') +
    ')(?:\\s+|$)',
  'iu',
);

const DASHES = /[\p{Pd}\u2212]/gu;
/** Punctuation that changes what is said: shares, references and joined names. Symbols (+ < > = °) are never set aside. */
const SET_ASIDE = /[^\p{L}\p{M}\p{N}\p{S}%‰&@]+/gu;
const DIGIT_BEFORE = /\p{N}$/u;
const DIGIT_AFTER = /^\p{N}/u;

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
    .normalize('NFD')
    .replace(
      TONE_ON_FIRST_VOWEL,
      (_all, o: string, oTone: string, ae: string, u: string, uTone: string, y: string) =>
        o ? o + ae + oTone : u + y + uTone,
    )
    .normalize('NFC')
    .replace(/Ð/gu, 'Đ')
    .replace(/ð/gu, 'đ');
}

/**
 * The canonical form for "is the wording the same?" ("Changed" in the product's lifecycle rules).
 *
 * Set aside, so not a change: NFC against NFD, the two tone spellings, eth for đ, every space and line break, quotes,
 * commas, full stops, brackets and other punctuation between words, kinds of dash, invisible format characters, and one
 * number or bullet at the head.
 *
 * Kept, so a change: any letter or mark, upper against lower case, any digit, `%`, `&`, `@`, symbols such as `>` and `+`,
 * and between two digits the sign that joins them (`14,97`, `155.000`, `17/99`, `2021-2025`), or the fact that they are
 * apart; a dash right before a digit counts as a minus.
 */
export function wording(text: string): string {
  const plain = foldSpelling(text.replace(/\p{Cf}+/gu, '')).replace(DASHES, '-');
  const body = plain.replace(LEADING_LABEL, '');
  return body.replace(SET_ASIDE, (run, at: number) => keepBetweenDigits(run, body, at)).normalize('NFC');
}

function keepBetweenDigits(run: string, body: string, at: number): string {
  // Two code units reach over a surrogate pair; a lone half is no digit.
  if (!DIGIT_AFTER.test(body.slice(at + run.length, at + run.length + 2))) return '';
  if (!DIGIT_BEFORE.test(body.slice(Math.max(0, at - 2), at))) return run.endsWith('-') ? '-' : '';
  if (run.includes('-')) return '-';
  return /^[.,/:]$/.test(run) ? run : ' ';
}

/** The string whose hash says that two wordings are the same; the caller hashes it. */
export function wordingKey(text: string): string {
  return wording(text);
}
