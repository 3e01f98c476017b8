import fc from 'fast-check';
import { exactQuery, foldedQuery, indexedWords, searchWordsOf } from '../../../src/text/search-words';
import { snippetOf, type Snippet } from '../../../src/text/snippet';
import { times } from '../../support/times';

const marked = ({ text, marks }: Snippet): string[] => marks.map(([from, to]) => text.slice(from, to));

describe('The words a text is found by', () => {
  it('stand without accents, and as written behind a sign', () => {
    expect(indexedWords(['Đảng ủy, đảng uỷ', 'số 04-NQ/TU']).split(' ')).toEqual([
      ...['dang', '=đảng', 'uy', '=uỷ', 'so', '=số', '04', '=04', 'nq', '=nq', 'tu', '=tu'],
    ]);
  });

  it('are the same composed or not, in capitals or not', () => {
    const words = indexedWords(['Uỷ ban nhân dân']);
    expect(indexedWords(['ỦY BAN NHÂN DÂN'.normalize('NFD')])).toBe(words);
  });

  it('are letters and digits alone, so that nothing typed is an operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const words = searchWordsOf(text);
        expect(foldedQuery(words)).toMatch(/^('[\p{L}\p{N}]+'( & |$))*$/u);
        expect(exactQuery(words)).toMatch(/^('=[\p{L}\p{N}\p{M}]+'( & |$))*$/u);
      }),
      { numRuns: times(500) },
    );
  });

  it('are cut where one is too long, and where they are too many to be kept', () => {
    expect(indexedWords(['x'.repeat(5000)])).toBe(`${'x'.repeat(40)} =${'x'.repeat(40)}`);
    const many = Array.from({ length: 60_000 }, (_, n) => `w${n}x${n * 7}`).join(' ');
    expect(Buffer.byteLength(indexedWords([many]).replaceAll(' ', ''))).toBeLessThanOrEqual(450_000);
  });
});

describe('The piece of a text around what was found', () => {
  const words = searchWordsOf('can bo');

  it('marks the words where they stand together, as one', () => {
    expect(marked(snippetOf('Cán bộ đi bộ.', words, false))).toEqual(['Cán bộ', 'bộ']);
  });

  it('marks only what is written as asked, where that was found', () => {
    expect(marked(snippetOf('Cán bộ, can bo.', words, true))).toEqual(['can bo']);
  });

  it('is the place with the words closest together, whole words at its ends', () => {
    const text = `Bộ ${'ngành khác '.repeat(60)}và cán bộ ${'của tỉnh '.repeat(60)}`;
    const snippet = snippetOf(text, words, false);
    expect(marked(snippet)).toEqual(['cán bộ']);
    expect(snippet).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(snippet.text).toMatch(/^(ngành|khác) .* (của|tỉnh)$/);
  });

  it('is a piece of any text, its marks words of it', () => {
    const some = fc.constantFrom('cán', 'bộ', 'ca\u0301n', '😀', ' ', '\n', 'x'.repeat(90), '\u0301', ', ');
    fc.assert(
      fc.property(fc.array(some, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const snippet = snippetOf(text, words, false);
        expect(text).toContain(snippet.text);
        for (const [from, to] of snippet.marks)
          expect([from < to, to <= snippet.text.length]).toEqual([true, true]);
        expect(snippet.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
      { numRuns: times(500) },
    );
  });
});
