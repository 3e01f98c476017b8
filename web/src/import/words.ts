import type { ClauseKind } from '#text/clause';
import { wordsIn } from '../language/language';

type Params = Readonly<Record<string, string | number>>;

const kindsVi: Readonly<Record<ClauseKind, string>> = {
  ...{
    preamble: 'Mở đầu',
    part: 'Phần',
    chapter: 'Chương',
    section: 'Mục',
    article: 'Điều',
    clause: 'Khoản',
  },
  ...{
    point: 'Điểm',
    paragraph: 'Đoạn',
    target: 'Chỉ tiêu',
    task: 'Nhiệm vụ',
    table: 'Bảng',
    annex: 'Phụ lục',
  },
  signature: 'Phần ký',
};
const kindsEn: Readonly<Record<ClauseKind, string>> = {
  ...{ preamble: 'Preamble', part: 'Part', chapter: 'Chapter', section: 'Section', article: 'Article' },
  ...{ clause: 'Clause', point: 'Point', paragraph: 'Paragraph', target: 'Target', task: 'Task' },
  ...{ table: 'Table', annex: 'Annex', signature: 'Signature' },
};

/** What is doubtful about a reading, by its code; `{name}` is that parameter. */
const warningsVi: Readonly<Record<string, string>> = {
  'number-skipped': '{label}: số bị nhảy (trước đó là {after}).',
  'number-repeated': '{label}: số bị lặp lại.',
  'number-restarted': '{label}: số bắt đầu lại từ 1.',
  'number-backwards': '{label}: số lùi lại (trước đó là {after}).',
  'no-outline': 'Không thấy số hay đề mục nào; mỗi đoạn thành một mục.',
  'more-warnings': 'Còn {count} cảnh báo khác.',
  'code-broken': 'Số hiệu văn bản viện dẫn bị ngắt hoặc sai ký tự.',
  'tracked-changes':
    'Tệp có thay đổi đang theo dõi ({insertions} thêm, {deletions} xóa, {moves} chuyển), đang hiện như đã chấp nhận. Muốn lưu, hãy quay lại rồi chọn chấp nhận hoặc từ chối.',
  'comments-left-out': '{count} ghi chú bên lề không được đọc.',
  'pictures-left-out': '{count} hình ảnh không được đọc.',
  'hidden-text-left-out': '{count} chỗ chữ ẩn không được đọc.',
  'embedded-left-out': '{count} văn bản nhúng không được đọc.',
  'formulas-flattened': '{count} công thức được viết thành một dòng.',
  'text-boxes-moved': '{count} hộp văn bản được đặt sau đoạn chứa chúng.',
  'number-format-unknown': 'Kiểu đánh số "{format}" được hiện bằng chữ số.',
  'macros-left-out': 'Tệp có macro; macro không được đọc.',
  'invisible-characters': '{count} ký tự không nhìn thấy, đầu tiên ở dòng {line}.',
  'mixed-scripts': '{count} chỗ trộn chữ cái giống nhau của bảng chữ khác, đầu tiên ở dòng {line}.',
  'unreadable-characters': '{count} ký tự bị mất, đầu tiên ở dòng {line}.',
  'old-encoding-in-parts': '{count} chỗ còn dùng phông cũ, đầu tiên ở dòng {line}.',
};
const warningsEn: Readonly<Record<string, string>> = {
  'number-skipped': '{label}: numbers are skipped (before it: {after}).',
  'number-repeated': '{label}: the number is repeated.',
  'number-restarted': '{label}: the numbers begin at 1 again.',
  'number-backwards': '{label}: the numbers go back (before it: {after}).',
  'no-outline': 'No numbers or headings were found; each paragraph became a clause.',
  'more-warnings': 'There are {count} more warnings.',
  'code-broken': 'The number of a cited document is broken or holds a wrong letter.',
  'tracked-changes':
    'The file has tracked changes ({insertions} insertions, {deletions} deletions, {moves} moves), shown as if accepted. To save, go back and choose to accept or to reject them.',
  'comments-left-out': '{count} margin comments were left out.',
  'pictures-left-out': '{count} pictures were left out.',
  'hidden-text-left-out': 'Hidden text was left out in {count} places.',
  'embedded-left-out': '{count} embedded documents were left out.',
  'formulas-flattened': '{count} formulas were written on one line.',
  'text-boxes-moved': '{count} text boxes stand behind the paragraph that held them.',
  'number-format-unknown': 'Numbers of the kind "{format}" are shown in digits.',
  'macros-left-out': 'The file carries macros; they are not read.',
  'invisible-characters': '{count} characters cannot be seen, the first on line {line}.',
  'mixed-scripts': 'Look-alike letters of another script in {count} places, first on line {line}.',
  'unreadable-characters': '{count} characters were lost, the first on line {line}.',
  'old-encoding-in-parts': 'Letters of an old font in {count} places, first on line {line}.',
};
const worded =
  (sentences: Readonly<Record<string, string>>) =>
  (code: string, params: Params): string =>
    (sentences[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));

