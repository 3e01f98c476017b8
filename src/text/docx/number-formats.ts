const romanDigits: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let rest = value;
  for (const [worth, digit] of romanDigits) {
    while (rest >= worth) {
      text += digit;
      rest -= worth;
    }
  }
  return text;
}

/** a ... z, aa, bb ... as Word counts. The Latin alphabet in every language: whoever wants `đ)` types it. */
function letter(value: number): string {
  if (value < 1) return String(value);
  const at = (value - 1) % 26;
  return String.fromCharCode(97 + at).repeat(Math.min(Math.floor((value - 1) / 26) + 1, 30));
}

const onesVietnamese = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function vietnameseWords(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (value < 1 || value > 99) return String(value);
  if (tens === 0) return onesVietnamese[ones]!;
  const head = tens === 1 ? 'mười' : `${onesVietnamese[tens]!} mươi`;
  if (ones === 0) return head;
  const last =
    ones === 1 && tens > 1
      ? 'mốt'
      : ones === 5
        ? 'lăm'
        : ones === 4 && tens > 1
          ? 'tư'
          : onesVietnamese[ones]!;
  return `${head} ${last}`;
}

const upToTwenty =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ordinalsUpToTwenty =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function englishWords(value: number, last: readonly string[], round: (ten: string) => string): string {
  if (value < 0 || value > 99) return String(value);
  const words =
    value < 20
      ? last[value]!
      : value % 10 === 0
        ? round(tens[value / 10]!)
        : `${tens[Math.floor(value / 10)]!}-${last[value % 10]!}`;
  return words[0]!.toUpperCase() + words.slice(1);
}

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 14;
  return `${value}${(!teen && ['', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  ordinal,
  cardinalText: (value) => englishWords(value, upToTwenty, (ten) => ten),
  ordinalText: (value) => englishWords(value, ordinalsUpToTwenty, (ten) => ten.replace(/y$/, 'ieth')),
  vietnameseCounting: vietnameseWords,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) =>
    value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value),
  none: () => '',
  bullet: () => '',
};

/** A counter as the reader sees it; undefined for a way of counting that is not known here. */
export const formatNumber = (format: string, value: number): string | undefined => formats[format]?.(value);
