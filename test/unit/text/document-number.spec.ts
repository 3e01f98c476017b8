import { readDocumentNumber } from '../../../src/text/document-number';

const party = { number: 34, year: null, symbol: 'nq', organ: 'tu', word: null };
const council = { number: 78, year: null, symbol: 'nq', organ: 'hdnd', word: null };

describe('A document number is read', () => {
  it.each([
    ['34-NQ/TU', party],
    ['34 -NQ/TU', party],
    ['Số 34 - NQ/TU', party],
    ['Số: 34-NQ/TU', party],
    ['số:34-nq/tu', party],
    ['34–NQ/TU', party],
    ['34-\nNQ/TU', party],
    ['34 - NQ / TU', party],
    ['so 34-nq/tu', party],
    ['034-NQ/TU', party],
    ['08-NQ/TU', { ...party, number: 8 }],
    ['8-NQ/TU', { ...party, number: 8 }],
    ['Số 127 - QĐ/TW', { ...party, number: 127, symbol: 'qd', organ: 'tw' }],
    ['75-\nKL/TW', { ...party, number: 75, symbol: 'kl', organ: 'tw' }],
    ['09-\nĐA/TU'.normalize('NFD'), { ...party, number: 9, symbol: 'da' }],
    ['61-CTr/TU', { ...party, number: 61, symbol: 'ctr' }],
    ['11-QĐi/TW', { ...party, number: 11, symbol: 'qd', organ: 'tw', word: 'quy dinh' }],
    ['11-Q\u00d0i/TW', { ...party, number: 11, symbol: 'qd', organ: 'tw', word: 'quy dinh' }],
    ['Nghị quyết số 34-NQ/TU', { ...party, word: 'nghi quyet' }],
    ['Nghị quyết số 34-NQ/TU, ngày 05/9/2026 của Tỉnh ủy', { ...party, word: 'nghi quyet' }],
    ['Nghị quyết 34-NQ/TU của Tỉnh ủy', { ...party, word: 'nghi quyet' }],
    ['NQ 34', { ...party, symbol: null, organ: null, word: 'nq' }],
    ['Nghị quyết 34', { ...party, symbol: null, organ: null, word: 'nghi quyet' }],
    ['nghi quyet so 34', { ...party, symbol: null, organ: null, word: 'nghi quyet' }],
    ['Quy định 5', { ...party, number: 5, symbol: null, organ: null, word: 'quy dinh' }],
    ['34-NQ', { ...party, organ: null }],
    ['34', { ...party, symbol: null, organ: null }],
    ['15/2026/NQ-HĐND', { ...council, number: 15, year: '2026' }],
    ['Số: 15 / 2026 / NQ - HĐND', { ...council, number: 15, year: '2026' }],
    ['78/NQ-HĐND', council],
    ['Số: 15/QĐ-UBND', { ...council, number: 15, symbol: 'qd', organ: 'ubnd' }],
    ['467/TB-VPCP', { ...council, number: 467, symbol: 'tb', organ: 'vpcp' }],
    ['11/2011/NQ-HĐND', { ...council, number: 11, year: '2011' }],
  ])('%j', (written, expected) => {
    expect(readDocumentNumber(written)).toEqual(expected);
  });

  it.each([
    '',
    'Nghị quyết về cây xanh',
    'giai đoạn 2021 - 2025 của tỉnh',
    'NQ/TU',
    '34-NQ/TU và 35-NQ/TU',
    '12345678-NQ/TU',
    '-34',
    'x'.repeat(300) + ' 34',
  ])('%j is none', (written) => {
    expect(readDocumentNumber(written)).toBeUndefined();
  });
});
