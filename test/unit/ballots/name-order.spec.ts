import { byVietnameseName } from '../../../src/ballots/name-order';

describe('The order of a list of persons', () => {
  const sorted = (...names: string[]): string[] => [...names].sort(byVietnameseName);

  it('goes by the given name, the last word, then by what stands before it', () => {
    expect(sorted('Trần Thị Bình', 'Lê Văn An', 'Đỗ Văn Bình', 'Cao Xuân An')).toEqual([
      'Cao Xuân An',
      'Lê Văn An',
      'Đỗ Văn Bình',
      'Trần Thị Bình',
    ]);
  });

  it('follows the Vietnamese alphabet: a, ă, â, b, c, d, đ', () => {
    expect(sorted('X Đào', 'X Dũng', 'X Ân', 'X Ăn', 'X An', 'X Cảnh', 'X Bảo')).toEqual([
      'X An',
      'X Ăn',
      'X Ân',
      'X Bảo',
      'X Cảnh',
      'X Dũng',
      'X Đào',
    ]);
  });

  it('does not care how the marks are encoded', () => {
    expect(byVietnameseName('Lê Ân'.normalize('NFD'), 'Lê Ân'.normalize('NFC'))).toBe(0);
  });

  it('takes a single name as the given name', () => {
    expect(sorted('Minh', 'Lê Lan')).toEqual(['Lê Lan', 'Minh']);
  });
});
