import { line } from '../../../../src/platform/http/schemas';

describe('A line of text', () => {
  const isTaken = (text: string): boolean => line(20).safeParse(text).success;

  it.each([
    ['nothing', ''],
    ['spaces', ' \u00a0\u3000'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
    ['a soft hyphen and a direction mark', '\u00ad\u200e'],
    ['Hangul fillers and a blank Braille cell', '\u3164\u115f\u2800'],
    ['control characters', '\u0007'],
  ])('of %s is as good as empty', (_, text) => {
    expect(isTaken(text)).toBe(false);
  });

  it.each(['Đ', '.', 'a\u200db', '👩\u200d🌾', '\u0301a'])('that shows something is taken: %s', (text) => {
    expect(isTaken(text)).toBe(true);
  });
});
