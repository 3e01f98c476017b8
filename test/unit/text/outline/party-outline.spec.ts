import type { ParsedClause } from '../../../../src/text/clause';
import { parseSource } from '../../../../src/text/outline/parse-source';

/** Made up for this test, in the plan of a provincial standing committee's resolution. */
const DRAFT = `TỈNH ỦY NGHỆ AN
*
Số:     -NQ/TU

NGHỊ QUYẾT
về nâng cao chất lượng hoạt động của các đoàn thể
-----
- Căn cứ Quy chế làm việc của Ban Chấp hành;
Ban Thường vụ thảo luận và quyết nghị:

I. TÌNH HÌNH
1. Kết quả
Các đoàn thể đã bám sát cơ sở.
- Nội dung được đổi mới;
+ nhất là ở cấp xã;
- Phương thức đa dạng hơn.
2. Hạn chế: Một số nơi còn hình thức.

II. QUAN ĐIỂM, MỤC TIÊU, CHỈ TIÊU
1. Mục tiêu tổng quát: Đoàn thể gần dân, sát việc.
2. Các chỉ tiêu chủ yếu
2.1. Hằng năm
(1) 100% cấp ủy làm việc với đoàn thể cùng cấp.
(2) 100% cấp ủy có văn bản định hướng.
(3) 100% chính quyền có quy chế phối hợp.
2.2. Trong nhiệm kỳ
(4) Mỗi đoàn thể có ít nhất 01 cán bộ được luân chuyển
(trừ Hội Cựu chiến binh).
(5) Ít nhất 02 cuộc giám sát;
+ trong đó 01 cuộc về cán bộ.
(6) Ít nhất 02 cuộc phản biện.
(7) Ít nhất 01 cuộc đối thoại.
(8) Trên 90% cơ sở xếp loại khá trở lên.
(9) Không quá 5% cơ sở yếu.

III. NHIỆM VỤ VÀ GIẢI PHÁP
1. Nâng cao nhận thức về vị trí, vai trò của đoàn thể.
2. Đổi mới phương thức lãnh đạo của cấp ủy:
a) Định kỳ nghe báo cáo;
b) Phân công cấp ủy viên phụ trách;
đ) Kiểm tra hằng quý.
3. Chỉ đạo chính quyền thực hiện quy chế phối hợp.
4. Đổi mới nội dung, hướng mạnh về cơ sở.
Trách nhiệm thực hiện: các đoàn thể.
5. Tăng cường phối hợp trong phong trào thi đua.
6. Nhiệm vụ về cán bộ: Xây dựng đội ngũ và chính sách.

IV. TỔ CHỨC THỰC HIỆN
1. Ban Tuyên giáo hướng dẫn quán triệt.
2. Văn phòng theo dõi, báo cáo.

Nơi nhận:
- Các huyện ủy, thành ủy;
- Lưu Văn phòng.
T/M BAN THƯỜNG VỤ
BÍ THƯ
`;

type Row = [
  level: number,
  label: string,
  kind: string,
  parentLabel: string | null,
  marker: string,
  heading: string,
];
const rowsOf = (clauses: ParsedClause[]): Row[] =>
  clauses.map(({ level, label, kind, parent, marker, heading }) => [
    level,
    label,
    kind,
    parent === null ? null : clauses[parent]!.label,
    marker,
    heading,
  ]);

