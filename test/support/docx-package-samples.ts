import {
  AlignmentType,
  Document,
  DeletedTextRun,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  LevelSuffix,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  ExternalHyperlink,
  type ILevelsOptions,
  type ISectionOptions,
} from 'docx';

type Children = ISectionOptions['children'];
type Level = Pick<ILevelsOptions, 'format' | 'text'> & Partial<ILevelsOptions>;
type Options = Omit<ConstructorParameters<typeof Document>[0], 'sections' | 'numbering'>;

const levels = (...given: readonly Level[]): ILevelsOptions[] =>
  given.map((level, at) => ({ alignment: AlignmentType.START, ...level, level: at }));

const document = (
  children: Children,
  lists: Readonly<Record<string, ILevelsOptions[]>> = {},
  options: Options = {},
): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      ...options,
      numbering: {
        config: Object.entries(lists).map(([reference, of]) => ({ reference, levels: of })),
      },
      sections: [{ children }],
    }),
  );

const p = (text: string): Paragraph => new Paragraph(text);
const item = (text: string, reference: string, level = 0, instance = 0): Paragraph =>
  new Paragraph({ text, numbering: { reference, level, instance } });
const table = (...rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [p(text)] })) }),
    ),
  });

const { DECIMAL, UPPER_ROMAN, LOWER_ROMAN, UPPER_LETTER, LOWER_LETTER, BULLET, DECIMAL_ZERO } = LevelFormat;
const statute = levels(
  { format: UPPER_ROMAN, text: 'Chương %1' },
  { format: DECIMAL, text: 'Điều %2.' },
  { format: DECIMAL, text: '%3.' },
  { format: LOWER_LETTER, text: '%4)' },
);
const party = levels(
  { format: UPPER_ROMAN, text: '%1.' },
  { format: DECIMAL, text: '%2.' },
  { format: DECIMAL, text: '%2.%3.' },
  { format: BULLET, text: '-' },
);
const many = (reference: string, count: number): Paragraph[] =>
  Array.from({ length: count }, (_, at) => item(`mục thứ ${at + 1}`, reference));

