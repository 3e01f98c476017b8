import { carryAnchor } from '../../../src/text/anchors/carry-anchor';
import { parseSource } from '../../../src/text/outline/parse-source';
import type { ParsedClause } from '../../../src/text/clause';
import { saved } from '../../support/anchors/carried';
import { realTexts } from '../../support/shared-data';
import { ENGLISH, VIETNAMESE } from '../../support/sample-texts';
import { EDIT_KINDS, editText, type EditKind, type Passage } from '../../support/text-edits';
import { Random } from '../../support/text-edits/random';
import { times } from '../../support/times';

interface Tally {
  asked: number;
  confident: number;
  flagged: number;
  missed: number;
  wrong: string[];
  gone: number;
}
const tallyOf = (): Tally => ({ asked: 0, confident: 0, flagged: 0, missed: 0, wrong: [], gone: 0 });

const texts: [string, ParsedClause[]][] = [
  ['vi', parseSource('text', VIETNAMESE).clauses],
  ['en', parseSource('markdown', ENGLISH).clauses],
  ...realTexts('vn-laws', '.txt')
    .filter(({ source }) => source.length < 60_000)
    .slice(0, 3)
    .map(({ name, source }): [string, ParsedClause[]] => [name, parseSource('text', source).clauses]),
];

/** Phrases of one to twenty words out of the clauses that the edits touched, and some of the others. */
function passages(clauses: readonly ParsedClause[], touched: readonly number[], random: Random): Passage[] {
  return Array.from({ length: 12 }, (_, n): Passage | undefined => {
    const clause = n < 8 && touched.length > 0 ? random.of(touched) : random.below(clauses.length);
    const { heading, text } = clauses[clause]!;
    const part = text.length >= heading.length ? 'text' : 'heading';
    const words = [...clauses[clause]![part].matchAll(/\S+/gu)];
    if (words.length === 0) return undefined;
    const first = random.below(words.length);
    const last = words[Math.min(words.length - 1, first + random.below(random.of([3, 8, 20])))]!;
    return { clause, part, from: words[first]!.index, to: last.index + last[0].length };
  }).filter((passage) => passage !== undefined);
}

const shift = ({ heading, text }: ParsedClause, part: 'heading' | 'text'): number =>
  part === 'text' && heading !== '' && text !== '' ? heading.length + 1 : 0;

function measure(
  clauses: readonly ParsedClause[],
  kinds: readonly EditKind[],
  seed: number,
  tally: Tally,
): void {
  const edited = editText(clauses, kinds, seed);
  if (edited.edits.length === 0) return;
  const { revision, before, after } = saved(clauses, edited.clauses);
  const touched = edited.edits.flatMap((edit) => edit.touched);
  for (const passage of passages(clauses, touched, new Random(seed + 7))) {
    const at = shift(clauses[passage.clause]!, passage.part);
    const quote = clauses[passage.clause]![passage.part].slice(passage.from, passage.to);
    const here = {
      ...{ clauseId: before[passage.clause]!, from: passage.from + at, to: passage.to + at },
      ...{ how: 'exact' as const, flagged: false },
    };
    const place = carryAnchor(revision, { quote, here });
    const truths = edited.placesOf(passage);
    const isTrue =
      place.how !== 'orphan' &&
      truths.some((truth) => {
        const by = shift(edited.clauses[truth.clause]!, truth.part);
        return (
          after[truth.clause] === place.clauseId && truth.from + by < place.to && truth.to + by > place.from
        );
      });
    const told = () =>
      `${kinds.join()} ${seed}: "${quote}" -> ${JSON.stringify(place)}, was ${JSON.stringify(here)}, truly ${JSON.stringify(truths.map((t) => ({ ...t, id: after[t.clause] })))}`;
    if (truths.length === 0) {
      tally.gone += 1;
      if (place.how !== 'orphan' && !place.flagged) tally.wrong.push(told());
      continue;
    }
    tally.asked += 1;
    if (isTrue && !place.flagged) tally.confident += 1;
    else if (isTrue) tally.flagged += 1;
    else if (place.how !== 'orphan' && !place.flagged) tally.wrong.push(told());
    else tally.missed += 1;
  }
}

/** Of each kind and text. */
const seeds = times(4);
const all = new Map<string, Tally>();

describe.each([...EDIT_KINDS.map((kind) => [kind]), EDIT_KINDS])('quotes after edits: %s', (...kinds) => {
  const name = kinds.length === 1 ? kinds[0]! : 'all together';
  it('stand on their true clause, 95 of 100, and never confidently on another', () => {
    const tally = tallyOf();
    all.set(name, tally);
    for (const [, clauses] of texts)
      for (let seed = 1; seed <= seeds; seed += 1) measure(clauses, kinds as EditKind[], seed, tally);
    expect(tally.wrong).toEqual([]);
    expect((tally.confident + tally.flagged) / tally.asked).toBeGreaterThanOrEqual(0.95);
  });
});

afterAll(() => {
  console.table(
    Object.fromEntries(
      [...all].map(([name, { wrong, ...tally }]) => [
        name,
        {
          ...tally,
          wrong: wrong.length,
          placed: `${(((tally.confident + tally.flagged) / tally.asked) * 100).toFixed(1)} %`,
        },
      ]),
    ),
  );
});
