import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { matchClauses } from '../../../src/text/clause-matching';
import { parseSource } from '../../../src/text/parse-source';

/** Real laws stand beside the repository and are not part of it. */
const FOLDER = resolve(__dirname, '../../../../shared/data/vn-laws');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : [];
const dense = (text: string) => text.replace(/\s+/g, '');

if (files.length === 0)
  it.skip('real laws: skipped, their texts do not stand beside the repository', () => undefined);
else
  describe.each(files)('%s', (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
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