/** Files as the `docx` package writes them, by what each is about. */
export const docxPackageSamples: Readonly<Record<string, () => Promise<Buffer>>> = {
  plain: () => document([p('Một đoạn.'), p(''), p('Đoạn sau dòng trống.')]),
  decomposed: () => document([p('Nghị quyết về cây xanh'.normalize('NFD'))]),
  statute: () =>
    document(
      [
        ...[item('NHỮNG QUY ĐỊNH CHUNG', 'l'), item('Phạm vi', 'l', 1), item('Luật này quy định.', 'l', 2)],
        ...[item('Điểm một;', 'l', 3), item('Điểm hai.', 'l', 3), item('Khoản hai.', 'l', 2)],
        ...[item('Giải thích', 'l', 1), item('TỔ CHỨC', 'l'), item('Cơ quan', 'l', 1)],
      ],
      { l: statute },
    ),
  party: () =>
    document(
      [
        ...[item('QUAN ĐIỂM', 'l'), item('Chung', 'l', 1), item('Gạch', 'l', 3), item('MỤC TIÊU', 'l')],
        ...[
          item('Mục tiêu', 'l', 1),
          item('Cụ thể', 'l', 2),
          item('Cụ thể nữa', 'l', 2),
          item('Khác', 'l', 1),
        ],
      ],
      { l: party },
    ),
  instances: () =>
    document(
      [
        item('một', 'l'),
        item('hai', 'l'),
        p('Danh sách khác:'),
        item('lại một', 'l', 0, 1),
        item('lại hai', 'l', 0, 1),
      ],
      { l: levels({ format: DECIMAL, text: '%1.' }) },
    ),
  starts: () => document(many('l', 3), { l: levels({ format: DECIMAL, text: '(%1)', start: 12 }) }),
  romans: () => document(many('l', 50), { l: levels({ format: LOWER_ROMAN, text: '%1)' }) }),
  letters: () => document(many('l', 30), { l: levels({ format: LOWER_LETTER, text: '%1)' }) }),
  capitals: () => document(many('l', 28), { l: levels({ format: UPPER_LETTER, text: '%1.' }) }),
  zeros: () => document(many('l', 11), { l: levels({ format: DECIMAL_ZERO, text: '%1.' }) }),
  bullets: () =>
    document(
      [
        new Paragraph({ text: 'chấm', bullet: { level: 0 } }),
        new Paragraph({ text: 'chấm thấp hơn', bullet: { level: 1 } }),
        item('gạch', 'l'),
        item('cộng', 'l', 1),
      ],
      { l: levels({ format: BULLET, text: '-' }, { format: BULLET, text: '+' }) },
    ),
  suffixes: () =>
    document([item('dính', 'l'), item('cách', 'l', 1)], {
      l: levels(
        { format: DECIMAL, text: '%1.', suffix: LevelSuffix.NOTHING },
        { format: LOWER_LETTER, text: '%2)', suffix: LevelSuffix.SPACE },
      ),
    }),
  interrupted: () =>
    document(
      [item('một', 'l'), p('xen giữa'), item('hai', 'l'), item('a', 'm'), item('ba', 'l'), item('b', 'm')],
      {
        l: levels({ format: DECIMAL, text: '%1.' }),
        m: levels({ format: LOWER_LETTER, text: '%1)' }),
      },
    ),
  deep: () =>
    document(
      [0, 1, 2, 3, 4, 4, 3, 2, 2, 0, 2].map((level) => item(`bậc ${level}`, 'l', level)),
      {
        l: levels(
          ...[1, 2, 3, 4, 5].map((depth) => ({
            format: DECIMAL,
            text: `${Array.from({ length: depth }, (_, at) => `%${at + 1}`).join('.')}.`,
          })),
        ),
      },
    ),
  signs: () =>
    document([
      new Paragraph({
        children: [
          new TextRun({ children: ['trước', new Tab(), 'sau'] }),
          new TextRun({ text: 'dòng mới', break: 1 }),
          new TextRun({ text: ' đậm & <nhạt>', bold: true }),
        ],
      }),
    ]),
  headings: () =>
    document([
      new Paragraph({ text: 'PHẦN THỨ NHẤT', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'Mở đầu', heading: HeadingLevel.HEADING_2 }),
      p('Nội dung.'),
    ]),
  tables: () =>
    document([
      p('Trước bảng'),
      table(['Chỉ tiêu', 'Mức'], ['Cây xanh', '40'], ['Thư viện', '']),
      p('Sau bảng'),
    ]),
  footnotes: () =>
    document(
      [
        new Paragraph({
          children: [new TextRun('Có chú thích'), new FootnoteReferenceRun(1), new TextRun(' và thêm')],
        }),
        new Paragraph({ children: [new TextRun('Nữa'), new FootnoteReferenceRun(2)] }),
      ],
      {},
      { footnotes: { 1: { children: [p('Chú thích đầu.')] }, 2: { children: [p('Chú thích sau.')] } } },
    ),
  links: () =>
    document([
      new Paragraph({
        children: [
          new TextRun('Xem '),
          new ExternalHyperlink({ link: 'https://example.test', children: [new TextRun('trang này')] }),
          new TextRun('.'),
        ],
      }),
    ]),
  changes: () =>
    document([
      new Paragraph({
        children: [
          new TextRun('Trồng '),
          new InsertedTextRun({ text: 'sáu mươi', id: 1, author: 'A', date: '2026-03-02T00:00:00Z' }),
          new TextRun(' cây.'),
        ],
      }),
    ]),
  deletions: () =>
    document([
      new Paragraph({
        children: [
          new TextRun('Trồng '),
          new DeletedTextRun({ text: 'bốn mươi', id: 1, author: 'A', date: '2026-03-02T00:00:00Z' }),
          new TextRun(' cây.'),
        ],
      }),
    ]),
};
