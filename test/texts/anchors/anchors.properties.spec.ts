import fc from 'fast-check';
import { carryAnchor } from '../../../src/text/anchors/carry-anchor';
import { clauseWords } from '../../../src/text/anchors/clause-words';
import { comparedForm, comparedQuote } from '../../../src/text/anchors/compared';
import { findQuote } from '../../../src/text/anchors/find-quote';
import { Revision } from '../../../src/text/anchors/revision';
import { times } from '../../support/times';

const unit = fc.constantFrom(
  'a',
  'ha ',
  'hoà',
  'hòa',
  'o\u0300a',
  '\u0323',
  ' ',
  '\n',
  '🌳',
  '\u200d',
  '-',
  '–',
  '“',
  '.',
  '8',
);
const words = fc.oneof(
  fc.array(unit, { maxLength: 12 }).map((units) => units.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replaceAll('\0', ' ')),
);
const clause = fc.record({ id: fc.constantFrom('a', 'b', 'c'), heading: words, text: words });
const version = fc.uniqueArray(clause, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });

describe('anchors, whatever the texts', () => {
  it('are carried without throwing, to a place inside a clause, and exactly placed ones give back the quote', () =>
    fc.assert(
      fc.property(
        version,
        version,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (before, after, start, length, linked) => {
          const old = before[0]!;
          const whole = clauseWords(old);
          const from = start % (whole.length + 1);
          const to = from + (length % (whole.length - from + 1));
          const links = linked ? [{ from: old.id, to: after[0]!.id }] : [];
          const here = { clauseId: old.id, from, to, how: 'exact' as const, flagged: false };
          const quote = whole.slice(from, to);
          const place = carryAnchor(new Revision(before, after, links), { quote, here });
          if (place.how === 'orphan') return;
          const found = clauseWords(after.find(({ id }) => id === place.clauseId)!);
          expect(place.from).toBeGreaterThanOrEqual(0);
          expect(place.from).toBeLessThanOrEqual(place.to);
          expect(place.to).toBeLessThanOrEqual(found.length);
          if (place.how === 'exact' || place.how === 'context')
            expect(comparedQuote(found.slice(place.from, place.to))).toBe(comparedQuote(quote));
        },
      ),
      { numRuns: times(1000) },
    ));

  it('stay where they are in an unchanged text', () =>
    fc.assert(
      fc.property(version, fc.nat(), fc.nat(), (before, start, length) => {
        const whole = clauseWords(before[0]!);
        const from = start % (whole.length + 1);
        const to = from + (length % (whole.length - from + 1));
        const here = { clauseId: before[0]!.id, from, to, how: 'exact' as const, flagged: false };
        const place = carryAnchor(new Revision(before, before, []), { quote: whole.slice(from, to), here });
        expect(place).toMatchObject({ clauseId: here.clauseId, from, to });
      }),
    ));

  it('are found where they were taken, or said to be there more than once', () =>
    fc.assert(
      fc.property(clause, fc.nat(), fc.nat(), (one, start, length) => {
        const whole = clauseWords(one);
        const from = start % (whole.length + 1);
        const to = from + 1 + (length % (whole.length - from + 1));
        const exact = whole.slice(from, to);
        const found = findQuote({ ...one, marker: '' }, { exact, prefix: '', suffix: '' });
        if (found.found !== 'once') return;
        expect(comparedQuote(whole.slice(found.from, found.to))).toBe(comparedQuote(exact));
      }),
      { numRuns: times(700) },
    ));

  it('are compared in a form whose every part leads back into the stored one', () =>
    fc.assert(
      fc.property(words, (text) => {
        const { text: form, stored, compared } = comparedForm(text);
        for (let from = 0; from <= form.length; from += 1) {
          const [first, last] = stored(from, form.length);
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThanOrEqual(text.length);
        }
        expect(compared(0, text.length)).toEqual([0, form.length]);
      }),
    ));
});
