import { parseSource } from '../../../../src/text/outline/parse-source';
import type { SourceFormat } from '../../../../src/text/clause';

const outline = (source: string, format: SourceFormat = 'text') =>
  parseSource(format, source).clauses.map(({ kind, label, heading, level }) =>
    [`${level}`, kind, label, heading].filter(Boolean).join(' | '),
  );

describe('State outline', () => {
  it('nests Phần, Chương, Mục, Tiểu mục, Điều, khoản and điểm', () => {
    const source = [
      'Phần thứ nhất',
      'QUY ĐỊNH CHUNG',
      'Chương I',
      'PHẠM VI VÀ',
      'ĐỐI TƯỢNG',
      'Mục 1. NGUYÊN TẮC',
      'Tiểu mục 1: Chung',
      'Điều 1. Phạm vi',
      '1. Khoản một:',
      'd) điểm',
      'đ) điểm',
      'e) điểm',
      '2. Khoản hai',
      'Điều 1a. Chèn thêm',
      'Chương II',
      'ĐIỀU 2. TÊN ĐIỀU',
    ].join('\n');
    expect(outline(source)).toEqual([
      '1 | part | Phần thứ nhất | QUY ĐỊNH CHUNG',
      '2 | chapter | Phần thứ nhất.Chương I | PHẠM VI VÀ\nĐỐI TƯỢNG',
      '3 | section | Phần thứ nhất.Chương I.Mục 1 | NGUYÊN TẮC',
      '4 | section | Phần thứ nhất.Chương I.Mục 1.Tiểu mục 1 | Chung',
      '5 | article | Điều 1 | Phạm vi',
      '6 | clause | Điều 1.1',
      '7 | point | Điều 1.1.d',
      '7 | point | Điều 1.1.đ',
      '7 | point | Điều 1.1.e',
      '6 | clause | Điều 1.2',
      '5 | article | Điều 1a | Chèn thêm',
      '2 | chapter | Phần thứ nhất.Chương II',
      '3 | article | Điều 2 | TÊN ĐIỀU',
    ]);
  });

  it.each([
    'Điều 5 của Luật này được áp dụng.',
    'Điều 5, Điều 6 được bãi bỏ.',
    'Điều 5 Luật Tổ chức được sửa đổi.',
    'Mục 3 Chương II gồm các điều sau.',
    'Chương trình hành động được ban hành.',
    'Phần lớn cơ sở đã hoàn thành.',
    'C. Mác và các nhà kinh điển.',
    'V. I. Lênin đã viết như vậy.',
    'A - Bắc là tuyến đường mới.',
    '2021. Đến nay đã xong.',
    '14,97% so với năm trước.',
    '1.325.692 tỷ đồng.',
    '28/9 họp phiên thường kỳ.',
    'Phụ lục I kèm theo được sửa đổi.',
  ])('does not take "%s" for a heading', (line) =>
    expect(outline(`Điều 1. Tên\nMột câu.\n${line}\nĐiều 2. Tên`)).toEqual([
      '1 | article | Điều 1 | Tên',
      '1 | article | Điều 2 | Tên',
    ]),
  );

  it('leaves a number at the head of a wrapped line in its sentence', () =>
    expect(
      outline(
        [
          'Điều 1. Tên',
          'Các cơ quan, tổ chức, cá nhân có liên quan áp dụng theo khoản',
          '3. Các tổ chức thành viên của Mặt trận và tổ chức chính trị',
          '- xã hội cùng cấp trong giai đoạn từ năm 2021 đến hết năm',
          '- 2025 thì theo quy định của các luật khác, trừ trường hợp nêu ở',
          'Điều 9. Hết.',
        ].join('\n'),
      ),
    ).toHaveLength(1));

  it('does not read articles that an amending text quotes', () =>
    expect(outline('Điều 1. Sửa đổi\n“Điều 7. Mới\n1. Một.\n2. Hai.”\nĐiều 2. Hiệu lực')).toHaveLength(2));

  it('nests a mixed outline: I., 1., a) and - below an article', () =>
    expect(outline('Điều 1. Phê duyệt:\nI. QUAN ĐIỂM\n1. Một.\na) Hai:\n- Ba.\nII. MỤC TIÊU')).toEqual([
      '1 | article | Điều 1',
      '2 | section | Điều 1.I | QUAN ĐIỂM',
      '3 | clause | Điều 1.I.1',
      '4 | point | Điều 1.I.1.a | Hai:',
      '5 | paragraph',
      '2 | section | Điều 1.II | MỤC TIÊU',
    ]));
});