const EXPECTED: Row[] = [
  [1, '', 'preamble', null, '', ''],
  [1, 'I', 'section', null, 'I.', 'TÌNH HÌNH'],
  [2, 'I.1', 'clause', 'I', '1.', 'Kết quả'],
  [3, '', 'paragraph', 'I.1', '-', ''],
  [4, '', 'paragraph', '', '+', ''],
  [3, '', 'paragraph', 'I.1', '-', ''],
  [2, 'I.2', 'clause', 'I', '2.', 'Hạn chế:'],
  [1, 'II', 'section', null, 'II.', 'QUAN ĐIỂM, MỤC TIÊU, CHỈ TIÊU'],
  [2, 'II.1', 'clause', 'II', '1.', 'Mục tiêu tổng quát:'],
  [2, 'II.2', 'clause', 'II', '2.', 'Các chỉ tiêu chủ yếu'],
  [3, 'II.2.1', 'clause', 'II.2', '2.1.', 'Hằng năm'],
  [4, 'II.2.1.(1)', 'target', 'II.2.1', '(1)', ''],
  [4, 'II.2.1.(2)', 'target', 'II.2.1', '(2)', ''],
  [4, 'II.2.1.(3)', 'target', 'II.2.1', '(3)', ''],
  [3, 'II.2.2', 'clause', 'II.2', '2.2.', 'Trong nhiệm kỳ'],
  [4, 'II.2.2.(4)', 'target', 'II.2.2', '(4)', ''],
  [4, 'II.2.2.(5)', 'target', 'II.2.2', '(5)', ''],
  [5, '', 'paragraph', 'II.2.2.(5)', '+', ''],
  [4, 'II.2.2.(6)', 'target', 'II.2.2', '(6)', ''],
  [4, 'II.2.2.(7)', 'target', 'II.2.2', '(7)', ''],
  [4, 'II.2.2.(8)', 'target', 'II.2.2', '(8)', ''],
  [4, 'II.2.2.(9)', 'target', 'II.2.2', '(9)', ''],
  [1, 'III', 'section', null, 'III.', 'NHIỆM VỤ VÀ GIẢI PHÁP'],
  [2, 'III.1', 'task', 'III', '1.', ''],
  [2, 'III.2', 'task', 'III', '2.', 'Đổi mới phương thức lãnh đạo của cấp ủy:'],
  [3, 'III.2.a', 'point', 'III.2', 'a)', ''],
  [3, 'III.2.b', 'point', 'III.2', 'b)', ''],
  [3, 'III.2.đ', 'point', 'III.2', 'đ)', ''],
  [2, 'III.3', 'task', 'III', '3.', ''],
  [2, 'III.4', 'task', 'III', '4.', ''],
  [2, 'III.5', 'task', 'III', '5.', ''],
  [2, 'III.6', 'task', 'III', '6.', 'Nhiệm vụ về cán bộ:'],
  [1, 'IV', 'section', null, 'IV.', 'TỔ CHỨC THỰC HIỆN'],
  [2, 'IV.1', 'clause', 'IV', '1.', ''],
  [2, 'IV.2', 'clause', 'IV', '2.', ''],
  [1, '', 'signature', null, '', ''],
];

describe('a draft resolution in the Party outline', () => {
  const { clauses, warnings } = parseSource('text', DRAFT);

  it('reads labels, kinds, parents and titles exactly', () => expect(rowsOf(clauses)).toEqual(EXPECTED));

  it('gives unnumbered lines to the item above', () => {
    const textOf = (label: string) => clauses.find((clause) => clause.label === label)?.text;
    expect(textOf('I.1')).toBe('Các đoàn thể đã bám sát cơ sở.');
    expect(textOf('I.2')).toBe('Một số nơi còn hình thức.');
    expect(textOf('II.2.2.(4)')).toBe(
      'Mỗi đoàn thể có ít nhất 01 cán bộ được luân chuyển\n(trừ Hội Cựu chiến binh).',
    );
    expect(textOf('III.4')).toMatch(/cơ sở\.\nTrách nhiệm thực hiện: các đoàn thể\.$/);
  });

  it('keeps the head as the preamble and the foot, bullets and all, as one signature block', () => {
    expect(clauses[0]!.text).toMatch(/^TỈNH ỦY NGHỆ AN[^]*- Căn cứ[^]*quyết nghị:$/);
    expect(clauses.at(-1)!.text).toMatch(/^Nơi nhận:[^]*BÍ THƯ$/);
  });

  it('flags the letter that was skipped and nothing else', () =>
    expect(warnings).toEqual([{ code: 'number-skipped', params: { label: 'III.2.đ', after: 'b' } }]));

  it.each(['NFD', 'CRLF', 'Markdown'])('reads the same outline from %s', (form) => {
    const source =
      form === 'NFD' ? DRAFT.normalize('NFD') : form === 'CRLF' ? DRAFT.replaceAll('\n', '\r\n') : DRAFT;
    const twin = parseSource(form === 'Markdown' ? 'markdown' : 'text', source).clauses;
    expect(
      rowsOf(twin).map((row) => row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFC') : cell))),
    ).toEqual(EXPECTED);
  });
});
