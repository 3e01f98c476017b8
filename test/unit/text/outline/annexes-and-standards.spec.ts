import type { SourceFormat } from '../../../../src/text/clause';
import { parseSource } from '../../../../src/text/outline/parse-source';

const outline = (source: string, format: SourceFormat = 'text') =>
  parseSource(format, source).clauses.map(({ kind, label, heading, level }) =>
    [`${level}`, kind, label, heading].filter(Boolean).join(' | '),
  );

describe('a regulation behind the resolution that issues it', () => {
  const resolution = 'NGHỊ QUYẾT\nĐiều 1. Ban hành Quy định.\nĐiều 2. Hiệu lực từ ngày ký./.\n';
  const regulation = 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n1. Một.\nChương II\nCỤ THỂ\nĐiều 2. Mức';
  const below = (label: string): string[] => [
    `2 | chapter | ${label}.Chương I | QUY ĐỊNH CHUNG`,
    `3 | article | ${label}.Điều 1 | Phạm vi`,
    `4 | clause | ${label}.Điều 1.1`,
    `2 | chapter | ${label}.Chương II | CỤ THỂ`,
    `3 | article | ${label}.Điều 2 | Mức`,
  ];

  it.each([
    [
      'Nơi nhận:\n- Như Điều 2;\nCHỦ TỊCH',
      'QUY ĐỊNH\nVề mức hỗ trợ\n(Ban hành kèm theo Nghị quyết số 1)',
      'Quy định',
    ],
    ['CHỦ TỊCH\n(Đã ký)', 'QUY CHẾ LÀM VIỆC\n(Kèm theo Quyết định số 1)', 'Quy chế'],
  ])('has numbers of its own below an annex: %j', (foot, head, label) => {
    const source = `${resolution}${foot}\n\n${head}\n${regulation}`;
    const { clauses, warnings } = parseSource('text', source);
    expect(outline(source).slice(3)).toEqual([
      '1 | signature',
      `1 | annex | ${label}${label === 'Quy chế' ? ' | LÀM VIỆC' : ''}`,
      ...below(label),
    ]);
    expect(warnings).toEqual([]);
    expect(clauses.map(({ spans }) => source.slice(...spans.raw)).join('')).toBe(source);
  });

  it('is not taken for what an annex or a chapter is called that begins like it', () => {
    const source =
      'CHỦ TỊCH\nQUY ĐỊNH\nVỀ MỨC CHI\n(Kèm theo Nghị quyết số 1)\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Một\n';
    const annex = 'Phụ lục I\nDANH MỤC\n(Ban hành kèm theo Quy định)\n1. Một';
    expect(outline(`${resolution}${source}${annex}`).slice(4)).toEqual([
      '1 | annex | Quy định | VỀ MỨC CHI',
      '2 | chapter | Quy định.Chương I | QUY ĐỊNH CHUNG',
      '3 | article | Quy định.Điều 1 | Một',
      '1 | annex | Phụ lục I | DANH MỤC',
      '2 | clause | Phụ lục I.1',
    ]);
  });

  it('is not lost in the foot where nothing says what it is, and its numbers are said to begin anew', () => {
    const { clauses, warnings } = parseSource('text', `${resolution}Nơi nhận:\n- Lưu.\n${regulation}`);
    expect(clauses.map(({ label }) => label).slice(4)).toEqual([
      'Chương I',
      'Điều 1',
      'Điều 1.1',
      'Chương II',
      'Điều 2',
    ]);
    expect(warnings).toEqual([{ code: 'number-restarted', params: { label: 'Điều 1', after: 'Điều 2' } }]);
  });
});

describe('a Party outline inside an article', () => {
  it('has titles, and targets below them', () =>
    expect(
      outline(
        'Điều 1. Thông qua\nI. MỤC TIÊU\n1. Chung\nTốt.\n2. Mục tiêu cụ thể\na) 8%;\nĐiều 2. Hiệu lực\n1. Ngày ký\nvà đăng.',
      ),
    ).toEqual([
      '1 | article | Điều 1 | Thông qua',
      '2 | section | Điều 1.I | MỤC TIÊU',
      '3 | clause | Điều 1.I.1 | Chung',
      '3 | clause | Điều 1.I.2 | Mục tiêu cụ thể',
      '4 | target | Điều 1.I.2.a',
      '1 | article | Điều 2 | Hiệu lực',
      '2 | clause | Điều 2.1',
    ]));
});

describe('numbers without a sign', () => {
  it('are those of headings where they stand alone and count on', () =>
    expect(
      outline('Foreword\n\n1 Scope\n\nThis.\n\n2 Terms\n\n2.1 General\n\n12 Months pass.\n\n3 Rules'),
    ).toEqual([
      '1 | preamble',
      '1 | clause | 1 | Scope',
      '1 | clause | 2 | Terms',
      '2 | clause | 2.1 | General',
      '1 | clause | 3',
    ]));

  it.each([
    '1 Scope\n\nThis.',
    'Of these\n\n1 Chair\n2 Deputies\n',
    '1 Chair.\n\n2 Deputies.',
    '2 Chairs\n\n3 Deputies',
  ])('are running text in %j', (source) => expect(outline(source).join()).not.toMatch(/clause/));
});

