import type { Change, Comparator } from './measure';

const atEnd = (pattern: string): RegExp => new RegExp(String.raw`(?<![\p{L}])(?:${pattern})\s*$`, 'u');
const atStart = (pattern: string): RegExp => new RegExp(String.raw`^\s*(?:${pattern})(?![\p{L}])`, 'u');

/** Words right before a number; `không dưới` before `dưới`. */
export const COMPARATORS_BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  [
    'at-least',
    atEnd(
      'ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|(?:đạt\\s+)?từ|at least|no(?:t)? (?:less|fewer) than|(?:a )?minimum(?: of)?|≥|>=',
    ),
  ],
  [
    'at-most',
    atEnd(
      'không vượt quá|không quá|không cao hơn|không nhiều hơn|tối đa|nhiều nhất|at most|no(?:t)? more than|up to|(?:a )?maximum(?: of)?|≤|<=',
    ),
  ],
  ['more-than', atEnd('trên|hơn|vượt|more than|over|above|>')],
  ['less-than', atEnd('dưới|less than|fewer than|below|under|<')],
  ['about', atEnd('khoảng|xấp xỉ|gần|about|around|approximately|nearly')],
];
/** The signs are no words: a letter may stand before them. */
export const COMPARATORS_AFTER: readonly (readonly [Comparator, RegExp])[] = [
  ['at-least', atStart('trở lên|or more|or above')],
  ['at-most', atStart('trở xuống|or less|or fewer|or below')],
];
/** Further on in the measure, behind the unit: `2 nội dung trở lên`. */
export const UP_OR_DOWN = /(?<![\p{L}])(?:trở lên|trở xuống)(?![\p{L}])/u;

/** The number behind is the one reached, not by how much it changes. */
export const REACHES = /(?<![\p{L}])(?:xuống|lên|còn|to)\s*$/u;
const BESIDE_CHANGE = 'bình quân|thêm|xuống|lên|ở mức|còn|được|mức|by|to|at|trung bình';
const CHANGE_WORDS: readonly (readonly [Change, string])[] = [
  ['fall', 'giảm|reduced?|decreased?|falls?|cut'],
  ['rise', 'tăng(?! trưởng| cường)|nâng|increased?|rises?|raised?|grows?'],
  ['keep', 'duy trì|giữ|giữ vững|maintain(?:ed)?|kept|keep'],
];
export const CHANGES_BEFORE: readonly (readonly [Change, RegExp])[] = CHANGE_WORDS.map(
  ([change, pattern]) => [change, atEnd(`(?:${pattern})(?:\\s+(?:${BESIDE_CHANGE}))*`)],
);
/** `Giảm tỷ lệ hộ nghèo 1,5%`. */
export const CHANGES_FIRST: readonly (readonly [Change, RegExp])[] = CHANGE_WORDS.map(([change, pattern]) => [
  change,
  atStart(pattern),
]);

/** The first of these ends the subject. `tổ chức` is a noun more often than not. */
const ORGANISE = String.raw`(?<!(?:các|mỗi|từng|một|những|của|loại|số)\s+)tổ chức(?!\s+(?:chính trị|cơ sở|đảng|đoàn|xã hội|hội|thành viên|mình|nào|trong|trực thuộc|ấy|này|đó|quần chúng))`;
const ACTS = String.raw`ban hành|chủ trì|làm việc|thực hiện|xây dựng|hoàn thành|triển khai|đánh giá|kết nạp|tiến hành|thành lập|bố trí|đối thoại|${ORGANISE}`;
export const VERB = new RegExp(
  String.raw`(?<![\p{L}])(?:có|được|phải|đạt|là|${ACTS}|tham gia|giám sát|phản biện|duy trì|bảo đảm|đảm bảo|giảm|tăng(?! trưởng| cường)|nâng|cử|sử dụng|kiểm tra|không còn|giữ|đăng ký|phấn đấu|chiếm|dùng|gấp|` +
    String.raw`shall|must|will|should|has|have|are|is|be|holds?|reach(?:es)?|achieves?|meets?|issues?|organi[sz]es?|reports?|completes?)(?![\p{L}])`,
  'u',
);
/** A second demand in one sentence: `, ban hành …`, ` và tổ chức đánh giá …`. */
export const FURTHER_DEMAND = new RegExp(
  String.raw`(?:,|(?<![\p{L}])và(?![\p{L}]))\s*(?=(?:có|${ACTS})(?![\p{L}]))`,
  'gu',
);
export const OPENS_WITH_DEMAND = new RegExp(String.raw`^(?:có|${ACTS})(?![\p{L}])`, 'u');

