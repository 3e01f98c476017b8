export interface ShortText {
  /** The type's name in capitals, such as CHỈ THỊ. */
  readonly form: string;
  readonly subject: string;
  readonly opening: string;
  readonly purposes: readonly string[];
  readonly targets: readonly string[];
  readonly tasks: readonly string[];
}

/** A short text in the outline of a Party document; its targets are `II.(1)`, `II.(2)` and its tasks `III.1`, `III.2`. */
export function shortDraft({ form, subject, opening, purposes, targets, tasks }: ShortText): string {
  const numbered = (lines: readonly string[], mark: (n: number) => string) =>
    lines.map((line, at) => `${mark(at + 1)} ${line}`);
  return [
    ...['ĐẢNG CỘNG SẢN VIỆT NAM', 'TỈNH ỦY (DỮ LIỆU MINH HỌA)', '*', ''],
    ...[form, 'CỦA BAN THƯỜNG VỤ TỈNH ỦY', subject, '-----', ''],
    ...[opening, ''],
    ...['I. MỤC ĐÍCH, YÊU CẦU', ...numbered(purposes, (n) => `${n}.`), ''],
    ...['II. CHỈ TIÊU', ...numbered(targets, (n) => `(${n})`), ''],
    ...['III. NHIỆM VỤ, GIẢI PHÁP', ...numbered(tasks, (n) => `${n}.`), ''],
    'IV. TỔ CHỨC THỰC HIỆN',
    '1. Các đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch, tổ chức quán triệt và thực hiện.',
    '2. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì theo dõi, đôn đốc; định kỳ báo cáo Ban Thường vụ Tỉnh ủy.',
    '',
    'Nơi nhận:',
    '- Các đảng ủy trực thuộc Tỉnh ủy,',
    '- Các đồng chí Tỉnh ủy viên,',
    '- Lưu Văn phòng Tỉnh ủy.',
    'T/M BAN THƯỜNG VỤ',
    'BÍ THƯ',
    '',
  ].join('\n');
}
