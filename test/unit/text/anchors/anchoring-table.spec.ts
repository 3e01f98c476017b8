import { carryAnchor } from '../../../../src/text/anchors/carry-anchor';
import type { Anchor } from '../../../../src/text/anchors/anchor';
import { clauseWords } from '../../../../src/text/anchors/clause-words';
import { Revision } from '../../../../src/text/anchors/revision';
import type { AnchoredClause } from '../../../../src/text/anchors/version-text';
import * as tables from '../../../support/anchors/cases';
import type { AnchoringCase } from '../../../support/anchors/cases';

interface Marked {
  readonly clauses: AnchoredClause[];
  readonly spot: { clauseId: string; from: number; to: number } | undefined;
}

function read(rows: readonly string[]): Marked {
  let spot: Marked['spot'];
  const clauses = rows.map((row) => {
    const [id, said] = [row.slice(0, row.indexOf(':')), row.slice(row.indexOf(':') + 2)];
    const parts = said.split(' | ');
    const marked = clauseWords({ heading: parts.length > 1 ? parts[0]! : '', text: parts.at(-1)! });
    if (marked.includes('[[')) {
      const from = marked.indexOf('[[');
      spot = { clauseId: id, from, to: marked.indexOf(']]') - 2 };
    }
    const [heading, text] = parts.length > 1 ? [parts[0]!, parts[1]!] : ['', parts[0]!];
    const bare = (words: string) => words.replace('[[', '').replace(']]', '');
    return { id, heading: bare(heading), text: bare(text) };
  });
  return { clauses, spot };
}

function anchorOf({ before, of }: AnchoringCase): { anchor: Anchor; clauses: AnchoredClause[] } {
  const { clauses, spot } = read(before);
  if (spot) {
    const words = clauseWords(clauses.find(({ id }) => id === spot.clauseId)!);
    const here = { ...spot, how: 'exact' as const, flagged: false };
    return { clauses, anchor: { quote: words.slice(spot.from, spot.to), here } };
  }
  const words = clauseWords(clauses.find(({ id }) => id === of)!);
  return {
    clauses,
    anchor: {
      quote: null,
      here: { clauseId: of!, from: 0, to: words.length, how: 'clause', flagged: false },
    },
  };
}

function outcome(one: AnchoringCase) {
  const { anchor, clauses } = anchorOf(one);
  const after = read(one.after);
  const links = (one.links ?? []).map((link) => ({ from: link.split('>')[0]!, to: link.split('>')[1]! }));
  const place = carryAnchor(new Revision(clauses, after.clauses, links), anchor);
  return { place, expected: after.spot };
}

const groups = Object.entries(tables) as [string, AnchoringCase[]][];

describe.each(groups)('anchors carried to the next version: %s', (_name, cases) => {
  it.each(cases.map((one) => [one.what, one] as const))('%s', (_what, one) => {
    const { place, expected } = outcome(one);
    if (place.how === 'orphan') {
      expect(one.is).toMatch(/orphan/);
      return;
    }
    expect(one.is).toMatch(place.flagged ? /flagged/ : /clear/);
    if (one.how) expect(place.how).toBe(one.how);
    if (expected) expect(place).toMatchObject(expected);
  });
});

it('the table has at least sixty cases', () => {
  expect(groups.flatMap(([, cases]) => cases).length).toBeGreaterThanOrEqual(60);
});
