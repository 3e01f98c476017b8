import { fold, wording } from '../../../src/text/fold';

describe('fold', () => {
  it.each([
    ['Đảng ủy', 'dang uy'],
    ['11-QÐi/TW', '11-qdi/tw'],
    ['Ủy  ban\n nhân dân', 'uy ban nhan dan'],
    ['Đổi mới'.normalize('NFD'), 'doi moi'],
  ])('%s -> %s', (text, folded) => expect(fold(text)).toBe(folded));
});

const same: [string, string][] = [
  ['Tỉnh ủy', 'Tỉnh uỷ'],
  ['hòa giải, thủy lợi, khỏe', 'hoà giải, thuỷ lợi, khoẻ'],
  ['CỘNG HÒA', 'CỘNG HOÀ'],
  ['Đảng ủy'.normalize('NFD'), 'Đảng uỷ'],
  ['giai đoạn 2021 – 2025', 'giai đoạn 2021-2025'],
  ['“vừa động, vừa tĩnh”', '"vừa động, vừa tĩnh"'],
  ['sự quan tâm', 'sựquan tâm'],
  ['một\r\nhai', 'một hai'],
  ['1. Đổi mới', '2. Đổi mới'],
  ['a) Đổi mới', '- Đổi mới'],
  ['2.1. Đổi mới', 'Đổi mới'],
  ['II.2. Đổi mới', 'III – Đổi mới'],
  ['(i) Đổi mới', 'Điểm a) Đổi mới'],
  ['CHƯƠNG I. Đổi mới', 'Phần thứ hai: Đổi mới'],
  ['xã\u00adhội\u200b', 'xã hội'],
  ['Điều 5. Phạm vi', 'Điều 6. Phạm vi'],
  ['1. Triệu tập hội nghị', '2. Triệu tập hội nghị'],
  ['Điều 5. 30 ngày', 'Điều 6. 30 ngày'],
  ['các tổ chức; đoàn thể', 'các tổ chức, đoàn thể'],
];
const different: [string, string][] = [
  ['Mục tiêu: gần dân', 'Mục đích: gần dân'],
  ['Điều lệ: gần dân', 'gần dân'],
  ['-5 độ', '5 độ'],
  ['45.799/36.875', '45.799'],
  ['tăng 14,97%', 'tăng 1497%'],
  ['đạt 17/99 xã', 'đạt 1799 xã'],
  ['155.000 tỷ', '155,000 tỷ'],
  ['100%', '100'],
  ['từ 60-70', 'từ 6070'],
  ['2021, 15 mục', '202115 mục'],
  ['tăng -5', 'tăng 5'],
  ['nhân dân', 'Nhân dân'],
  ['ma', 'má'],
  ['> 90', '90'],
  ['ít nhất 01', 'ít nhất 02'],
  ['1.5 lần', '2.5 lần'],
  ['20 - 25% vào năm 2030', '30 - 25% vào năm 2030'],
  ['20 – 25% vào năm 2030', '25% vào năm 2030'],
  ['100. 000 đồng', '200. 000 đồng'],
  ['100. triệu đồng', '200. triệu đồng'],
  ['- 5% so với năm 2020', '+ 5% so với năm 2020'],
  ['5 - - 3 độ', '6 - - 3 độ'],
];

describe('wording', () => {
  it.each(same)('%s = %s', (left, right) => expect(wording(left)).toBe(wording(right)));
  it.each(different)('%s ≠ %s', (left, right) => expect(wording(left)).not.toBe(wording(right)));
});
