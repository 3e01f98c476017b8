import type { ParsedClause } from '../../../src/text/clause';
import { matchClauses } from '../../../src/text/matching/clause-matching';
import { parseSource } from '../../../src/text/outline/parse-source';
import { asPrevious } from '../../support/text-edits/judge';

const lines = (count: number, line: (at: number) => string): ParsedClause[] =>
  parseSource('text', Array.from({ length: count }, (_, at) => line(at)).join('\n')).clauses;
const words = (salt: number, count: number) =>
  Array.from({ length: count }, (_, at) => `từ${(at * 7919 + salt * 104_729) % 5003}`).join(' ');

const matched = (before: readonly ParsedClause[], after: readonly ParsedClause[]) =>
  matchClauses(asPrevious(before), after);

describe('the matching of texts that make it hard', () => {
  it('20,000 equal clauses, one less on the other side: none is guessed', () => {
    const result = matched(
      lines(20_000, () => '- Như trên'),
      lines(19_999, () => '- Như trên'),
    );
    expect(result.deleted).toHaveLength(20_000);
  });

  it('20,000 equal clauses on both sides: each with its own', () => {
    const equal = lines(20_000, () => '- Như trên');
    const result = matched(equal, equal);
    expect(result.matches.every(({ clauseId }, at) => clauseId === `c${at}`)).toBe(true);
  });

  it('20,000 clauses that all differ by a number, each reworded: no sure pair is wrong', () => {
    const { matches } = matched(
      lines(20_000, (at) => `- Nội dung của khoản thứ ${at} về công tác cán bộ`),
      lines(20_000, (at) => `- Nội dung mới của khoản ${at} về công tác của cán bộ`),
    );
    const wrong = matches.filter(({ clauseId, sure }, at) => sure && clauseId && clauseId !== `c${at}`);
    expect(wrong).toEqual([]);
  });

  it('two unrelated texts of 1.4 MB: every clause of either is accounted for', () => {
    const before = lines(5000, (at) => `${at + 1}. ${words(at, 40)}`);
    const { matches, deleted } = matched(
      before,
      lines(5000, (at) => `${at + 1}. ${words(at + 40_000, 40)}`),
    );
    const kept = matches.flatMap(({ clauseId }) => clauseId ?? []);
    expect(new Set([...kept, ...deleted]).size).toBe(before.length);
  });

  it('one clause of 200 KB, reworded', () => {
    const [before, after] = [lines(1, () => words(1, 30_000)), lines(1, () => `${words(1, 29_000)} mới`)];
    const result = matched(before, after);
    expect(result.matches[0]).toMatchObject({ clauseId: 'c0', sure: true });
  });
});