describe('runs of numbers and letters', () => {
  it('reads letters with a full stop where a list begins or goes on', () =>
    expect(outline('1. Một:\na. Kinh tế\nb. Xã hội\nc. Môi trường\n2. Hai\nf. Chopin đã viết.')).toEqual([
      '1 | clause | 1 | Một:',
      '2 | point | 1.a',
      '2 | point | 1.b',
      '2 | point | 1.c',
      '1 | clause | 2 | Hai',
    ]));

  it('reads A- above I-, 1- and 1.1-', () =>
    expect(
      outline('A- TÌNH HÌNH\nI- Kết quả\n1- Kinh tế\n1.1- Nông nghiệp\n1.2- Công nghiệp\nB- PHƯƠNG HƯỚNG'),
    ).toEqual([
      '1 | section | A | TÌNH HÌNH',
      '2 | section | A.I | Kết quả',
      '3 | clause | A.I.1 | Kinh tế',
      '4 | clause | A.I.1.1',
      '4 | clause | A.I.1.2',
      '1 | section | B | PHƯƠNG HƯỚNG',
    ]));

  it('reads what amendments put in between or took out, and nothing that they quote between straight signs', () => {
    const source =
      'Điều 1. Sửa đổi\n1. Sửa khoản 2:\n"2. Cơ quan gọi là "Sở" có trách nhiệm:\na) Một;\nb) Hai."\n1a. Bổ sung Điều 4a:\n"Điều 4a. Mới\n1. Một.".\n2. Bãi bỏ "Điều 9".\nĐiều 2 (bãi bỏ)\nĐiều 3. Hiệu lực';
    expect(outline(source)).toEqual([
      '1 | article | Điều 1 | Sửa đổi',
      '2 | clause | Điều 1.1',
      '2 | clause | Điều 1.1a',
      '2 | clause | Điều 1.2',
      '1 | article | Điều 2 | (bãi bỏ)',
      '1 | article | Điều 3 | Hiệu lực',
    ]);
    expect(parseSource('text', source).warnings).toEqual([]);
  });

  it('reads no line of a table of contents', () =>
    expect(outline('MỤC LỤC\nI. MỘT ........... 1\nII. HAI . . . . . . 12\nI. MỘT\nII. HAI')).toEqual([
      '1 | preamble',
      '1 | section | I | MỘT',
      '1 | section | II | HAI',
    ]));

  it('reads breaks of other programs, and markers behind signs without width', () =>
    expect(outline('I. MỘT\u20281. a\u000b2. b\n\u200bII. HAI\n\fIII. BA')).toEqual([
      '1 | section | I | MỘT',
      '2 | clause | I.1',
      '2 | clause | I.2',
      '1 | section | II | HAI',
      '1 | section | III | BA',
    ]));

  it('reads a draft standard: lists set in below its sections, and annexes with letters', () =>
    expect(
      outline(
        '1.  Scope\n   As in\n   Section 4.1. of that one.\n   1.  First;\n   2.  Second.\n2.  Trees\n2.1.  Roots\n   Deep.\nAppendix A.  Tests\nA.1.  One\n   Text.\nA.2.  Two\n   Text.',
      ),
    ).toEqual([
      '1 | clause | 1 | Scope',
      '2 | clause | 1.1',
      '2 | clause | 1.2',
      '1 | clause | 2 | Trees',
      '2 | clause | 2.1 | Roots',
      '1 | annex | Appendix A | Tests',
      '2 | clause | Appendix A.1 | One',
      '2 | clause | Appendix A.2 | Two',
    ]));

  it('counts articles through all chapters: one that comes again, or begins anew, is said', () => {
    const { warnings } = parseSource(
      'text',
      'Chương I\nCHUNG\nĐiều 1. A\nĐiều 2. B\nChương II\nRIÊNG\nĐiều 2. C\nChương III\nCUỐI\nĐiều 1. D',
    );
    expect(warnings.map(({ code, params }) => `${code} ${params.label}`)).toEqual([
      'number-repeated Điều 2',
      'number-restarted Điều 1',
    ]);
  });

  it('follows targets that run on below a subsection that does not speak of them', () => {
    const { clauses } = parseSource(
      'text',
      'I. MỤC TIÊU\n1. Mục tiêu cụ thể (3 chỉ tiêu)\n1.1. Kinh tế (02 chỉ tiêu)\n(1) Một.\n(2) Hai.\n1.2. Môi trường\n(3) Ba.\nII. NHIỆM VỤ\n1. Rừng\n(4) Bốn.',
    );
    expect(clauses.filter(({ kind }) => kind === 'target').map(({ text }) => text)).toEqual([
      'Một.',
      'Hai.',
      'Ba.',
    ]);
  });
});

describe('annexes and numbers in Markdown', () => {
  it('reads numbers of headings without a full stop, lists below them, and annexes', () => {
    const source =
      '# Standard\n## 1 Scope\n1. one\n## 2 Terms\n### 2.1 tree\nplant\n## 4 Rest\n## Annex A (normative) Tests\n### A.1 General';
    expect(outline(source, 'markdown')).toEqual([
      '1 | preamble | Standard',
      '1 | clause | 1 | Scope',
      '2 | clause | 1.1',
      '1 | clause | 2 | Terms',
      '2 | clause | 2.1 | tree',
      '1 | clause | 4 | Rest',
      '1 | annex | Annex A | (normative) Tests',
      '2 | clause | Annex A.1 | General',
    ]);
    expect(parseSource('markdown', source).warnings.map(({ params }) => params.label)).toEqual(['4']);
    expect(outline('# Plan\n## Goals\n## 5 ways on', 'markdown')).toEqual([
      '1 | preamble | Plan',
      '1 | section | Goals',
      '1 | section | 5 ways on',
    ]);
  });

  it('goes on behind the foot with a heading', () =>
    expect(outline('## Điều 1. Một\n**Nơi nhận:**\n- Lưu.\n## PHỤ LỤC 1: Biểu\n1. a', 'markdown')).toEqual([
      '1 | article | Điều 1 | Một',
      '1 | signature',
      '1 | annex | Phụ lục 1 | Biểu',
      '2 | clause | Phụ lục 1.1',
    ]));
});
