import { parseSource } from '../../../src/text/outline/parse-source';

/** Long enough that anything worse than linear would never end; times are measured in bench/. */
const SIZE = 200_000;
const fill = (piece: string, size = SIZE) => piece.repeat(Math.ceil(size / piece.length));
const numbered = (line: (n: number) => string, count = 20_000) =>
  Array.from({ length: count }, (_v, n) => line(n)).join('\n');

const NASTY: Record<string, () => string> = {
  'one long line': () => fill('Đảng ủy lãnh đạo '),
  'one line of spaces': () => fill(' '),
  'one line of marks': () => `a${fill('\u0323\u0302')}`,
  'one line of digits and stops': () => fill('1.'),
  'line breaks only': () => fill('\n'),
  'one letter a line': () => fill('a\n'),
  '20,000 items': () => numbered((n) => `${n % 999}. Nội dung của mục số ${n} gồm nhiều chữ`),
  'only markers': () => fill('1.\na)\n-\n'),
  'only bullets': () => fill('- a\n'),
  'lists below lists': () => fill('1. a:\n- b:\na) c:\n(1) d:\n'),
  'deep headings': () => fill('# a\n## b\n### c\n#### d\n##### e\n###### f\n'),
  'open quotes': () => fill('“mở\n'),
  'open and closed quotes': () => fill('“mở\nđóng”\n'),
  'capitals only': () => fill('I. CHỈ TIÊU\nNHIỆM VỤ\n'),
  'targets in targets': () => fill('I. MỤC TIÊU, CHỈ TIÊU\n1. Chỉ tiêu một\n(1) a\n'),
  tables: () => fill('|a|\n|b|\nc\n'),
  'open fence': () => '```\n' + fill('# a\n'),
  'set in ever deeper': () => numbered((n) => `${' '.repeat(n % 2000)}- a`, 2500),
  'annexes and feet': () => fill('I. A\nTM. ỦY BAN\nPhụ lục 1\nB B\n'),
};

const letters = (text: string): string => text.replace(/\s/g, '');

describe('input made to hurt', () => {
  it.each(Object.entries(NASTY))('%s: is read to the end and nothing is lost', (_name, make) => {
    const source = make();
    const { clauses } = parseSource('text', source);
    const read = clauses.map(({ marker, heading, text }) => marker + heading + text).join('');
    expect(letters(read) === letters(source)).toBe(true);
    expect(parseSource('markdown', source).clauses.length).toBeGreaterThanOrEqual(0);
  });
});

describe('bounds', () => {
  it('stops cutting at 20,000 clauses and keeps the rest as text', () => {
    const source = fill('- a b\n', 1_000_000);
    const { clauses, warnings } = parseSource('text', source);
    expect(clauses).toHaveLength(20_000);
    expect(warnings).toContainEqual({ code: 'too-many-clauses', params: { most: 20_000 } });
    expect(
      clauses
        .map(({ marker, text }) => marker + text)
        .join('')
        .replace(/\s/g, ''),
    ).toBe(source.replace(/\s/g, ''));
  });

  it('lists 200 warnings and counts the others', () => {
    const { warnings } = parseSource('text', '1. một hai.\n'.repeat(301));
    expect(warnings).toHaveLength(201);
    expect(warnings.at(-1)).toEqual({ code: 'more-warnings', params: { count: 100 } });
  });
});
