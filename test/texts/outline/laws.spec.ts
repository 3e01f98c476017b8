import { matchClauses } from '../../../src/text/matching/clause-matching';
import { parseSource } from '../../../src/text/outline/parse-source';
import { realTexts } from '../../support/shared-data';

const laws = realTexts('vn-laws', '.txt');
const dense = (text: string) => text.replace(/\s+/g, '');

if (laws.length === 0)
  it.skip('real laws: skipped, their texts do not stand beside the repository', () => undefined);
else
  describe.each(laws)('$name', ({ source }) => {
    const { clauses, warnings } = parseSource('text', source);
    const articles = clauses.filter(({ kind }) => kind === 'article');

    it('has the articles of its own numbering, save those that are missing and said to be', () => {
      const last = Number(/\d+/.exec(articles.at(-1)?.label ?? '')?.[0]);
      const odd = warnings.filter(({ params }) => /^Điều \d+$/.test(`${params.label}`));
      const missing = odd.map(
        ({ params }) => Number(/\d+$/.exec(`${params.label}`)) - Number(/\d+$/.exec(`${params.after}`)) - 1,
      );
      expect(articles.length).toBe(last - missing.reduce((sum, n) => sum + n, 0));
      expect(odd.every(({ code }) => code === 'number-skipped')).toBe(true);
      expect(new Set(articles.map(({ label }) => label)).size).toBe(articles.length);
    });

    it('is its clauses joined, to the byte', () =>
      expect(clauses.map(({ spans }) => source.slice(...spans.raw)).join('')).toBe(source));

    it('loses no character, and is the same law in NFD', () => {
      expect(dense(clauses.map(({ marker, heading, text }) => marker + heading + text).join(''))).toBe(
        dense(source),
      );
      const twin = parseSource('text', source.normalize('NFD')).clauses;
      const previous = clauses.map((clause) => ({
        ...clause,
        id: `${clause.ordinal}`,
        parentId: clause.parent === null ? null : `${clause.parent}`,
      }));
      const { matches, deleted } = matchClauses(previous, twin);
      expect(deleted).toEqual([]);
      expect(matches.filter(({ changed, moved }) => changed || moved)).toEqual([]);
    });
  });
