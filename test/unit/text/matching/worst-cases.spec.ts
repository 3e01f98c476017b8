import type { ParsedClause } from '../../../../src/text/clause';
import { matchClauses } from '../../../../src/text/matching/clause-matching';
import { parseSource } from '../../../../src/text/outline/parse-source';
import { asPrevious } from '../../../support/text-edits/judge';

const lines = (count: number, line: (at: number) => string): ParsedClause[] =>
  parseSource('text', Array.from({ length: count }, (_, at) => line(at)).join('\n')).clauses;
const words = (salt: number, count: number) =>
  Array.from({ length: count }, (_, at) => `từ${(at * 7919 + salt * 104_729) % 5003}`).join(' ');

function timed(before: readonly ParsedClause[], after: readonly ParsedClause[]) {
  const started = performance.now();
  const result = matchClauses(asPrevious(before), after);
  return { result, milliseconds: performance.now() - started };
}

/** Five seconds are the limit; that these stay far below it leaves room for a slow machine. */
const LIMIT = 5000;

describe('the matching of texts that make it hard', () => {
  it('20,000 equal clauses, one less on the other side: none is guessed', () => {
    const { result, milliseconds } = timed(
      lines(20_000, () => '- Như trên'),
      lines(19_999, () => '- Như trên'),
    );
    expect(milliseconds).toBeLessThan(LIMIT);
    expect(result.deleted).toHaveLength(20_000);
  });

  it('20,000 equal clauses on both sides: each with its own', () => {
    const equal = lines(20_000, () => '- Như trên');
    const { result, milliseconds } = timed(equal, equal);
    expect(milliseconds).toBeLessThan(LIMIT);
    expect(result.matches.every(({ clauseId }, at) => clauseId === `c${at}`)).toBe(true);
  });

  it('20,000 clauses that all differ by a number, each reworded', () => {
    const { milliseconds } = timed(
      lines(20_000, (at) => `- Nội dung của khoản thứ ${at} về công tác cán bộ`),
      lines(20_000, (at) => `- Nội dung mới của khoản ${at} về công tác của cán bộ`),
    );
    expect(milliseconds).toBeLessThan(LIMIT);
  });

  it('two unrelated texts of 1.4 MB', () => {
    const { milliseconds } = timed(
      lines(5000, (at) => `${at + 1}. ${words(at, 40)}`),
      lines(5000, (at) => `${at + 1}. ${words(at + 40_000, 40)}`),
    );
    expect(milliseconds).toBeLessThan(LIMIT);
  });

  it('one clause of 200 KB, reworded', () => {
    const [before, after] = [lines(1, () => words(1, 30_000)), lines(1, () => `${words(1, 29_000)} mới`)];
    const { result, milliseconds } = timed(before, after);
    expect(milliseconds).toBeLessThan(LIMIT);
    expect(result.matches[0]).toMatchObject({ clauseId: 'c0', sure: true });
  });
});
