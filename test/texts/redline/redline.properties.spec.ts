import fc from 'fast-check';
import type { ComparedTexts, Redline, RedlineClause } from '../../../src/text/redline/redline';
import type { SourceFormat } from '../../../src/text/clause';
import { redlineOf } from '../../../src/text/redline/make-redline';
import { parseSource } from '../../../src/text/outline/parse-source';
import { acceptAll, rejectAll } from '../../../src/text/redline/settle';
import { EDIT_KINDS, editText } from '../../support/text-edits';
import { clause, readAndMatched } from '../../support/redline-texts';
import { times } from '../../support/times';

const word = fc.constantFrom(
  ...[
    'Đảng ủy',
    'đảng uỷ',
    'hòa',
    'hoà',
    '14,97%',
    '155.000',
    '2021-2025',
    '2021 – 2025',
    'của',
    'và',
    'the',
  ],
  ...[
    'of',
    'quy định',
    '.',
    ';',
    '“',
    '-',
    '–',
    '- 5',
    '-5',
    'a)',
    '1.',
    '\u200b',
    '\u0301',
    '\ufeff',
    '𝟙',
    '👩‍👧',
  ],
  ...['\ud800', '\udc00', '中文', 'ภาษา', '=\u0338', '≠', 'x'.repeat(120), '', '\u1fef', '\u2000', '\u212a'],
);
const space = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '\n\n', '  ', '\t', '', '\u00a0', '\r');
const prose = fc
  .array(
    fc.tuple(fc.oneof({ weight: 8, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 4 })), space),
    {
      maxLength: 25,
    },
  )
  .chain((parts) =>
    fc.constantFrom('NFC', 'NFD', '').map((form) => {
      const text = parts.flat().join('');
      return form === '' ? text : text.normalize(form);
    }),
  );

type Edit = (clauses: RedlineClause[], went: { from: string; to: string }[], fresh: () => string) => void;
const at = fc.double({ min: 0, max: 0.999, noNaN: true });
const pick = (clauses: readonly unknown[], share: number): number => Math.floor(share * clauses.length);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  // A word put in, taken out or changed anywhere, even within a character.
  fc.tuple(at, at, at, prose).map(([which, from, length, text]): Edit => (clauses) => {
    const n = pick(clauses, which);
    const old = clauses[n];
    if (!old) return;
    const start = Math.floor(from * old.raw.length);
    const end = start + Math.floor(length * 8);
    clauses[n] = { ...old, raw: old.raw.slice(0, start) + text + old.raw.slice(end) };
  }),
  fc.tuple(at, at).map(([from, to]): Edit => (clauses) => {
    const [moved] = clauses.splice(pick(clauses, from), 1);
    if (moved) clauses.splice(pick(clauses, to), 0, moved);
  }),
  at.map(
    (which): Edit =>
      (clauses) =>
        void clauses.splice(pick(clauses, which), 1),
  ),
  fc.tuple(at, prose).map(([where, text]): Edit => (clauses, _went, fresh) => {
    clauses.splice(pick(clauses, where), 0, clause(fresh(), text));
  }),
  fc.tuple(at, at, at).map(([which, cut, to]): Edit => (clauses, went, fresh) => {
    const n = pick(clauses, which);
    const old = clauses[n];
    if (!old) return;
    const end = Math.floor(cut * old.raw.length);
    const part = clause(fresh(), old.raw.slice(end));
    clauses[n] = { ...old, raw: old.raw.slice(0, end) };
    clauses.splice(pick(clauses, to), 0, part);
    went.push({ from: old.id, to: part.id });
  }),
  fc.tuple(at, at).map(([one, other]): Edit => (clauses, went) => {
    const target = clauses[pick(clauses, one)];
    const [gone] = clauses.splice(pick(clauses, other), 1);
    if (!target || !gone || target === gone) return;
    clauses[clauses.indexOf(target)] = { ...target, raw: target.raw + gone.raw };
    went.push({ from: gone.id, to: target.id });
  }),
  fc.constantFrom('NFC', 'NFD').map((form): Edit => (clauses) => {
    clauses.forEach((old, n) => (clauses[n] = { ...old, raw: old.raw.normalize(form) }));
  }),
);

