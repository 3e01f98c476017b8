import { carryAnchor } from '../../../src/text/anchors/carry-anchor';
import { clauseWords } from '../../../src/text/anchors/clause-words';
import { comparedQuote } from '../../../src/text/anchors/compared';
import { parseSource } from '../../../src/text/outline/parse-source';
import { saved } from '../../support/anchors/carried';
import { realTexts } from '../../support/shared-data';

const pairs = ['quic-recovery', 'quic-qpack'].flatMap((name) => {
  const drafts = realTexts(`revisions/${name}`, '.md');
  return drafts
    .slice(1)
    .map((draft, at) => [`${name} ${drafts[at]!.name}`, drafts[at]!.source, draft.source, at] as const);
});

/** Of four lines one is looked at, another one in each pair; `LINES=all` looks at all of them. */
const step = process.env.LINES === 'all' ? 1 : 4;

function check(old: string, young: string, offset: number) {
  const [before, after] = [parseSource('markdown', old).clauses, parseSource('markdown', young).clauses];
  const { revision, before: ids } = saved(before, after);
  const counts = { kept: 0, gone: 0, confident: 0, wrong: [] as string[] };
  let seen = offset;
  before.forEach((clause, at) => {
    const words = clauseWords(clause);
    for (const { 0: line, index } of words.matchAll(/\S.*\S/g)) {
      seen += 1;
      if (seen % step !== 0) continue;
      const quote = comparedQuote(line);
      if (revision.before.everywhere(quote, 2).length !== 1) continue;
      const here = {
        clauseId: ids[at]!,
        from: index,
        to: index + line.length,
        how: 'exact' as const,
        flagged: false,
      };
      const place = carryAnchor(revision, { quote, here });
      const places = revision.after.everywhere(quote, 2);
      if (places.length > 1) continue;
      if (place.how !== 'orphan' && !place.flagged) counts.confident += 1;
      const [truth] = places;
      if (truth) {
        counts.kept += 1;
        const [from, to] = revision.after.form(truth.clause).stored(truth.from, truth.to);
        const there = { clauseId: revision.after.clauses[truth.clause]!.id, from, to };
        const isThere =
          place.how !== 'orphan' &&
          place.clauseId === there.clauseId &&
          place.from === from &&
          place.to === to;
        if (!isThere) counts.wrong.push(`${line} -> ${JSON.stringify(place)} not ${JSON.stringify(there)}`);
      } else {
        counts.gone += 1;
        if (place.how !== 'orphan' && !place.flagged)
          counts.wrong.push(`${line}, gone -> ${JSON.stringify(place)}`);
      }
    }
  });
  return counts;
}

if (pairs.length === 0)
  it.skip('drafts of standards: skipped, their texts do not stand beside the repository', () => undefined);
else
  it.each(pairs)(
    'each line of %s stands in the next draft where it is, or is told to be gone',
    (_name, old, young, at) => {
      const { wrong, ...counts } = check(old, young, at);
      expect(wrong).toEqual([]);
      expect(counts.kept).toBeGreaterThan(0);
    },
  );
