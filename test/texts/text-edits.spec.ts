import fc from 'fast-check';
import { parseSource } from '../../src/text/outline/parse-source';
import { ENGLISH, VIETNAMESE } from '../support/sample-texts';
import { anyEdits, EDIT_KINDS, editText } from '../support/text-edits';
import { times } from '../support/times';

const texts = [parseSource('text', VIETNAMESE).clauses, parseSource('markdown', ENGLISH).clauses];

describe('a text edited with known truth', () => {
  it.each(EDIT_KINDS)('knows %s in both languages', (kind) => {
    for (const clauses of texts)
      for (let seed = 0; seed < 20; seed++) {
        const { edits, clauses: next } = editText(clauses, [kind], seed);
        expect(edits.map((edit) => edit.kind)).toEqual([kind]);
        const plain = ({ level, heading, text }: (typeof clauses)[number]) => [level, heading, text];
        expect(next.map(plain)).not.toEqual(clauses.map(plain));
      }
  });

  it('is the same text again where nothing was edited', () => {
    for (const clauses of texts) {
      const next = editText(clauses, [], 1).clauses;
      expect(next.map(({ label, marker, heading, text }) => [label, marker, heading, text])).toEqual(
        clauses.map(({ label, marker, heading, text }) => [label, marker, heading, text]),
      );
    }
  });

  it('renumbers those behind a new clause, and nothing else', () => {
    const { clauses, edits } = editText(texts[0]!, ['renumbered'], 4);
    const shifted = edits[0]!.touched.map((base) => clauses.find((clause) => clause.base === base)!.label);
    const [first] = shifted;
    expect(clauses.filter(({ label }) => label === first)).toHaveLength(1);
    expect(new Set(shifted).size).toBe(shifted.length);
  });

  it('finds a passage where it stands, in the words it stands in', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        anyEdits(),
        fc.nat(),
        fc.nat(),
        (given, { kinds, seed }, which, where) => {
          const clause = given[which % given.length]!;
          const from = where % Math.max(1, clause.text.length);
          const passage = { clause: clause.ordinal, part: 'text' as const, from, to: from + 20 };
          const edited = editText(given, kinds, seed);
          for (const { clause: at, part, from: start, to, kept, intact } of edited.placesOf(passage)) {
            const found = edited.clauses[at]!;
            expect(found[part].length).toBeGreaterThanOrEqual(to);
            expect(kept).toBeGreaterThan(0);
            expect(intact).toBe(found[part].slice(start, to) === clause.text.slice(from, from + 20));
            expect(edited.source.slice(...found.spans[part])).toBe(found[part]);
          }
        },
      ),
      { numRuns: times(100) },
    ));
});
