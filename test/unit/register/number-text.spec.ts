import { isPattern, numberText } from '../../../src/register/number-text';

const parts = { number: 4, symbol: 'NQ', organ: 'TU', year: '2021' };

describe('The printed form of a number', () => {
  it('fills the pattern, with a nought before a single digit', () => {
    expect(numberText('{number}-{symbol}/{organ}', parts)).toBe('04-NQ/TU');
    expect(numberText('{number}-{symbol}/{organ}', { ...parts, number: 10 })).toBe('10-NQ/TU');
    expect(numberText('{number}/{year}/{symbol}-{organ}', { ...parts, number: 121 })).toBe('121/2021/NQ-TU');
  });

  it.each(['{number}', '{number}-{symbol}/{organ}', 'No. {number} of {year}'])(
    'takes the pattern %s',
    (pattern) => {
      expect(isPattern(pattern)).toBe(true);
    },
  );

  it.each([
    '{symbol}/{organ}',
    '{number}-{number}',
    '{number}-{type}',
    '{number',
    'number}',
    '{number}{}',
    '{{number}}',
  ])('refuses the pattern %s', (pattern) => expect(isPattern(pattern)).toBe(false));
});
