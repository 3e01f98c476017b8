import { matchClauses } from '../../../../src/text/matching/clause-matching';
import type { MatchableClause, NextClause } from '../../../../src/text/matching/clause-match';

type Row = [label: string, text: string, parent?: number, given?: string];

const before = (rows: Row[]): MatchableClause[] =>
  rows.map(([label, text, parent], at) => ({
    id: `c${at}`,
    parentId: parent === undefined ? null : `c${parent}`,
    label,
    kind: 'clause',
    heading: '',
    text,
  }));

const after = (rows: Row[]): NextClause[] =>
  rows.map(([label, text, parent, clauseId], ordinal) => ({
    ordinal,
    parent: parent ?? null,
    label,
    kind: 'clause',
    heading: '',
    text,
    clauseId: clauseId ?? null,
  }));

const read = (old: Row[], young: Row[]) => {
  const result = matchClauses(before(old), after(young));
  return { ...result, pairs: result.matches.map((match) => `${match.clauseId ?? '-'} ${match.kind}`) };
};

describe('matchClauses', () => {
  it('takes the id that the author gives before any other sign', () => {
    const { pairs, matches } = read(
      [
        ['1', 'Một'],
        ['2', 'Hai'],
      ],
      [
        ['1', 'Hai', undefined, 'c0'],
        ['2', 'Một'],
      ],
    );
    expect(pairs).toEqual(['c0 given', 'c1 label']);
    expect(matches.map(({ changed }) => changed)).toEqual([true, true]);
  });

  it('reports an id that is unknown and one that is named twice, and uses neither again', () => {
    const result = read(
      [['1', 'Một']],
      [
        ['1', 'Một', undefined, 'c0'],
        ['2', 'Hai', undefined, 'c0'],
        ['3', 'Ba', undefined, 'nobody'],
      ],
    );
    expect(result.pairs).toEqual(['c0 given', '- inserted', '- inserted']);
    expect(result).toMatchObject({ unknownIds: ['nobody'], duplicateIds: ['c0'], deleted: [] });
  });

  it('follows an identical wording through a renumbering, which is neither a change nor a move', () => {
    const { pairs, matches } = read(
      [
        ['1', 'Một'],
        ['2', 'Hai'],
      ],
      [
        ['1', 'Mới'],
        ['2', 'Một'],
        ['3', 'Hai'],
      ],
    );
    expect(pairs).toEqual(['- inserted', 'c0 identical', 'c1 identical']);
    expect(matches.slice(1)).toMatchObject([
      { changed: false, moved: false, similarity: 1 },
      { changed: false, moved: false, similarity: 1 },
    ]);
  });

  it('pairs an edited clause by what is left of its wording, and measures how near it is', () => {
    const { matches } = read([['II.1', 'một hai ba bốn']], [['II.1', 'một hai ba năm']]);
    expect(matches).toMatchObject([{ clauseId: 'c0', kind: 'wording', changed: true, similarity: 0.75 }]);
  });

  it('is not sure that a heading went elsewhere whose phrase many clauses share', () => {
    const moved = (wording: string) =>
      read(
        [
          ['28', 'Thủ tục khám bệnh, chữa bệnh bảo hiểm y tế'],
          ['36', 'Quyền của người tham gia'],
        ],
        [
          ['36', 'Quyền của người tham gia'],
          ['1', wording, 0],
        ],
      ).matches[1];
    expect(moved('Lựa chọn cơ sở khám bệnh, chữa bệnh bảo hiểm y tế')).toMatchObject({ sure: false });
    expect(moved('Về thủ tục khám bệnh, chữa bệnh bảo hiểm y tế')).toMatchObject({
      ...{ clauseId: 'c0', sure: true },
    });
  });

  it('pairs repeated phrases in order under the same parent', () => {
    const rows: Row[] = [
      ['I', 'Phần đầu'],
      ['', 'Như trên', 0],
      ['', 'Như trên', 0],
      ['II', 'Phần sau'],
      ['', 'Như trên', 3],
    ];
    expect(read(rows, rows).pairs).toEqual(rows.map((_row, at) => `c${at} identical`));
  });

  it('leaves a repeated phrase open when one side has more of them', () => {
    const { pairs, deleted } = read(
      [
        ['I', 'Phần'],
        ['', 'Như trên', 0],
        ['', 'Như trên', 0],
      ],
      [
        ['I', 'Phần'],
        ['', 'Như trên', 0],
      ],
    );
    expect(pairs).toEqual(['c0 identical', '- inserted']);
    expect(deleted).toEqual(['c1', 'c2']);
  });

  it('says moved for another order or another parent only', () => {
    const { matches } = read(
      [
        ['I', 'A A'],
        ['1', 'một', 0],
        ['2', 'hai', 0],
        ['3', 'ba', 0],
        ['II', 'B B'],
        ['1', 'bốn', 4],
      ],
      [
        ['I', 'A A'],
        ['1', 'hai', 0],
        ['2', 'ba', 0],
        ['3', 'một', 0],
        ['4', 'bốn', 0],
        ['II', 'B B'],
      ],
    );
    expect(matches.map(({ clauseId, moved }) => [clauseId, moved])).toEqual([
      ['c0', false],
      ['c2', false],
      ['c3', false],
      ['c1', true],
      ['c5', true],
      ['c4', false],
    ]);
  });

  it('keeps every clause of a text of 5,000 in which each tenth was reworded', () => {
    const rows = (salt: string): Row[] =>
      Array.from({ length: 5000 }, (_v, at): Row => {
        const edited = at % 10 === 0 ? salt : '';
        return [
          `${at}`,
          `Nội dung của khoản thứ ${at} ${edited} về công tác cán bộ`,
          at % 50 ? at - (at % 50) : undefined,
        ];
      });
    const { matches, deleted } = matchClauses(before(rows('trước')), after(rows('sau')));
    expect(deleted).toEqual([]);
    expect(matches.filter(({ changed }) => changed)).toHaveLength(500);
    expect(matches.every(({ clauseId }, at) => clauseId === `c${at}`)).toBe(true);
  });
});