describe('other outlines', () => {
  it('reads I- and I – , 1-, letters and small Roman numbers', () =>
    expect(outline('I- Khái quát\n1- Một.\nII – KẾT QUẢ\n(i) một\n(ii) hai')).toEqual([
      '1 | section | I | Khái quát',
      '2 | clause | I.1',
      '1 | section | II | KẾT QUẢ',
      '2 | point | II.(i)',
      '2 | point | II.(ii)',
    ]));

  it('tells a letter from a Roman number by what stands above', () =>
    expect(outline('1. Một:\nh) tám\ni) chín\nk) mười\n2. Hai:\ni) một\nii) hai')).toEqual([
      '1 | clause | 1 | Một:',
      '2 | point | 1.h',
      '2 | point | 1.i',
      '2 | point | 1.k',
      '1 | clause | 2 | Hai:',
      '2 | point | 2.i',
      '2 | point | 2.ii',
    ]));

  it('reads English parts, articles and sections', () =>
    expect(
      outline(
        'Part I\nGeneral\nArticle 1. Scope\nSection 1. Who\n(1) One;\n(a) first;\n(i) detail.\nSection 2. What',
      ),
    ).toEqual([
      '1 | part | Part I | General',
      '2 | article | Article 1 | Scope',
      '3 | section | Article 1.Section 1 | Who',
      '4 | point | Article 1.Section 1.(1)',
      '5 | point | Article 1.Section 1.(1).(a)',
      '6 | point | Article 1.Section 1.(1).(a).(i)',
      '3 | section | Article 1.Section 2 | What',
    ]));

  it('reads an annex behind the signature with its own outline', () =>
    expect(
      outline('I. MỘT\nNội dung.\nTM. ỦY BAN\nCHỦ TỊCH\nPhụ lục 1\nBIỂU CHỈ TIÊU\n1. Dòng một\n2. Dòng hai'),
    ).toEqual([
      '1 | section | I | MỘT',
      '1 | signature',
      '1 | annex | Phụ lục 1 | BIỂU CHỈ TIÊU',
      '2 | target | Phụ lục 1.1',
      '2 | target | Phụ lục 1.2',
    ]));

  it('warns of skipped, repeated and backward numbers and leaves them', () => {
    const { warnings, clauses } = parseSource('text', 'I. MỘT\n1. a.\n1. b.\nIII. BA\nII. HAI');
    expect(warnings.map(({ code, params }) => `${code} ${params.label}`)).toEqual([
      'number-repeated I.1',
      'number-skipped III',
      'number-backwards II',
    ]);
    expect(clauses.map(({ marker }) => marker)).toEqual(['I.', '1.', '1.', 'III.', 'II.']);
  });

  it('cuts a text without an outline at its blank lines and says so', () => {
    const { clauses, warnings } = parseSource('text', 'Một dòng\nnối tiếp.\n\nĐoạn hai.');
    expect(clauses.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'Một dòng\nnối tiếp.'],
      ['paragraph', 'Đoạn hai.'],
    ]);
    expect(warnings).toEqual([{ code: 'no-outline', params: {} }]);
  });

  it('reads nothing from nothing', () => expect(parseSource('text', ' \n ').clauses).toEqual([]));
});

describe('Markdown', () => {
  it('reads headings by depth, with or without a number, and the only title as the preamble', () => {
    const source = `# Nghị quyết ##
Lời dẫn.

## I. MỤC TIÊU
### 1. Chung
Nội dung.
## II. TỔ CHỨC
1. Một
   - con
   - con
2. Hai
`;
    expect(outline(source, 'markdown')).toEqual([
      '1 | preamble | Nghị quyết',
      '1 | section | I | MỤC TIÊU',
      '2 | clause | I.1 | Chung',
      '1 | section | II | TỔ CHỨC',
      '2 | clause | II.1 | Một',
      '3 | paragraph',
      '3 | paragraph',
      '2 | clause | II.2',
    ]);
  });

  it('reads bold numbers, and neither code nor tables as items', () => {
    const source =
      '**Điều 1. Tên**\n**1.** Một.\n```\n# không\n1. không\n```\n| 1. | a |\n|---|---|\nSau bảng.\n**Điều 2.** Hai.';
    expect(outline(source, 'markdown')).toEqual([
      '1 | article | Điều 1 | Tên',
      '2 | clause | Điều 1.1',
      '3 | table',
      '3 | paragraph',
      '1 | article | Điều 2',
    ]);
  });

  it('nests bullets by how far they are set in', () =>
    expect(outline('## A\n* một\n  * hai\n    * ba\n* bốn', 'markdown').map((row) => row[0])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '2',
    ]));
});
