/** What the private codes of the fonts that bullets are taken from look like, in Unicode. */
const symbol: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xd7: '⋅',
  0xde: '⇒',
};
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

const privateArea = 0xf000;
const unknown = '•';

/** A character of a symbol font as a reader sees it; what is not known here is some bullet. */
export function symbolOf(font: string | undefined, code: number): string {
  const low = code >= privateArea && code <= privateArea + 0xff ? code - privateArea : code;
  const table = /wingdings|webdings/i.test(font ?? '') ? wingdings : symbol;
  if (table[low]) return table[low];
  if (low < 0x20 || low === 0x7f || low > 0x10ffff) return unknown;
  if (code < privateArea || low < 0x7f) return String.fromCodePoint(low);
  return unknown;
}

/** A bullet of a list: its `lvlText` in the font of its level. */
export function bulletOf(text: string, font: string | undefined): string {
  if (/courier/i.test(font ?? '') && text === 'o') return '○';
  const isSymbolFont = /symbol|dings/i.test(font ?? '');
  return Array.from(text, (character) => {
    const code = character.codePointAt(0)!;
    const isPrivate = code >= 0xe000 && code <= 0xf8ff;
    const shown = isPrivate || (isSymbolFont && code < 0x100) ? symbolOf(font, code) : character;
    // The minus of a symbol font is the dash of a list.
    return shown === '−' ? '–' : shown;
  }).join('');
}