/** What stands before a subject, or instead of one. */
export const FILLERS =
  /^(?:[\s,.:()–-]+|(?:phấn đấu|đến|và|trong đó|riêng|đồng thời|bảo đảm|đảm bảo|có|cơ bản|đạt|and|of which|of|also|ensure that|strive for)(?![\p{L}]))+/u;
export const LINKS =
  /(?:[\s,.:()–-]|(?<![\p{L}])(?:có|đạt|là|được|ở mức|bằng|đạt được|với|tăng(?! trưởng)|giảm|phải|bình quân|cơ bản|phấn đấu|reach(?:es)?|is|are|be|of|by|to|at|between|from|còn|lên|xuống|have|has|will|shall|must))+$/u;
/** A head without its attribute is no subject: `Tỷ lệ | thực hiện …`. */
export const HEAD_ONLY =
  /^(?:tỷ lệ|tỉ lệ|số|tổng số|số lượng|tốc độ|chỉ số|mức|mức độ|công tác|kết quả|việc|the share|share|rate|number|the number)$/u;

export const EACH =
  /(?<![\p{L}])(?:(?:mỗi|từng)(?! cấp)|tính chung|tổng|each|every|in total|together)(?![\p{L}])/u;
export const SEVERAL = /(?<![\p{L}])(?:các(?! cấp)|những)(?![\p{L}])/u;
export const NONE_LEFT = /(?<![\p{L}])không còn(?![\p{L}])/u;
export const BASICALLY = /(?<![\p{L}])(?:cơ bản|basically|in the main)(?![\p{L}])/u;
export const STRIVEN_FOR = /(?<![\p{L}])(?:phấn đấu|strives?|aims?)(?![\p{L}])/u;

const UNIT_WORDS = [
  ...['điểm %', 'điểm phần trăm', 'percentage points?', 'tỷ đồng', 'tỉ đồng', 'triệu đồng', 'nghìn đồng'],
  ...[
    'triệu usd',
    'tỷ usd',
    'usd',
    'đồng',
    'nghìn tấn',
    'triệu tấn',
    'tấn',
    'nội dung',
    'cán bộ',
    'cuộc',
    'văn bản',
  ],
  ...[
    'mô hình',
    'đảng viên',
    'đoàn viên',
    'hội viên',
    'lượt người',
    'lượt khách',
    'lượt',
    'lần',
    'tiêu chí',
    'hộ nghèo',
    'hộ',
  ],
  ...[
    'người lao động',
    'lao động',
    'người',
    'việc làm',
    'đơn vị',
    'tổ chức',
    'đồng chí',
    'buổi',
    'đợt',
    'hội nghị',
  ],
  ...[
    'doanh nghiệp',
    'sản phẩm',
    'dự án',
    'công trình',
    'giường bệnh',
    'bác sĩ',
    'tuổi',
    'hợp tác xã',
    'chi bộ',
    'xã',
    'phường',
    'thôn',
  ],
  ...[
    'cơ sở',
    'chuyên đề',
    'đề tài',
    'vụ việc',
    'vụ',
    'trường',
    'lớp',
    'ngày',
    'giờ',
    'km',
    'ha',
    'kg',
    'm2',
    'm²',
  ],
  ...[
    'topics?',
    'sessions?',
    'members?',
    'officials?',
    'meetings?',
    'reports?',
    'times?',
    'times',
    'people',
    'households?',
  ],
];
const MAGNITUDE = String.raw`(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion)\s+)?`;
const UNIT = new RegExp(
  String.raw`^${MAGNITUDE}(?:${UNIT_WORDS.toSorted((a, b) => b.length - a.length).join('|')})(?![\p{L}])(?:\s*/\s*(?:\d+\s+)?[\p{L}]+(?:\s+dân)?)?`,
  'u',
);
const A_WORD = new RegExp(String.raw`^${MAGNITUDE}[\p{L}]+(?:\s*\/\s*[\p{L}]+)?`, 'u');

/** The unit right behind a number: its words, and whether that is a guess. */
export function unitAt(text: string): { length: number; unsure: boolean } {
  const known = UNIT.exec(text);
  if (known) return { length: known[0].trimEnd().length, unsure: false };
  const word = VERB.exec(text)?.index === 0 ? null : A_WORD.exec(text);
  return { length: word?.[0].length ?? 0, unsure: word !== null };
}
