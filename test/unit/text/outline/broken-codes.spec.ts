import { parseSource } from '../../../../src/text/outline/parse-source';
import { realTexts } from '../../../support/shared-data';

const codesIn = (source: string) =>
  parseSource('text', source).warnings.filter(({ code }) => code === 'code-broken');

describe('the number of a document, cited in a text', () => {
  it.each([
    ['Căn cứ Kết luận số 75-\nKL/TW ngày 20/7/2020', '75- KL/TW'],
    ['theo Nghị quyết 34 -NQ/TU của Tỉnh ủy', '34 -NQ/TU'],
    ['Số 127 - QĐ/TW', '127 - QĐ/TW'],
    ['Quy định số 11-QÐi/TW', '11-QÐi/TW'],
    ['Nghị quyết số 5l-NQ/TU', '5l-NQ/TU'],
    ['Nghị quyết số 15 /2026/NQ-HĐND', '15 /2026/NQ-HĐND'],
    ['Nghị quyết 04–NQ/TU', '04–NQ/TU'],
  ])('is said to be broken in %j', (source, written) => {
    expect(codesIn(source)).toEqual([{ code: 'code-broken', params: { label: '', written } }]);
    expect(
      parseSource('text', source)
        .clauses.map(({ spans }) => source.slice(...spans.raw))
        .join(''),
    ).toBe(source);
  });

  it.each([
    'Nghị quyết số 04-NQ/TU, Quy định 11-QĐi/TW, Quyết định 232/QĐ-TTg và 15/2026/NQ-HĐND',
    'giai đoạn 2021 – 2025; 11 - 12%/năm; 17/99 xã; ngày 28/9 - 19/11/2021',
    'ĐCSVN - MTTQ/TU; 6 - Các tổ chức',
    '1- CT/TW được quán triệt.\n2- NQ/TU được quán triệt.',
  ])('is not seen in %j', (source) => expect(codesIn(source)).toEqual([]));

  it('is said with the clause it stands in', () => {
    const [warning] = codesIn('I. MỤC TIÊU\n1. Theo 04-NQ/TU.\n2. Theo 04 -NQ/TU.\n');
    expect(warning?.params.label).toBe('I.2');
  });

  const laws = realTexts('vn-laws', '.txt');
  if (laws.length === 0)
    it.skip('real laws: skipped, their texts do not stand beside the repository', () => undefined);
  else
    it('is rarely broken in laws, whatever else their lines look like', () => {
      const found = laws.flatMap(({ source }) => codesIn(source).map(({ params }) => params.written));
      expect(found.length).toBeLessThan(laws.length);
    });
});
