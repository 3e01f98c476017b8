import type { ClauseKind } from '../clause';
import { readHeadingWord } from './heading-words';
import type { Marker, MarkerFamily } from './marker';
import { letterValue, romanValue } from './numerals';

const END = '(?=\\s|$)';
/** A title may be glued to its number (`1.Mục tiêu`); a further digit or a full stop means a figure or initials. */
const END_OR_WORD = '(?=\\s|$|[“"(]?\\p{L}(?!\\.))';
const DECIMAL = new RegExp(
  `^(\\d{1,2}(?:\\.\\d{1,2}){0,6})\\.(\\d{1,2})(?:\\.${END_OR_WORD}|[-–—/](?=\\s*\\p{Lu})|(?=\\s+[\\p{Lu}“"])|(?=\\s*$))`,
  'u',
);
/** `A.1` in an annex. */
const LETTERED = new RegExp(
  `^([A-Z](?:\\.\\d{1,2}){0,5})\\.(\\d{1,2})(?:\\.${END}|(?=\\s+[\\p{Lu}“"])|(?=\\s*$))`,
  'u',
);
/** In a Markdown heading a number needs neither a full stop nor a capital behind it. */
const OF_HEADING = /^(?:(\d{1,2}(?:\.\d{1,2}){0,6}|[A-Z](?:\.\d{1,2}){0,5})\.)?(\d{1,3})(?=\s+\S)/u;
const NUMBER = new RegExp(
  `^(?:Khoản\\s+)?(\\d{1,3})(?:\\.\\s?[-–—]${END}|(?:\\.{1,2}|:)${END_OR_WORD}|[-–—](?=\\s*[\\p{L}“"])|/${END}|\\s\\.(?=\\s+\\p{Lu}))`,
  'u',
);
/** `1a.`: put in between by an amendment. */
const NUMBER_INSERTED = new RegExp(`^(?:Khoản\\s+)?(\\d{1,3})([a-zđ])\\.${END}`, 'u');
const NUMBER_PAREN = new RegExp(`^(\\d{1,3})\\)${END_OR_WORD}`, 'u');
const ROMAN = new RegExp(
  `^([IVXLC]{1,8})(?:\\s?\\.\\s?[-–—]?${END_OR_WORD}|\\s?[-–—/](?=\\s|$|\\p{Lu}))`,
  'u',
);
const CAPITAL = new RegExp(`^([A-ZĐ])(?:\\.${END}|[-–—](?=\\s+\\p{Lu})|\\s[-–—](?=\\s+\\p{Lu}{2}))`, 'u');
const LETTER = new RegExp(`^(?:Điểm\\s+)?([a-zđ])\\)${END_OR_WORD}`, 'u');
/** As likely a person's initial or the end of a sentence: taken only where a list begins or goes on. */
const LETTER_DOT = new RegExp(`^([a-zđ])\\.${END}`, 'u');
const LOWER_ROMAN = new RegExp(`^([ivx]{1,6})\\)${END_OR_WORD}`, 'u');
const PAREN = new RegExp(`^\\((\\d{1,3}|[a-zđ]|[ivx]{1,6})\\)${END_OR_WORD}`, 'u');
const BULLET = /^(?:[-–—](?=\s+\S|\p{Lu}\p{Ll})|[+*•·▪▫●○■□◦‣◆◇❖➢✓](?=\s+\S))/u;
const bulletFamily = (sign: string): MarkerFamily =>
  sign === '+' ? 'plus' : /[-–—]/.test(sign) ? 'dash' : 'dot';

const of = (
  family: MarkerFamily,
  kind: ClauseKind,
  component: string,
  value: number,
  length: number,
  rest: Partial<Marker> = {},
): Marker => ({ family, kind, component, value, suffix: '', prefix: '', length, ...rest });

/**
 * Every reading of the head of a line (NFC, no leading space), likeliest first; [] for running text. `I.` may be a Roman
 * one or the letter after H, `i)` the letter after h or a small Roman one: only what is open around it decides.
 */
export function readMarkers(head: string): Marker[] {
  const word = readHeadingWord(head);
  if (word) return [word];
  const decimal = DECIMAL.exec(head) ?? LETTERED.exec(head);
  if (decimal) return [decimalOf(decimal)];
  const number = NUMBER.exec(head);
  if (number) return [of('number', 'clause', number[1]!, Number(number[1]), number[0].length)];
  const inserted = NUMBER_INSERTED.exec(head);
  if (inserted) {
    const [all, value = '', suffix = ''] = inserted;
    return [of('number', 'clause', value + suffix, Number(value), all.length, { suffix })];
  }
  const closed = NUMBER_PAREN.exec(head);
  if (closed) return [of('number-paren', 'point', closed[1]!, Number(closed[1]), closed[0].length)];
  const bullet = BULLET.exec(head);
  if (bullet) return [of(bulletFamily(bullet[0]), 'paragraph', '', 0, bullet[0].length)];
  return [...readRomanOrCapital(head), ...readLetter(head), ...readParen(head)];
}

export function readHeadingNumber(head: string): Marker | undefined {
  const match = OF_HEADING.exec(head);
  if (!match) return undefined;
  const [all, prefix, number = ''] = match;
  return prefix === undefined ? of('number', 'clause', number, Number(number), all.length) : decimalOf(match);
}

function decimalOf([all, prefix = '', last = '']: RegExpExecArray): Marker {
  return of('decimal', 'clause', `${prefix}.${last}`, Number(last), all.length, { prefix });
}

function readRomanOrCapital(head: string): Marker[] {
  const readings: Marker[] = [];
  const roman = ROMAN.exec(head);
  const value = roman ? romanValue(roman[1]!) : undefined;
  // A lone C or L is an initial or the third letter of a list; no outline has a hundred sections.
  if (roman && value !== undefined && value < 50)
    readings.push(of('roman', 'section', roman[1]!, value, roman[0].length));
  const capital = CAPITAL.exec(head);
  if (capital)
    readings.push(of('capital', 'section', capital[1]!, letterValue(capital[1]!), capital[0].length));
  return readings;
}

function readLetter(head: string): Marker[] {
  const readings: Marker[] = [];
  const letter = LETTER.exec(head);
  if (letter) readings.push(of('letter', 'point', letter[1]!, letterValue(letter[1]!), letter[0].length));
  const dotted = LETTER_DOT.exec(head);
  if (dotted) readings.push(of('letter-dot', 'point', dotted[1]!, letterValue(dotted[1]!), dotted[0].length));
  const roman = LOWER_ROMAN.exec(head);
  const value = roman ? romanValue(roman[1]!) : undefined;
  if (roman && value !== undefined)
    readings.push(of('lower-roman', 'point', roman[1]!, value, roman[0].length));
  return readings;
}

function readParen(head: string): Marker[] {
  const paren = PAREN.exec(head);
  if (!paren) return [];
  const [all, inside = ''] = paren;
  const component = `(${inside})`;
  if (/^\d/.test(inside)) return [of('paren-number', 'point', component, Number(inside), all.length)];
  const readings: Marker[] = [];
  if (/^[a-zđ]$/u.test(inside))
    readings.push(of('paren-letter', 'point', component, letterValue(inside), all.length));
  const value = romanValue(inside);
  if (value !== undefined && value < 50)
    readings.push(of('paren-roman', 'point', component, value, all.length));
  return readings;
}
