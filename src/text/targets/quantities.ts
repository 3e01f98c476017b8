import type { Doubt, NumberForm } from './measure';

/** A number with what belongs to it, as found in a text in lower case. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly number[];
  readonly form: NumberForm;
  readonly sign: '%' | '‰' | null;
  readonly doubts: readonly Doubt[];
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}./,-])(?<first>${NUMBER})\s*(?<firstSign>[%‰])?` +
    String.raw`(?:\s*(?<join>[-–—/]|(?<![\p{L}])(?:đến|to|and)(?![\p{L}]))\s*(?<second>${NUMBER})\s*(?<secondSign>[%‰])?)?` +
    String.raw`(?!\p{N}|(?!(?:ha|km|kg|m²|m2|m3|kwh|mw|tỷ|triệu)(?!\p{L}))\p{L}|-\p{L})`,
  'gu',
);
const IN_WORDS =
  /(?<=(?:ít nhất|tối thiểu|tối đa|không quá|at least|at most|no more than)\s+)(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten)(?!\p{L}|\s+phần\s)/gu;
const WORDS = [
  'một hai ba bốn năm sáu bảy tám chín mười'.split(' '),
  'one two three four five six seven eight nine ten'.split(' '),
];

export function quantitiesIn(text: string, vietnamese: boolean): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const { first, firstSign, join, second, secondSign } = match.groups!;
    const isRange =
      second !== undefined && (join !== 'and' || /between\s*$/.test(text.slice(0, match.index)));
    const whole = isRange || second === undefined ? match[0] : match[0].slice(0, match[0].indexOf(join!));
    const sign = (isRange ? (secondSign ?? firstSign) : firstSign) ?? null;
    const numbers = [first!, ...(isRange ? [second] : [])];
    found.push({
      ...{ from: match.index, to: match.index + whole.trimEnd().length },
      numbers: numbers.map((number) => valueOf(number, vietnamese)),
      form: !isRange
        ? 'one'
        : join !== '/'
          ? 'range'
          : firstSign && secondSign
            ? 'actual-and-target'
            : 'ratio',
      sign: sign as Quantity['sign'],
      doubts: numbers.some((number) => isAmbiguous(number, vietnamese)) ? ['decimal-or-thousands'] : [],
    });
  }
  for (const { 0: word, index } of text.matchAll(IN_WORDS)) {
    const value = Math.max(...WORDS.map((words) => words.indexOf(word))) + 1;
    found.push({
      from: index,
      to: index + word.length,
      numbers: [value],
      form: 'one',
      sign: null,
      doubts: [],
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Vietnamese writes `1.325.692,7` and `14,97`, English `1,325,692.7` and `14.97`. */
function valueOf(written: string, vietnamese: boolean): number {
  const inGroups = vietnamese ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  const plain = inGroups.test(written) ? written.replaceAll(vietnamese ? '.' : ',', '') : written;
  return Number(plain.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
}

/** `1,500` in a Vietnamese text may be one and a half, or an English hand's thousand and a half. */
function isAmbiguous(written: string, vietnamese: boolean): boolean {
  return (vietnamese ? /^[1-9]\d{0,2},\d{3}$/ : /^[1-9]\d{0,2}\.\d{3}$/).test(written);
}
