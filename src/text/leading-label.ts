export const DASHES = /[\p{Pd}\u2212]/gu;

const titled = ['Phần', 'Chương', 'Mục', 'Tiểu mục', 'Điều', 'Khoản', 'Part', 'Chapter', 'Section', 'Article']
  .flatMap((word) => [word, word.toUpperCase()])
  .join('|');

/** What makes the numeral before it the beginning of a figure: `20 - 25%`, `100. 000 đồng`, `5 - triệu đồng`. */
const restOfFigure =
  '(?:[-–—]?\\s*[\\p{N}%‰°]|(?:nghìn|ngàn|triệu|tỷ|tỉ)\\s+(?:đồng|người|USD)' +
  '|(?:đồng|USD|VND|ha|km|kg|m2|m²|tấn)\\s*(?:[.,;/)]|$))';

/**
 * A printed number at the head of a wording: it must be set off by a separator and a space, so that `1.5 %`, `2021` or a
 * wording that was already made canonical never loses a figure; and no figure may go on behind it.
 */
const LEADING_LABEL = new RegExp(
  '^\\s*(?:' +
    [
      `(?:${titled})\\s+(?:\\d{1,4}[a-zđ]?|[IVXLC]{1,7}|(?:thứ|THỨ)\\s\\p{L}+)[.:]`,
      'Điểm\\s+[a-zđ]\\)',
      '[IVXLC]{1,7}(?:\\.\\d{1,2}){0,5}(?:[.)]\\s?[-–—]?|\\s?[-–—])',
      `\\d{1,3}(?:\\.\\d{1,2}){0,5}(?:[.)]\\s?[-–—]?|\\s?[-–—])(?!\\s*${restOfFigure})`,
      '[A-Za-zĐđ][.)]',
      '[ivx]{1,6}\\)',
      '\\((?:\\d{1,3}|[a-zđ]|[ivx]{1,6})\\)',
      '[-–—*•·]',
      '\\+(?!\\s*\\p{N})',
    ].join('|') +
    ')\\s+',
  'u',
);

export function withoutLabel(text: string): string {
  return text.replace(LEADING_LABEL, '');
}

/** Whether it is a number or bullet and nothing else. */
export function isLabel(marker: string): boolean {
  return LEADING_LABEL.exec(`${marker} `)?.[0].length === marker.length + 1;
}