export const useImportWords = wordsIn({
  vi: {
    original: 'Tệp gốc',
    formats: { clauses: 'từng mục', text: 'văn bản thuần', markdown: 'Markdown', docx: 'Word' },
    ...{
      open: 'Nạp bản mới',
      title: 'Nạp nội dung dự thảo',
      show: 'Xem cách đọc',
      save: 'Lưu thành bản mới',
    },
    ...{ saved: 'Đã lưu bản mới.', goBack: 'Quay lại tệp và nội dung dán' },
    ...{ file: 'Tệp văn bản', fileHint: '.docx, .md hoặc .txt, tối đa 20 MB.' },
    changes: 'Thay đổi đang theo dõi trong tệp Word',
    changesHint: 'Tệp còn thay đổi đang theo dõi chỉ lưu được khi đã chọn.',
    changesChoices: { ask: 'Không có', accept: 'Chấp nhận tất cả', reject: 'Từ chối tất cả' },
    ...{ paste: 'Hoặc dán nội dung', pasteHint: 'Khi đã chọn tệp thì chỉ đọc tệp.' },
    count: (n: number) => `Đọc được ${n} mục. Chưa lưu.`,
    ...{ warnings: 'Cần kiểm tra', clauses: 'Các mục đã đọc', level: 'Bậc', kind: 'Loại' },
    notAllShown: (shown: number, all: number) =>
      `Đang hiện ${shown} trên ${all} mục; những mục sau lưu như đã đọc.`,
    levelOf: (n: number) => `Bậc của mục thứ ${n}`,
    kindOf: (n: number) => `Loại của mục thứ ${n}`,
    kinds: kindsVi,
    warning: worded(warningsVi),
  },
  en: {
    original: 'Original file',
    formats: { clauses: 'clauses', text: 'plain text', markdown: 'Markdown', docx: 'Word' },
    ...{
      open: 'Add a version',
      title: 'Add a text',
      show: 'Show how it is read',
      save: 'Save as a new version',
    },
    ...{ saved: 'The version is saved.', goBack: 'Back to the file and the pasted text' },
    ...{ file: 'File', fileHint: '.docx, .md or .txt, up to 20 MB.' },
    changes: 'Tracked changes of a Word file',
    changesHint: 'A file that still has them is saved only when this is chosen.',
    changesChoices: { ask: 'There are none', accept: 'Accept all', reject: 'Reject all' },
    ...{ paste: 'Or paste the text', pasteHint: 'Where a file is chosen, only the file is read.' },
    count: (n: number) => `${n} clauses were read. Nothing is saved yet.`,
    ...{ warnings: 'To be checked', clauses: 'Clauses as read', level: 'Level', kind: 'Kind' },
    notAllShown: (shown: number, all: number) =>
      `${shown} of ${all} clauses are shown; those after them are saved as they were read.`,
    levelOf: (n: number) => `Level of clause ${n}`,
    kindOf: (n: number) => `Kind of clause ${n}`,
    kinds: kindsEn,
    warning: worded(warningsEn),
  },
});
