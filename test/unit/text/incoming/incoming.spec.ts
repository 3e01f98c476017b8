import { decodeText } from '../../../../src/text/incoming/decode-text';
import { parseIncoming } from '../../../../src/text/incoming/parse-incoming';
import { realTexts } from '../../../support/shared-data';

const codeOf = (read: () => unknown): unknown => {
  try {
    read();
    return 'read';
  } catch (error) {
    return (error as { code: unknown }).code;
  }
};
const warned = (source: string): object[] =>
  parseIncoming('text', source).warnings.filter(({ code }) => code !== 'no-outline');

describe('A text that comes in', () => {
  it.each([
    ['Nous avons été reçus à Noël; prix: 5 µm, 3 m², Company®, note¹.'],
    ['São Paulo, coração, ações; Straße über 20 °C.'],
    ['Cây xanh (theo §2, ©2026) · Thư viện'],
  ])('is read in any language: %s', (source) => expect(warned(source)).toEqual([]));

  it.each([
    ['text-in-tcvn3', 'NghÞ quyÕt cña Ban ChÊp hµnh §¶ng bé tØnh'],
    ['text-in-tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam'],
    ['text-in-vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
    ['text-misread', Buffer.from('Điều 1. Phạm vi').toString('latin1')],
    ['bidi-controls', 'Trồng \u202e04 cây'],
  ])('is refused as %s', (code, source) => expect(codeOf(() => parseIncoming('text', source))).toBe(code));

  it('is taken with a warning where only a part is in old letters', () => {
    const source = `${'Điều kiện của người được hưởng hỗ trợ.\n'.repeat(3)}Uû ban nh©n d©n tØnh`;
    expect(warned(source)).toEqual([{ code: 'old-encoding-in-parts', params: { count: 3, line: 4 } }]);
  });

  it('is told of what cannot be seen, looks alike or was lost, with the line', () =>
    expect(warned('Một\nHai\u200b ba\ncây xаnh\nm\ufffdt')).toEqual([
      { code: 'invisible-characters', params: { count: 1, line: 2 } },
      { code: 'mixed-scripts', params: { count: 1, line: 3 } },
      { code: 'unreadable-characters', params: { count: 1, line: 4 } },
    ]));

  it('keeps its mark, in UTF-8 and UTF-16', () => {
    const text = '\ufeffĐiều 1.';
    expect(decodeText(Buffer.from(text))).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le'))).toBe(text);
    expect(decodeText(Buffer.from(text, 'utf16le').swap16())).toBe(text);
  });

  it('is none where it is no text', () => {
    expect(codeOf(() => decodeText(Buffer.from([0xc3, 0x28])))).toBe('text-not-unicode');
    expect(codeOf(() => decodeText(Buffer.from([0xc3, 0, 0x28])))).toBe('file-not-a-text');
    expect(codeOf(() => decodeText(Buffer.from('a\x07b')))).toBe('file-not-a-text');
  });

  const laws = realTexts('vn-laws', '.txt');
  if (laws.length === 0)
    it.skip('real laws: skipped, they do not stand beside the repository', () => undefined);
  else
    it.each(laws)('$name is read without a word on its letters, in NFD too', ({ source }) => {
      const doubts = (text: string) =>
        parseIncoming('text', text).warnings.filter(({ code }) => /encoding|scripts|unreadable/.test(code));
      expect([...doubts(source), ...doubts(source.normalize('NFD'))]).toEqual([]);
    });
});
