import { wordsBetween } from '../../../src/documents/compare/words-between';

describe('Where the words of a clause went', () => {
  it('is followed through splits and mergers, oldest first', () => {
    const steps = [
      { version: 2, from: 'a', to: 'b' },
      { version: 3, from: 'b', to: 'c' },
      { version: 4, from: 'x', to: 'c' },
    ];
    expect(wordsBetween(steps)).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'a', to: 'c' },
      { from: 'x', to: 'c' },
    ]);
  });

  it('does not go on within one version: what is named as a source is the clause as it was before', () => {
    const steps = [
      { version: 2, from: 'a', to: 'b' },
      { version: 2, from: 'b', to: 'c' },
    ];
    expect(wordsBetween(steps)).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
    ]);
  });

  it('never goes from a clause to itself', () => {
    const steps = [
      { version: 2, from: 'a', to: 'b' },
      { version: 3, from: 'b', to: 'a' },
    ];
    expect(wordsBetween(steps)).toEqual([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ]);
  });
});
