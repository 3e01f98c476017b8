import { blocksOf } from '../../../support/read-word';
import { abstractList, inList, listOf, lists, p, type LevelSketch } from '../../../support/word-files';

const outline: LevelSketch[] = [
  { text: 'Điều %1.' },
  { text: '%1.%2.' },
  { text: '%3)', format: 'lowerLetter' },
  { text: '\uf0b7', format: 'bullet', more: '' },
];
const numbers = (blocks: readonly string[]): string[] => blocks.map((block) => block.split(' x')[0]!);
const read = async (numbering: string, body: string, styles?: string): Promise<string[]> =>
  numbers(await blocksOf({ numbering, body, ...(styles === undefined ? {} : { styles }) }));
const at = (...places: readonly (readonly [list: number, level: number])[]): string =>
  places.map(([list, level]) => p('x', inList(list, level))).join('');

describe('Numbers of a Word document', () => {
  it('are counted level by level, lower ones anew below each higher one', async () => {
    const body = at([1, 0], [1, 1], [1, 1], [1, 2], [1, 3], [1, 2], [1, 0], [1, 1]);
    expect(await read(lists(outline), body)).toEqual([
      'Điều 1.',
      '1.1.',
      '1.2.',
      'a)',
      '•',
      'b)',
      'Điều 2.',
      '2.1.',
    ]);
  });

  it('show a level above that nothing stands on yet as where it begins', async () => {
    expect(await read(lists(outline), at([1, 1], [1, 0]))).toEqual(['1.1.', 'Điều 2.']);
  });

  it('go on through lists of one definition, and begin anew where a list says so, once', async () => {
    const numbering =
      abstractList(0, [{ text: '%1.', format: 'upperRoman' }]) +
      listOf(1, 0) +
      listOf(2, 0) +
      listOf(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>');
    expect(await read(numbering, at([1, 0], [2, 0], [3, 0], [3, 0], [1, 0]))).toEqual([
      'I.',
      'II.',
      'IV.',
      'V.',
      'VI.',
    ]);
  });

  it('follow a level that a list overrides', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%1)"/></w:lvl>';
    const numbering =
      abstractList(0, outline) + listOf(1, 0, `<w:lvlOverride w:ilvl="0">${level}</w:lvlOverride>`);
    expect(await read(numbering, at([1, 0], [1, 0]))).toEqual(['(iii)', '(iv)']);
  });

  it('restart never, or only below the level that is named', async () => {
    const levels = (restart: number): LevelSketch[] => [
      ...[{ text: '%1.' }, { text: '%2)' }],
      { text: '(%3)', more: `<w:lvlRestart w:val="${restart}"/>` },
    ];
    const body = at([1, 0], [1, 1], [1, 2], [1, 1], [1, 2], [1, 0], [1, 2]);
    expect((await read(lists(levels(0)), body)).filter((text) => text.startsWith('('))).toEqual([
      '(1)',
      '(2)',
      '(3)',
    ]);
    expect((await read(lists(levels(1)), body)).filter((text) => text.startsWith('('))).toEqual([
      '(1)',
      '(2)',
      '(1)',
    ]);
  });

  it('are Arabic throughout on a legal level', async () => {
    const levels: LevelSketch[] = [
      { text: '%1.', format: 'upperRoman' },
      { text: '%1.%2', more: '<w:isLgl/>' },
    ];
    expect(await read(lists(levels), at([1, 0], [1, 0], [1, 1]))).toEqual(['I.', 'II.', '2.1']);
  });

  it.each([
    ['decimalZero', 9, '09'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 5, 'e'],
    ['lowerRoman', 49, 'xlix'],
    ['ordinal', 12, '12th'],
    ['ordinal', 23, '23rd'],
    ['cardinalText', 21, 'Twenty-one'],
    ['ordinalText', 20, 'Twentieth'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['decimalEnclosedParen', 3, '(3)'],
    ['none', 3, ''],
    ['aiueo', 3, '3'],
  ])('in %s show %i as %s', async (format, start, shown) => {
    const numbering = lists([{ text: '%1', format, start }]);
    expect((await blocksOf({ numbering, body: p('x', inList(1)) }))[0]).toBe(
      shown === '' ? 'x' : `${shown} x`,
    );
  });

  it('have a space behind them, whatever sets them apart on paper', async () => {
    const levels: LevelSketch[] = [
      { text: '%1.', more: '<w:suff w:val="nothing"/>' },
      { text: '%2. ', more: '<w:suff w:val="space"/>' },
      { text: '%3.' },
    ];
    const body = at([1, 0], [1, 1], [1, 2]);
    expect(await blocksOf({ numbering: lists(levels), body })).toEqual(['1. x', '1. x', '1. x']);
  });

  it('come from styles and the styles they are based on, by the level that names the style', async () => {
    const numbering =
      abstractList(0, [
        { text: 'Chương %1', format: 'upperRoman', more: '<w:pStyle w:val="Chapter"/>' },
        { text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>' },
      ]) + listOf(1, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Narrow"><w:basedOn w:val="Article"/></w:style>';
    const styled = (style: string, more = '') => p('x', `<w:pStyle w:val="${style}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body =
      styled('Chapter') +
      styled('Article') +
      styled('Narrow') +
      styled('Chapter') +
      styled('Article', none) +
      styled('Article');
    expect(await read(numbering, body, styles)).toEqual([
      'Chương I',
      'Điều 1.',
      'Điều 2.',
      'Chương II',
      'x',
      'Điều 3.',
    ]);
  });

  it('of a list that only names a list style are those of the style', async () => {
    const numbering =
      abstractList(0, [], '<w:numStyleLink w:val="Outline"/>') +
      abstractList(1, outline, '<w:styleLink w:val="Outline"/>') +
      listOf(1, 0) +
      listOf(2, 1);
    expect(await read(numbering, at([1, 0], [2, 0]))).toEqual(['Điều 1.', 'Điều 2.']);
  });

  it.each([
    ['Wingdings', '\uf0d8', '➢'],
    ['Symbol', '\uf02d', '–'],
    ['Courier New', 'o', '○'],
    ['Times New Roman', '-', '-'],
    ['Wingdings', '\uf0ff', '•'],
  ])('are bullets as %s shows them', async (font, text, shown) => {
    const more = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/>${more}</w:lvl></w:abstractNum>${listOf(1, 0)}`;
    expect(await read(numbering, p('x', inList(1)))).toEqual([shown]);
  });
});
