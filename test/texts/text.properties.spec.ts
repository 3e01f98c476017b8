import fc from 'fast-check';
import type { ParsedClause, SourceFormat } from '../../src/text/clause';
import type { MatchableClause } from '../../src/text/matching/clause-match';
import { matchClauses } from '../../src/text/matching/clause-matching';
import { fold, wording } from '../../src/text/fold';
import { parseSource } from '../../src/text/outline/parse-source';
import { times } from '../support/times';

const MARKERS = [
  'I.',
  'II -',
  'C.',
  '1.',
  '2.',
  '3-',
  '2.1.',
  'a)',
  'đ)',
  'i)',
  '(1)',
  '(i)',
  '-',
  '+',
  '* ',
  '•',
  '#',
  '## ',
  '###',
];
const WORDS = [
  'Điều 1.',
  'Điều 2a.',
  'Chương I',
  'Mục 1:',
  'Phần thứ hai',
  'Phụ lục 1',
  'Nơi nhận:',
  'TM. ỦY BAN',
  '**',
  '```',
  '|a|',
];
const PROSE = [
  'CHỈ TIÊU',
  'NHIỆM VỤ',
  'hòa giải:',
  'Đảng uỷ',
  'tỷ lệ 14,97%',
  '“mở',
  'đóng”',
  '2021 – 2025',
  'a\u0323\u0302',
  '\u200b',
  '𝟙',
];
const BREAKS = ['\n', '\n\n', '\r\n', '\r', ' ', '   ', '\t', ''];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...MARKERS, ...WORDS, ...PROSE, ...BREAKS, '\n', '\n', ' '), { maxLength: 80 })
    .map((parts) => parts.join('')),
  fc
    .array(
      fc
        .constantFrom(...MARKERS, ...WORDS, ...PROSE)
        .chain((mark) => fc.string({ maxLength: 12 }).map((rest) => `${mark} ${rest}`)),
      { maxLength: 30 },
    )
    .map((lines) => lines.join('\n')),
);
const format = fc.constantFrom<SourceFormat>('text', 'markdown');
/** Without spaces and the signs that are not seen: before a marker they belong to neither heading nor text. */
const dense = (text: string) => text.replace(/[\s\u00ad\u200b-\u200f\u2060]+/g, '');
const sorted = (text: string) => [...dense(text)].sort().join('');

const withIds = (clauses: ParsedClause[]): MatchableClause[] =>
  clauses.map((clause) => ({
    ...clause,
    id: `c${clause.ordinal}`,
    parentId: clause.parent === null ? null : `c${clause.parent}`,
  }));

const run = (property: fc.IProperty<never[]> | fc.IProperty<[string]> | fc.IProperty<[string, string]>) =>
  fc.assert(property as fc.IProperty<unknown>, { numRuns: times(350) });

describe('reading any text', () => {
  it('never throws and loses no character that is seen', () =>
    fc.assert(
      fc.property(anyText, format, (source, as) => {
        const { clauses } = parseSource(as, source);
        const back = clauses.map(({ marker, heading, text }) => marker + heading + text).join('');
        // Markdown's closing signs move to the marker, so there the order may differ.
        if (as === 'text') expect(dense(back)).toBe(dense(source));
        else expect(sorted(back)).toBe(sorted(source));
      }),
      { numRuns: times(700) },
    ));

  it('cuts the source into slices that are the source again, to the byte', () =>
    fc.assert(
      fc.property(anyText, format, (source, as) => {
        const { clauses } = parseSource(as, source);
        if (clauses.length === 0) return expect(dense(source)).toBe('');
        expect(clauses.map(({ spans }) => source.slice(...spans.raw)).join('')).toBe(source);
        for (const { spans, marker, heading, text } of clauses) {
          const [from, to] = spans.raw;
          const inOrder = [from, ...spans.marker, ...spans.heading, ...spans.text, to];
          expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
          expect(source.slice(...spans.heading)).toBe(heading);
          expect(source.slice(...spans.text)).toBe(text);
          expect(marker.startsWith(source.slice(...spans.marker))).toBe(true);
        }
      }),
      { numRuns: times(350) },
    ));

  it('gives a tree in reading order', () =>
    fc.assert(
      fc.property(anyText, format, (source, as) => {
        const { clauses } = parseSource(as, source);
        clauses.forEach((clause, at) => {
          expect(clause.ordinal).toBe(at);
          expect(clause.level).toBe(clause.parent === null ? 1 : clauses[clause.parent]!.level + 1);
          expect(clause.parent ?? -1).toBeLessThan(at);
        });
      }),
      { numRuns: times(200) },
    ));
});

describe('matching any two texts', () => {
  it('is a partial injection that accounts for every clause', () =>
    fc.assert(
      fc.property(anyText, anyText, fc.array(fc.nat(20), { maxLength: 5 }), (old, young, given) => {
        const previous = withIds(parseSource('text', old).clauses);
        const next = parseSource('text', young).clauses.map((clause, at) => ({
          ...clause,
          clauseId: given[at] === undefined ? null : `c${given[at]}`,
        }));
        const { matches, deleted } = matchClauses(previous, next);
        const used = matches.flatMap(({ clauseId }) => clauseId ?? []);
        expect(matches.map(({ nextOrdinal }) => nextOrdinal)).toEqual(next.map(({ ordinal }) => ordinal));
        expect([...used, ...deleted].sort()).toEqual(previous.map(({ id }) => id).sort());
        for (const match of matches) {
          expect(match.similarity).toBeGreaterThanOrEqual(0);
          expect(match.similarity).toBeLessThanOrEqual(1);
          expect(match.clauseId === null).toBe(match.kind === 'inserted');
        }
      }),
      { numRuns: times(350) },
    ));

  it.each(['itself', 'its NFD twin', 'its CRLF twin'])('finds nothing changed against %s', (twin) =>
    fc.assert(
      fc.property(anyText, (source) => {
        const { clauses } = parseSource('text', source.normalize('NFC').replaceAll('\r', ''));
        const other = clauses.map((clause) => ({
          ...clause,
          label: twin === 'its NFD twin' ? clause.label.normalize('NFD') : clause.label,
          heading: twin === 'its NFD twin' ? clause.heading.normalize('NFD') : clause.heading,
          text:
            twin === 'its NFD twin'
              ? clause.text.normalize('NFD')
              : twin === 'its CRLF twin'
                ? clause.text.replaceAll('\n', '\r\n')
                : clause.text,
        }));
        const { matches, deleted } = matchClauses(withIds(clauses), other);
        expect(deleted).toEqual([]);
        expect(matches.filter(({ changed, moved }) => changed || moved)).toEqual([]);
        expect(matches.map(({ clauseId }) => clauseId)).toEqual(clauses.map(({ ordinal }) => `c${ordinal}`));
      }),
      { numRuns: times(250) },
    ),
  );
});

describe('canonical forms', () => {
  it('wording is idempotent', () =>
    run(fc.property(anyText, (text) => expect(wording(wording(text))).toBe(wording(text)))));
  it('fold is idempotent', () =>
    run(fc.property(anyText, (text) => expect(fold(fold(text))).toBe(fold(text)))));
  it('wording does not tell NFC from NFD', () =>
    run(
      fc.property(anyText, (text) =>
        expect(wording(text.normalize('NFD'))).toBe(wording(text.normalize('NFC'))),
      ),
    ));
});
