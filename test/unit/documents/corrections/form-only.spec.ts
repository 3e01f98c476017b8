import fc from 'fast-check';
import { beyondForm, type PrintedClause } from '../../../../src/documents/corrections/form-only';
import { times } from '../../../support/times';

const clause = (text: string, marker = '', heading = ''): PrintedClause => ({
  ...{ label: '', marker, heading, text },
});

const refused: [string, string][] = [
  ['20 - 25% vào năm 2030', '30 - 25% vào năm 2030'],
  ['20 - 25% vào năm 2030', '25% vào năm 2030'],
  ['100. 000 đồng', '200. 000 đồng'],
  ['- 5% so với năm 2020', '+ 5% so với năm 2020'],
  ['- 5% so với năm 2020', '5% so với năm 2020'],
  ['(20) hộ', '(30) hộ'],
  ['05 - nhiệm vụ', '06 - nhiệm vụ'],
  ['Không quá 30 ngày', 'Không quá 30% ngày'],
  ['Trồng 60 cây', 'Trồng sáu mươi cây'],
];
const accepted: [string, string][] = [
  ['Giai đoạn 2021 - 2025', 'Giai đoạn 2021 – 2025'],
  ['Phát triển kinh tế - xã hội', 'Phát triển kinh tế – xã hội.'],
  ['- Đổi mới', '+ Đổi mới'],
  ['tăng 14,97 %', 'tăng 14,97%'],
];

describe('A correction of form', () => {
  it.each(refused)('does not turn “%s” into “%s”', (before, after) => {
    expect(beyondForm(clause(before), clause(after))).toBe('text');
    expect(beyondForm(clause('', '', before), clause('', '', after))).toBe('heading');
  });
  it.each(accepted)('may turn “%s” into “%s”', (before, after) =>
    expect(beyondForm(clause(before), clause(after))).toBeNull(),
  );

  it.each([
    ['1.', '2.', '100% hộ dân'],
    ['2.', '(2)', 'Đổi mới'],
    ['II -', 'III.', 'Đổi mới'],
    ['Điều 5.', 'Điều 6.', '30 ngày'],
    ['Phụ lục 1', 'Phụ lục 2', 'Danh mục'],
    ['', '-', 'Đổi mới'],
  ])('may number “%s” as “%s” before “%s”', (before, after, text) =>
    expect(beyondForm(clause(text, before), clause(text, after))).toBeNull(),
  );
  it.each([
    ['100.', '200.', '000 đồng'],
    ['20 -', '30 -', '25% vào năm 2030'],
    ['-', '+', '5% so với năm 2020'],
    ['5.', '6.', '000 đồng'],
    ['1.', 'Không', 'quá 30 ngày'],
  ])('does not take “%s” for a number and print “%s” before “%s”', (before, after, text) =>
    expect(beyondForm(clause(text, before), clause(text, after))).toBe('marker'),
  );
  it('numbers in the label, without words of its own', () => {
    const labelled = (label: string) => ({ ...clause('Đổi mới', '1.'), label });
    expect(beyondForm(labelled('I.1'), labelled('I.2'))).toBeNull();
    expect(beyondForm(labelled('Điều 5'), labelled('Điều 6'))).toBeNull();
    expect(beyondForm(labelled('I.1'), labelled('bãi bỏ'))).toBe('label');
  });

  const digit = fc.integer({ min: 0, max: 9 });
  const figure = fc
    .array(fc.constantFrom('0', '1', '7', '25', '100', '. ', ', ', ' - ', '-', '+ ', '%', ' ', '/'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join(''));
  const words = fc.constantFrom(' đồng', ' vào năm 2030', ' hộ', '', ' Đổi mới');

  it('changes no digit, wherever it stands', () =>
    fc.assert(
      fc.property(figure, words, fc.nat(), digit, (head, tail, at, other) => {
        const text = head + tail;
        const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
        fc.pre(places.length > 0);
        const place = places[at % places.length]!;
        fc.pre(text[place] !== String(other));
        const changed = text.slice(0, place) + String(other) + text.slice(place + 1);
        expect(beyondForm(clause(text), clause(changed))).toBe('text');
        expect(beyondForm(clause('x', '', text), clause('x', '', changed))).toBe('heading');
      }),
      { numRuns: times(2000) },
    ));
  it('takes no digit out and puts none in', () =>
    fc.assert(
      fc.property(figure, words, fc.nat(), digit, (head, tail, at, more) => {
        const text = head + tail;
        const longer =
          text.slice(0, at % (text.length + 1)) + String(more) + text.slice(at % (text.length + 1));
        expect(beyondForm(clause(text), clause(longer))).toBe('text');
        expect(beyondForm(clause(longer), clause(text))).toBe('text');
      }),
      { numRuns: times(2000) },
    ));
  it('changes no sign before digits', () =>
    fc.assert(
      fc.property(fc.constantFrom('', ' '), fc.nat(9999), words, (space, number, tail) => {
        const signed = (sign: string) => clause(`${sign}${space}${number}${tail}`);
        expect(beyondForm(signed('-'), signed('+'))).toBe('text');
        expect(beyondForm(signed('+'), signed(''))).toBe('text');
        expect(beyondForm(signed('-'), signed(''))).toBe('text');
      }),
    ));
  it('may write every dash as another one', () =>
    fc.assert(
      fc.property(figure, words, (head, tail) =>
        expect(beyondForm(clause(head + tail), clause((head + tail).replaceAll('-', '–')))).toBeNull(),
      ),
    ));
});
