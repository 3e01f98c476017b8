import fc from 'fast-check';
import { measureParts, type ProposedMeasure } from '../../../../src/text/targets/measure';
import { proposeMeasures } from '../../../../src/text/targets/propose-measures';
import { proposeTargets } from '../../../../src/text/targets/propose-targets';
import { times } from '../../../support/times';

const one = (words: string): ProposedMeasure => {
  const measures = proposeMeasures(words);
  expect(measures).toHaveLength(1);
  return measures[0]!;
};

describe('A target', () => {
  it.each<[string, string, string, Partial<ProposedMeasure>]>([
    [
      'Tỷ lệ hộ nghèo giảm bình quân 1,0-1,5%/năm.',
      'between',
      '1,1.5',
      { change: 'fall', unit: '%', frequency: 'year' },
    ],
    ['Thu ngân sách đạt 155.000 tỷ đồng.', 'equal', '155000', { subject: 'Thu ngân sách', unit: 'tỷ đồng' }],
    ['Thu ngân sách đạt 1.325.692,7 tỷ đồng trở lên.', 'at-least', '1325692.7', { unit: 'tỷ đồng' }],
    ['Tỷ lệ che phủ rừng duy trì ở mức 14,97%.', 'equal', '14.97', { change: 'keep' }],
    [
      'Tốc độ tăng trưởng GRDP đạt 11 - 12%/năm.',
      'between',
      '11,12',
      { subject: 'Tốc độ tăng trưởng GRDP', change: null },
    ],
    [
      'GRDP bình quân đầu người đạt khoảng 60-70 triệu đồng/người.',
      'about',
      '60,70',
      { unit: 'triệu đồng/người' },
    ],
    ['17/99 xã đạt chuẩn nông thôn mới.', 'equal', '17,99', { form: 'ratio', unit: 'xã' }],
    ['Tỷ lệ đô thị hóa: 83,2%/50%.', 'equal', '83.2,50', { form: 'actual-and-target' }],
    [
      'Trên 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.',
      'more-than',
      '90',
      { subject: 'tổ chức cơ sở đảng' },
    ],
    ['Tỷ lệ thất nghiệp dưới 3%.', 'less-than', '3', { subject: 'Tỷ lệ thất nghiệp' }],
    ['Tỷ lệ nợ xấu không quá 2,5%.', 'at-most', '2.5', { subject: 'Tỷ lệ nợ xấu' }],
    [
      'Phấn đấu tỷ lệ lao động qua đào tạo đạt từ 70% trở lên.',
      'at-least',
      '70',
      { doubts: ['striven-for'] },
    ],
    ['Cơ bản không còn hộ nghèo.', 'equal', '0', { subject: 'hộ nghèo', doubts: ['basically'] }],
    [
      'Thu nhập tăng 5% so với đầu nhiệm kỳ.',
      'equal',
      '5',
      { change: 'rise', baseline: 'so với đầu nhiệm kỳ' },
    ],
    [
      'Mỗi chi bộ sinh hoạt chuyên đề tối thiểu 04 lần/năm.',
      'at-least',
      '4',
      { unit: 'lần', frequency: 'year' },
    ],
    ['Có 70% trở lên xã đạt chuẩn.', 'at-least', '70', { subject: 'xã', unit: '%' }],
    [
      '100% xã, phường (trừ các xã biên giới) có điểm phục vụ.',
      'equal',
      '100',
      { subject: 'xã, phường', exclusion: 'các xã biên giới' },
    ],
    ['Ít nhất 90% hộ (không tính hộ mới) dùng nước sạch.', 'at-least', '90', { subject: 'hộ' }],
    [
      'Ngoại trừ cán bộ biệt phái, 100% cán bộ được tập huấn.',
      'equal',
      '100',
      { subject: 'cán bộ', exclusion: 'cán bộ biệt phái' },
    ],
    [
      'Tỷ lệ hộ nghèo giảm từ 5% xuống còn 3%.',
      'equal',
      '3',
      { subject: 'Tỷ lệ hộ nghèo', change: null, baseline: 'từ 5%' },
    ],
    ['Giảm xuống còn dưới 2%.', 'less-than', '2', { change: null, doubts: ['no-subject'] }],
    [
      'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng dưới 10%.',
      'less-than',
      '10',
      { subject: 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng', doubts: [] },
    ],
    ['Tuổi thọ trung bình trên 75 tuổi.', 'more-than', '75', { unit: 'tuổi' }],
    ['Kinh tế số chiếm tối thiểu 30% GRDP.', 'at-least', '30', { subject: 'Kinh tế số' }],
    ['Đón tối thiểu 20 triệu lượt khách.', 'at-least', '20', { unit: 'triệu lượt khách' }],
    ['Between 10 and 15 meetings a year.', 'between', '10,15', { subject: null }],
    ['Định kỳ 6 tháng, 100% đơn vị báo cáo.', 'equal', '100', { frequency: 'half-year' }],
    ['Ít nhất hai phần ba số xã có điểm du lịch.', 'done', '', { doubts: ['no-number'] }],
    [
      'Trong Quý I/2026, mỗi xã tổ chức ít nhất một hội nghị.',
      'at-least',
      '1',
      { period: 'Trong Quý I/2026', unit: 'hội nghị' },
    ],
    ['Trước 25 hằng tháng, 100% đơn vị báo cáo.', 'equal', '100', { period: 'Trước 25', frequency: 'month' }],
    [
      'Giai đoạn 2026 - 2030, kết nạp 5.000 đảng viên.',
      'equal',
      '5000',
      { period: 'Giai đoạn 2026 - 2030', doubts: ['no-subject', 'bare-number'] },
    ],
    [
      'Each agency holds at least 2 meetings per year.',
      'at-least',
      '2',
      { subject: 'Each agency', unit: 'meetings', frequency: 'year' },
    ],
    [
      'At least 1,500 households are connected by 2030.',
      'at-least',
      '1500',
      { unit: 'households', period: 'by 2030' },
    ],
    [
      'No more than 2.5% of complaints are overdue (except appeals).',
      'at-most',
      '2.5',
      { subject: 'complaints', exclusion: 'appeals' },
    ],
  ])('“%s” asks for %s %s', (words, comparator, numbers, rest) => {
    const measure = one(words);
    expect(measure).toMatchObject({ comparator, ...rest });
    expect(measure.numbers.join()).toBe(numbers);
  });

  it.each([
    'Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017.',
    'Sửa đổi Điều 5 và khoản 2 Luật số 15/2020/QH14.',
    'Sơ kết giữa nhiệm kỳ 2020 - 2025, tổng kết vào tháng 6/2025.',
    'Phòng, chống dịch covid-19 theo Kế hoạch số 04-KH/TU.',
  ])('takes no date, period or number of an act for a measure: “%s”', (words) => {
    expect(proposeMeasures(words)).toMatchObject([{ comparator: 'done', numbers: [] }]);
  });

  it('says so where a sign may part thousands or decimals', () => {
    expect(one('Kết nạp ít nhất 1,500 đảng viên.').doubts).toContain('decimal-or-thousands');
    expect(one('Tăng thêm ít nhất 0,125 điểm %.').doubts).not.toContain('decimal-or-thousands');
  });

  it('gives the places of what it read, also where letters and marks are apart', () => {
    const words = 'Hằng năm, mỗi tổ chức chủ trì ít nhất 2 nội dung (trừ Hội Cựu chiến binh).'.normalize(
      'NFD',
    );
    const measure = one(words);
    expect(measure).toMatchObject({ comparator: 'at-least', numbers: [2], frequency: 'year' });
    expect(measure.exclusion?.normalize('NFC')).toBe('Hội Cựu chiến binh');
    const slice = (part: 'comparator' | 'numbers' | 'frequency') =>
      words.slice(...measure.at[part]!).normalize('NFC');
    expect([slice('comparator'), slice('numbers'), slice('frequency')]).toEqual(['ít nhất', '2', 'Hằng năm']);
  });

  it('with items of its own below it leaves the asking to them', () => {
    const target = { kind: 'target', heading: '', text: 'Về kinh tế', parent: null } as const;
    const item = { kind: 'point', heading: '', text: 'GRDP tăng 8%/năm.', parent: 0 } as const;
    expect(proposeTargets([target, item]).map(({ measures }) => measures.length)).toEqual([0, 1]);
  });

  it('is read from any text without failing, every part a slice of it', () => {
    const word = fc.constantFrom(
      ...[
        'hằng năm',
        'ít nhất',
        '100%',
        '2 nội dung',
        '17/99',
        ';',
        ',',
        '.',
        'và',
        '(trừ',
        ')',
        'so với',
        'đến năm 2025',
      ],
      ...[
        'tổ chức',
        'các',
        'giảm',
        'từ',
        'trở lên',
        '1.5',
        '-',
        '\n',
        'không còn',
        'at least',
        'e\u0302\u0301',
        '😀',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 40 }), (parts) => {
        const words = parts.join(' ');
        for (const measure of proposeMeasures(words)) {
          for (const part of measureParts) {
            const span = measure.at[part];
            if (!span) continue;
            expect(span[0]).toBeLessThanOrEqual(span[1]);
            const value = measure[part];
            if (typeof value === 'string' && !['comparator', 'change', 'frequency'].includes(part))
              expect(words.slice(...span)).toBe(value);
          }
        }
      }),
      { numRuns: times(500) },
    );
  });

  it.each([
    ['spaces', ' '.repeat(9_990)],
    ['numbers', '1 '.repeat(4_990)],
    ['conjunctions', '100% có và tổ chức '.repeat(500)],
    ['brackets', '('.repeat(9_990)],
    ['comparisons', 'so với '.repeat(1_400)],
  ])('of nothing but %s comes to an end', (_name, words) => {
    const read = proposeTargets([{ kind: 'target', heading: '', text: words, parent: null }]);
    expect(read).toHaveLength(1);
  });
});
