import { oncePer } from '../../../src/platform/once-per';

describe('Once per key', () => {
  it('works out one value for each key, also where that is nothing', () => {
    const asked: string[] = [];
    const half = oncePer((key: 'known' | 'unknown') => {
      asked.push(key);
      return key === 'known' ? 1 : null;
    });
    expect([half('known'), half('unknown'), half('known'), half('unknown')]).toEqual([1, null, 1, null]);
    expect(asked).toEqual(['known', 'unknown']);
  });

  it('takes a list of names for the same key only in the same order', () => {
    const joined = oncePer((names: readonly string[]) => names.join('+'));
    expect([joined([]), joined(['a', 'b']), joined(['b', 'a'])]).toEqual(['', 'a+b', 'b+a']);
  });
});
