import type { Frequency } from './measure';

/*
 * When, how often, compared with what and for whom not, in Vietnamese and English; and the numbers that measure nothing:
 * dates, numbers of acts, places in an act. All over a text in NFC and lower case.
 */
const words = (pattern: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})`, 'gu');
const END = String.raw`(?![\p{L}\p{N}])`;
const YEARS = String.raw`\d{4}(?:\s*(?:[-–—]|đến(?:\s+năm)?)\s*\d{4})?${END}(?:\s+và những năm tiếp theo)?`;
const INTO_YEAR = String.raw`(?:\s*/\s*\d{4}|\s+năm\s+\d{4})?`;
const UNTIL = String.raw`(?:(?:đến|tới|trước|sau|từ|kể từ|trong|vào)\s+)?(?:(?:hết|cuối|đầu|giữa)\s+)?`;
const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';

/** `so với …`, up to the next sign; `từ 5%` of what goes from there up or down to something else. */
export const BASELINES = words(
  String.raw`từ\s+\d[\d.,]*\s*[%‰]?(?:\s+(?!trở)\p{L}+){0,3}?(?=\s+(?:lên|xuống)${END})|from\s+\d[\d.,]*\s*[%‰]?(?=\s+to\s+\d)|so với\s+[^,;()]+?(?=[,;()]|\.\s|\.?$)|(?:compared (?:with|to)|from the level of)\s+[^,;()]+?(?=[,;()]|\.\s|\.?$)`,
);

/** The excluded are the group. */
export const EXCLUSIONS = new RegExp(
  [
    String.raw`\(\s*(?:trừ|ngoại trừ|không (?:tính|kể|bao gồm)|except(?: for)?|excluding|not (?:counting|including))\s+(?<inBrackets>[^()]+?)\s*\)`,
    String.raw`(?:^|,\s*|(?<=\s))(?:ngoại trừ|(?<!loại\s)trừ|except(?: for)?|excluding)\s+(?<after>[^,;().]+)`,
  ].join('|'),
  'gu',
);

export const PERIODS = words(
  [
    String.raw`${UNTIL}năm\s+${YEARS}`,
    String.raw`(?:trong\s+)?(?:giai đoạn|nhiệm kỳ)\s+${YEARS}`,
    String.raw`${UNTIL}tháng\s+\d{1,2}${INTO_YEAR}${END}`,
    String.raw`${UNTIL}quý\s+(?:iv|i{1,3}|[1-4])${INTO_YEAR}${END}`,
    String.raw`(?:đến|tới)\s+(?:hết|cuối|giữa)\s+(?:năm|nhiệm kỳ)${END}`,
    String.raw`(?:đến|trước|từ|trong)\s+(?:ngày\s+)?\d{1,2}/\d{1,2}/\d{4}${END}`,
    String.raw`trước\s+(?:ngày\s+)?\d{1,2}(?=\s+(?:hàng|hằng))`,
    String.raw`(?:by|before|in|until|from|during|over|for)\s+(?:the\s+)?(?:end of\s+|period\s+|term\s+)?(?:(?:${MONTHS})\s+|q[1-4]\s+)?(?:19|20)\d{2}(?:\s*(?:[-–—]|to)\s*(?:19|20)\d{2})?${END}`,
  ].join('|'),
);

const OF = String.raw`(?:bình quân\s+)?(?:hàng|hằng|mỗi)\s+`;
const NO_YEAR = String.raw`${END}(?!\s+\d{4})`;
export const FREQUENCIES: readonly (readonly [Frequency, RegExp])[] = [
  [
    'term',
    words(
      String.raw`(?:trong|mỗi|cả|suốt|một)\s+nhiệm kỳ${NO_YEAR}|(?:per|each|every|during the|in the|in each)\s+term${END}`,
    ),
  ],
  [
    'half-year',
    words(
      String.raw`(?:${OF}|định kỳ\s+)(?:6|06|sáu)\s+tháng(?:\s+(?:một|1|01) lần)?${END}|(?:6|06|sáu)\s+tháng\s+(?:một|1|01) lần${END}|(?:every six months|half-yearly|twice a year)${END}`,
    ),
  ],
  [
    'year',
    words(
      String.raw`${OF}năm${NO_YEAR}|một năm${NO_YEAR}|(?:every|each|per|a) year${END}|annually${END}|yearly${END}|per annum${END}`,
    ),
  ],
  ['quarter', words(String.raw`${OF}quý${END}|(?:every|each|per|a) quarter${END}|quarterly${END}`)],
  ['month', words(String.raw`${OF}tháng${END}|(?:every|each|per|a) month${END}|monthly${END}`)],
  ['week', words(String.raw`${OF}tuần${END}|(?:every|each|per|a) week${END}|weekly${END}`)],
  ['day', words(String.raw`${OF}ngày${END}|(?:every|each|per|a) day${END}|daily${END}`)],
];
/** `2 nội dung/năm`; behind a sign and not a space. */
export const SLASHED: readonly (readonly [Frequency, RegExp])[] = (
  [
    ['term', 'nhiệm kỳ|term'],
    ['year', 'năm|year'],
    ['quarter', 'quý|quarter'],
    ['month', 'tháng|month'],
    ['week', 'tuần|week'],
    ['day', 'ngày|day'],
  ] as const
).map(([frequency, per]) => [frequency, new RegExp(String.raw`/\s*(?:${per})${END}`, 'gu')]);

/** Numbers that measure nothing. */
export const NO_MEASURES: readonly RegExp[] = [
  words(String.raw`(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`),
  words(String.raw`ngày\s+\d{1,2}(?:[/-]\d{1,2}|\s+tháng\s+\d{1,2})?(?:\s+năm\s+\d{4})?`),
  words(String.raw`\d{1,2}/(?:19|20)\d{2}${END}`),
  words(String.raw`(?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2}${END}`),
  words(String.raw`\d+[-/](?:\d{4}[-/])?[\p{L}][\p{L}\p{N}-]*(?:/[\p{L}-]+)?(?<!/(?:năm|tháng|quý))`),
  words(
    String.raw`(?:số|thứ|điều|khoản|điểm|phụ lục|biểu|mức độ|cấp độ|hạng|loại|khóa|khoá|chương trình|đề án|no\.|article|clause|annex|section|level)\s+(?:số\s+)?\d[\p{L}\d/-]*(?![\d.,]*\s*[%‰])`,
  ),
  words(
    String.raw`(?:nghị quyết|quyết định|chỉ thị|kết luận|thông tư|nghị định|kế hoạch|resolution|decision)\s+(?:số\s+)?\d+(?=-|/\d{4})`,
  ),
  words(String.raw`(?:ngày|năm)\s+\d+${END}`),
  // Who is meant, where another number says what of them: `trẻ em dưới 5 tuổi suy dinh dưỡng dưới 10%`.
  words(
    String.raw`(?<=(?:trẻ em|trẻ|người|dân|dân số|phụ nữ|nam|nữ|học sinh|thanh niên|lao động|công dân|cán bộ|đảng viên)\s+)(?:từ|dưới|trên|đủ)\s+\d+(?:\s*(?:[-–—]|đến)\s*\d+)?\s+(?:tháng\s+)?tuổi(?:\s+trở (?:lên|xuống))?(?=[^;.\n]*\d)`,
  ),
];