const texts: fc.Arbitrary<ComparedTexts> = fc
  .tuple(fc.array(prose, { maxLength: 7 }), fc.array(edit, { maxLength: 7 }))
  .map(([raws, edits]) => {
    const before = raws.map((raw, n) => clause(`c${n}`, raw));
    const after = [...before];
    const went: { from: string; to: string }[] = [];
    let made = 0;
    for (const change of edits) change(after, went, () => `n${made++}`);
    return { before, after, went };
  });

const joined = (clauses: readonly RedlineClause[]): string => clauses.map(({ raw }) => raw).join('');
const sent = (redline: Redline): Redline => JSON.parse(JSON.stringify(redline)) as Redline;

describe('A redline', () => {
  it('gives both texts to the byte, whatever was edited, moved, split or merged', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 20, 1e9), (compared, steps) => {
        const redline = sent(redlineOf(compared, { left: steps }));
        expect(acceptAll(redline)).toBe(joined(compared.after));
        expect(rejectAll(redline)).toBe(joined(compared.before));
      }),
      { numRuns: times(500) },
    );
  });

  it('gives both texts to the byte where clauses came one from another in any way at all', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const side = fc
      .uniqueArray(ids, { maxLength: 5 })
      .chain((names) => fc.tuple(...names.map((id) => prose.map((raw) => clause(id, raw)))));
    const went = fc.array(fc.record({ from: ids, to: ids }), { maxLength: 4 });
    fc.assert(
      fc.property(side, side, went, (before, after, links) => {
        const redline = sent(redlineOf({ before, after, went: links }));
        expect([rejectAll(redline), acceptAll(redline)]).toEqual([joined(before), joined(after)]);
      }),
      { numRuns: times(300) },
    );
  });

  it('of a text and its twin in another normal form, or with other line ends, has spelling at most', () => {
    const twin = fc.constantFrom<((text: string) => string)[]>(
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFC'),
      (text) => text.replace(/\r?\n|\r/g, '\r\n'),
      (text) => text,
    );
    fc.assert(
      fc.property(prose, twin, twin, (text, one, other) => {
        const compared = { before: [clause('a', one(text))], after: [clause('a', other(text))], went: [] };
        const { groups } = redlineOf(compared);
        const kinds = groups.flatMap(({ pieces }) =>
          pieces.flatMap(({ segments }) => segments.map((s) => s.kind)),
        );
        expect(kinds.filter((kind) => kind === 'inserted' || kind === 'deleted')).toEqual([]);
        if (one(text) === other(text)) expect(new Set(kinds)).not.toContain('spelling');
      }),
      { numRuns: times(500) },
    );
  });

  it('of a text edited in every way that becomes of texts gives both to the byte', () => {
    const source = Array.from({ length: 4 }, (_, part) =>
      [
        `${'I'.repeat(part + 1)}. PHẦN ${part}`,
        ...[1, 2, 3].map(
          (n) => `${n}. Khoản ${n} của phần ${part}. Câu ${n * part}; đạt ${n},${part}% trở lên.`,
        ),
      ].join('\n'),
    ).join('\n');
    const given = parseSource('text', source).clauses;
    const kinds = fc.array(fc.constantFrom(...EDIT_KINDS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(kinds, fc.nat(), (edits, seed) => {
        const after = editText(given, edits, seed).source;
        fc.pre(after.trim() !== '');
        const redline = redlineOf(readAndMatched('text', source, after));
        expect([rejectAll(redline), acceptAll(redline)]).toEqual([source, after]);
      }),
      { numRuns: times(100) },
    );
  });

  it('of a source read twice gives both to the byte', () => {
    fc.assert(
      fc.property(
        prose,
        prose,
        fc.constantFrom<SourceFormat>('text', 'markdown'),
        (before, after, format) => {
          // A text in which nothing is seen has no clauses, and is refused as a version.
          fc.pre([before, after].every((text) => parseSource(format, text).clauses.length > 0));
          const redline = redlineOf(readAndMatched(format, before, after));
          expect([rejectAll(redline), acceptAll(redline)]).toEqual([before, after]);
        },
      ),
      { numRuns: times(100) },
    );
  });
});
