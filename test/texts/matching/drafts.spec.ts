import type { ParsedClause } from '../../../src/text/clause';
import { wordingKey } from '../../../src/text/fold';
import { matchClauses } from '../../../src/text/matching/clause-matching';
import { parseSource } from '../../../src/text/outline/parse-source';
import { realTexts } from '../../support/shared-data';
import { asPrevious } from '../../support/text-edits/judge';

const drafts = ['quic-recovery', 'quic-qpack'].map((name) => ({
  name,
  texts: realTexts(`revisions/${name}`, '.md'),
}));
const read = (source: string) => parseSource('markdown', source).clauses;
const keysOf = (clauses: readonly ParsedClause[]) =>
  clauses.map(({ heading, text }) => wordingKey(`${heading}\n${text}`));
const once = (keys: readonly string[]) => (key: string) =>
  key !== '' && keys.includes(key) && keys.indexOf(key) === keys.lastIndexOf(key);

if (drafts.every(({ texts }) => texts.length === 0))
  it.skip('real drafts: skipped, their texts do not stand beside the repository', () => undefined);
else
  describe.each(drafts)('the drafts of $name', ({ texts }) => {
    const pairs = texts.slice(1).map((after, at) => [texts[at]!, after] as const);

    it('pair every clause that stands once in both with itself, and lose none', () => {
      for (const [before, after] of pairs) {
        const [old, young] = [read(before.source), read(after.source)];
        const { matches, deleted } = matchClauses(asPrevious(old), young);
        const [oldKeys, youngKeys] = [keysOf(old), keysOf(young)];
        const [onceBefore, onceAfter] = [once(oldKeys), once(youngKeys)];
        youngKeys.forEach((key, at) => {
          if (onceBefore(key) && onceAfter(key))
            expect(matches[at]).toMatchObject({ clauseId: `c${oldKeys.indexOf(key)}`, changed: false });
        });
        const used = matches.flatMap(({ clauseId }) => clauseId ?? []);
        expect([...used, ...deleted].sort()).toEqual(old.map(({ ordinal }) => `c${ordinal}`).sort());
      }
    });

    it('leave open few clauses of one draft that stand in the next almost word by word', () => {
      let open = 0;
      let all = 0;
      for (const [before, after] of pairs) {
        const [old, young] = [read(before.source), read(after.source)];
        const { matches, deleted, parts } = matchClauses(asPrevious(old), young);
        const explained = new Set(parts.map(({ from }) => from));
        all += matches.length;
        const left = deleted.filter((id) => !explained.has(id)).map((id) => old[Number(id.slice(1))]!);
        const free = young.filter((_clause, at) => matches[at]!.clauseId === null);
        const firstWords = (clause: ParsedClause) => `${clause.heading} ${clause.text}`.slice(0, 60);
        open += left.filter(
          (clause) =>
            firstWords(clause).length === 60 &&
            free.filter((one) => firstWords(one) === firstWords(clause)).length === 1,
        ).length;
      }
      expect(open / all).toBeLessThan(0.002);
    });

    it.each([
      ['itself', (source: string) => source],
      ['its NFD twin', (source: string) => source.normalize('NFD')],
      ['its CRLF twin', (source: string) => source.replaceAll('\n', '\r\n')],
    ])('find nothing changed against %s', (_what, twin) => {
      for (const { source } of texts) {
        const { matches, deleted, parts } = matchClauses(asPrevious(read(source)), read(twin(source)));
        expect([...deleted, ...parts]).toEqual([]);
        expect(matches.filter(({ changed, moved, sure }) => changed || moved || !sure)).toEqual([]);
      }
    });
  });
