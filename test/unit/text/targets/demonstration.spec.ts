import { firstDraft } from '../../../../src/demo/texts/first-draft';
import { revisedText } from '../../../../src/demo/texts/revised-text';
import { parseSource } from '../../../../src/text/outline/parse-source';
import { proposeMeasures } from '../../../../src/text/targets/propose-measures';
import { proposeTargets } from '../../../../src/text/targets/propose-targets';
import type { ProposedMeasure } from '../../../../src/text/targets/measure';

const committees = 'cấp ủy các cấp';
const authorities = 'chính quyền các cấp';
const front = 'Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội các cấp';

/** What the table of the nine targets asks, worked out by hand: subject, comparator, number, unit, how often, doubts. */
const row = ({ subject, comparator, numbers, unit, frequency, exclusion, doubts }: ProposedMeasure) => [
  ...[subject, comparator, numbers.join(), unit, frequency, exclusion, doubts.join(' ')],
];
const measuresOf = (source: string) =>
  proposeTargets(parseSource('text', source).clauses).map(({ measures }) => measures.map(row));

describe('The nine targets of the demonstration case', () => {
  it('are read from its first draft as the table has them', () => {
    expect(measuresOf(firstDraft)).toEqual([
      [[committees, 'equal', '100', '%', 'year', null, '']],
      [[committees, 'equal', '100', '%', 'year', null, '']],
      [[authorities, 'equal', '100', '%', null, null, '']],
      [['Chính quyền các cấp', 'done', '', null, null, null, 'no-number']],
      [
        [
          ...[
            'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội mỗi cấp',
            'at-least',
            '1',
            'cán bộ',
            'term',
          ],
          ...['cán bộ Hội Cựu chiến binh', 'each-or-all'],
        ],
      ],
      [[front, 'at-least', '2', 'nội dung', null, null, '']],
      [[front, 'at-least', '2', 'nội dung', null, null, 'comparator-carried-over']],
      [[front, 'at-least', '1', 'cuộc', null, null, '']],
      [[front, 'at-least', '1', 'cuộc', null, null, 'comparator-carried-over']],
    ]);
  });

  it('are read from the text after the chair’s conclusion', () => {
    expect(measuresOf(revisedText)).toEqual([
      [[committees, 'equal', '100', '%', 'year', null, '']],
      [[committees, 'equal', '100', '%', 'year', null, '']],
      [[authorities, 'equal', '100', '%', null, null, '']],
      [[authorities, 'equal', '100', '%', 'year', null, '']],
      [
        [
          'ở mỗi cấp, tính chung cho Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
          ...['at-least', '1', 'cán bộ', 'term', 'cán bộ Hội Cựu chiến binh', ''],
        ],
      ],
      [[front, 'at-least', '2', 'nội dung', 'year', null, '']],
      [
        [
          'Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội cấp tỉnh, cấp huyện',
          ...['at-least', '2', 'nội dung', 'year', null, ''],
        ],
        ['cấp xã', 'at-least', '1', 'nội dung', 'year', null, 'frequency-past-semicolon'],
      ],
      [[front, 'at-least', '1', 'cuộc', null, null, '']],
      [[front, 'at-least', '1', 'cuộc', 'year', null, '']],
    ]);
  });

  it('take their period from the heading above them', () => {
    const [first] = proposeTargets(parseSource('text', firstDraft).clauses);
    expect(first!.measures[0]).toMatchObject({ period: 'đến năm 2025' });
    expect(first!.measures[0]!.at).not.toHaveProperty('period');
  });

  it('told in one sentence keep open whether "hàng năm" reaches past the semicolon', () => {
    const told =
      'Hàng năm, 100% cấp ủy làm việc với Mặt trận Tổ quốc, các tổ chức chính trị - xã hội và ban hành các văn bản định ' +
      'hướng hoạt động; 100% chính quyền các cấp có quy chế phối hợp với Mặt trận Tổ quốc; tổ chức đánh giá kết quả thực hiện.';
    expect(proposeMeasures(told).map(row)).toEqual([
      ['cấp ủy', 'equal', '100', '%', 'year', null, ''],
      ['cấp ủy', 'equal', '100', '%', 'year', null, 'number-carried-over subject-carried-over'],
      [authorities, 'equal', '100', '%', 'year', null, 'frequency-past-semicolon'],
      [
        authorities,
        'done',
        '',
        null,
        'year',
        null,
        'no-number subject-carried-over frequency-past-semicolon',
      ],
    ]);
  });

  it('told in one sentence carry "ít nhất" over to the second number', () => {
    const told =
      'Mặt trận Tổ quốc và mỗi tổ chức chính trị - xã hội các cấp thực hiện ít nhất 2 nội dung giám sát theo các quy định ' +
      'của Đảng và 2 nội dung phản biện xã hội; ít nhất 01 cuộc đối với cán bộ chủ chốt cùng cấp hoặc cấp dưới và ' +
      '01 cuộc giám sát về vấn đề nổi cộm.';
    const carried = 'subject-carried-over comparator-carried-over';
    expect(proposeMeasures(told).map(row)).toEqual([
      [front, 'at-least', '2', 'nội dung', null, null, ''],
      [front, 'at-least', '2', 'nội dung', null, null, carried],
      [front, 'at-least', '1', 'cuộc', null, null, 'subject-carried-over'],
      [front, 'at-least', '1', 'cuộc', null, null, carried],
    ]);
  });
});
