import type { ParsedClause } from '../../../src/text/clause';
import { matchClauses } from '../../../src/text/matching/clause-matching';
import { parseSource } from '../../../src/text/outline/parse-source';
import { ENGLISH, VIETNAMESE } from '../../support/sample-texts';
import { realTexts } from '../../support/shared-data';
import { EDIT_KINDS, editText, type EditKind } from '../../support/text-edits';
import { asPrevious, judge, noVerdict, type Verdict } from '../../support/text-edits/judge';
import { times } from '../../support/times';
import { Random } from '../../support/text-edits/random';

type Text = readonly ParsedClause[];

const written: Text[] = [parseSource('text', VIETNAMESE).clauses, parseSource('markdown', ENGLISH).clauses];
const everySixth = (_text: unknown, n: number) => n % 6 === 0;
const real: Text[] = [
  ...realTexts('vn-laws', '.txt')
    .filter(everySixth)
    .map(({ source }) => parseSource('text', source).clauses),
  ...realTexts('revisions/quic-recovery', '.md')
    .filter(everySixth)
    .map(({ source }) => parseSource('markdown', source).clauses),
];

const figures: string[] = [];

function measure(texts: readonly Text[], seeds: number, kindsOf: (seed: number) => EditKind[]): Verdict {
  const verdict = noVerdict();
  for (const given of texts)
    for (let seed = 0; seed < seeds; seed++) {
      const edited = editText(given, kindsOf(seed), seed);
      judge(given, edited, matchClauses(asPrevious(given), edited.clauses), verdict);
    }
  return verdict;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;

function print(what: string, verdict: Verdict): void {
  const { clauses, right, touched, touchedRight, surelyWrong, unsurelyWrong, open } = verdict;
  figures.push(
    `${what}: ${percent(touchedRight, touched)} of ${touched} touched clauses right, ${percent(right, clauses)} of ` +
      `all ${clauses}; ${open} left open, ${unsurelyWrong} wrong but unsure, ${surelyWrong} wrong and sure; ` +
      `parts ${verdict.partsFound} of ${verdict.parts}, ${verdict.partsWrong} wrong`,
  );
}

const several = (kind: EditKind, times: number) => () => new Array<EditKind>(times).fill(kind);
const mixed = (times: number) => (seed: number) => {
  const random = new Random(seed);
  return Array.from({ length: times }, () => random.of(EDIT_KINDS));
};

describe('clauses of edited texts, with known truth', () => {
  afterAll(() => process.stdout.write(`${figures.join('\n')}\n`));

  it.each(EDIT_KINDS)('%s: nothing surely wrong in the texts written for it', (kind) => {
    const one = measure(written, times(15), several(kind, 1));
    const three = measure(written, times(15), several(kind, 3));
    print(`${kind}, once`, one);
    print(`${kind}, three times`, three);
    for (const verdict of [one, three]) {
      expect(verdict.examples).toEqual([]);
      expect(verdict.touchedRight / verdict.touched).toBeGreaterThan(0.95);
      expect(verdict.partsFound).toBeGreaterThanOrEqual(0.95 * verdict.parts);
      expect(verdict.partsWrong).toBe(0);
    }
  });

  (real.length > 0 ? it.each(EDIT_KINDS) : it.skip.each(EDIT_KINDS))(
    '%s: in real texts, twenty at a time',
    (kind) => {
      const verdict = measure(real, 1, several(kind, 20));
      print(`${kind}, twenty times in real texts`, verdict);
      expect(verdict.examples).toEqual([]);
      expect(verdict.touchedRight / verdict.touched).toBeGreaterThan(0.95);
      expect(verdict.partsFound).toBeGreaterThanOrEqual(0.95 * verdict.parts);
    },
  );

  it('three of any kind', () => {
    const verdict = measure(written, times(50), mixed(3));
    print('three of any kind', verdict);
    expect(verdict.examples).toEqual([]);
    expect(verdict.touchedRight / verdict.touched).toBeGreaterThan(0.95);
  });

  it('ten of any kind on thirty clauses, where hardly a clause stays untouched', () => {
    const verdict = measure(written, times(50), mixed(10));
    print('ten of any kind', verdict);
    expect(verdict.touchedRight / verdict.touched).toBeGreaterThan(0.95);
    expect(verdict.surelyWrong / verdict.clauses).toBeLessThan(0.001);
  });
});
