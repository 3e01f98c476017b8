import { correctOutline, type ClauseCorrection } from '../../../../src/text/outline/correct-outline';
import { parseSource } from '../../../../src/text/outline/parse-source';

const { clauses } = parseSource(
  'text',
  'I. MỤC TIÊU\n1. Chung\na) Một.\nb) Hai.\n2. Riêng\na) Ba.\nII. NHIỆM VỤ\nĐiều 1. Cây xanh\n',
);
const corrected = (...corrections: ClauseCorrection[]): string[] =>
  correctOutline(clauses, corrections).map(({ level, label, kind }) => `${level} ${label} ${kind}`);
const asRead = corrected();

describe('Corrections of an outline', () => {
  it('of a kind change nothing else', () =>
    expect(corrected({ ordinal: 2, kind: 'target' })).toEqual(
      asRead.map((line) => line.replace('I.1.a point', 'I.1.a target')),
    ));

  it('of a level take along what hangs below, and labels follow', () => {
    expect(corrected({ ordinal: 4, level: 1 }).slice(4, 6)).toEqual(['1 2 clause', '2 2.a point']);
    expect(corrected({ ordinal: 6, level: 2 })[6]).toBe('2 I.II section');
    expect(corrected({ ordinal: 3, level: 2 }).slice(3, 5)).toEqual(['2 I.b point', '2 I.2 clause']);
  });

  it('leave no gap between levels', () => expect(corrected({ ordinal: 6, level: 9 })[6]).toMatch(/^4 /));

  it('leave articles with the number that they are cited by', () => {
    const article = correctOutline(clauses, [{ ordinal: 7, level: 1 }]).at(-1);
    expect(article).toMatchObject({ level: 1, label: 'Điều 1', parent: null });
  });

  it('leave every slice of the source as it was', () =>
    expect(
      correctOutline(clauses, [{ ordinal: 1, level: 1, kind: 'annex' }]).map(({ spans }) => spans),
    ).toEqual(clauses.map(({ spans }) => spans)));

  it('keep every parent above its children, one level up', () => {
    for (let ordinal = 0; ordinal < clauses.length; ordinal += 1)
      for (let level = 1; level <= 12; level += 1) {
        const after = correctOutline(clauses, [{ ordinal, level }]);
        for (const { parent, level: depth, ordinal: own } of after)
          expect(parent === null ? depth : parent < own && after[parent]!.level + 1 === depth).toEqual(
            parent === null ? 1 : true,
          );
      }
  });
});
