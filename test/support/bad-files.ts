import { inList, lists, p, wordEntries, wordFile, zipOf } from './word-files';

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024, 0x20);
const plain = p('1. Trồng cây.');
const compound = (holding: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(holding, 'utf16le')]);
const damaged = (file: Buffer, at: number): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = copy[at]! ^ 0xff;
  return copy;
};
const large = wordFile({ body: plain.repeat(2000) });
const numbered = lists([{ text: '%1.' }]);

/** What comes by mistake or by ill will, under which name, and what it is answered. Each is made only when it is asked for. */
export const badFiles: readonly [what: string, name: string, code: string, content: () => Buffer][] = [
  ['nothing', 'a.docx', 'file-empty', () => Buffer.alloc(0)],
  ['a file of Word 97', 'a.doc', 'legacy-doc', () => compound('WordDocument')],
  ['a file of Word 97 with a new name', 'a.docx', 'legacy-doc', () => compound('WordDocument')],
  ['an encrypted document', 'a.docx', 'docx-encrypted', () => compound('EncryptedPackage')],
  [
    'any bytes',
    'a.docx',
    'not-a-docx',
    () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251)),
  ],
  ['a PDF', 'a.docx', 'not-a-docx', () => Buffer.from('%PDF-1.7\n%%EOF')],
  ['another ZIP', 'a.docx', 'not-a-docx', () => zipOf([{ name: 'a.txt', content: Buffer.from('words') }])],
  ['a document cut short', 'a.docx', 'docx-corrupt', () => large.subarray(0, large.length / 2)],
  ['a document with a damaged part', 'a.docx', 'docx-corrupt', () => damaged(large, large.length / 2)],
  ['a document whose XML breaks off', 'a.docx', 'docx-corrupt', () => wordFile({ body: '<w:p><w:r>' })],
  [
    'a document of one deep hole',
    'a.docx',
    'docx-corrupt',
    () => wordFile({ body: '<w:ins>'.repeat(100_000) }),
  ],
  ['no words', 'a.docx', 'no-clauses', () => wordFile({ body: p('') })],
  [
    'an entity from outside',
    'a.docx',
    'docx-with-dtd',
    () =>
      wordFile({
        prologue: '<!DOCTYPE w:document [<!ENTITY outside SYSTEM "file:///etc/hostname">]>',
        body: '<w:p><w:r><w:t>&outside;</w:t></w:r></w:p>',
      }),
  ],
  [
    'entities that grow',
    'a.docx',
    'docx-with-dtd',
    () =>
      wordFile({
        prologue: `<!DOCTYPE w:document [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]>`,
        body: '<w:p><w:r><w:t>&a30;</w:t></w:r></w:p>',
      }),
  ],
  [
    'a bomb in a part that is read',
    'a.docx',
    'docx-unpacks-too-large',
    () => wordFile({ body: plain, styles: zeros(101).toString('latin1') }),
  ],
  [
    'a bomb in a part that is not read',
    'a.docx',
    'docx-unpacks-too-large',
    () => wordFile({ body: plain, more: { 'word/media/a.bmp': zeros(101) } }),
  ],
  [
    'a bomb that lies about its size',
    'a.docx',
    'docx-corrupt',
    () =>
      zipOf(
        wordEntries({ body: plain, styles: zeros(101).toString('latin1') }).map((entry) => ({
          ...entry,
          declared: Math.min(entry.content.length, 1e6),
        })),
      ),
  ],
  [
    'five thousand parts and more',
    'a.docx',
    'docx-too-many-parts',
    () =>
      wordFile({
        body: plain,
        more: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`word/media/${at}`, ''])),
      }),
  ],
  [
    '100,000 paragraphs',
    'a.docx',
    'too-many-clauses',
    () => wordFile({ body: p('Một đoạn văn không có số.').repeat(100_000) }),
  ],
  [
    '100,000 numbered paragraphs',
    'a.docx',
    'too-many-clauses',
    () => wordFile({ numbering: numbered, body: p('Một khoản.', inList(1)).repeat(100_000) }),
  ],
  [
    '100,000 lines',
    'a.txt',
    'too-many-clauses',
    () => Buffer.from(Array.from({ length: 100_000 }, (_, at) => `${(at % 900) + 1}. Một khoản.`).join('\n')),
  ],
  [
    'a text that unpacks to fifty times what a draft has',
    'a.docx',
    'text-too-long',
    () => wordFile({ body: p('một hai '.repeat(3e6)) }),
  ],
  [
    'one part under two names',
    'a.docx',
    'docx-corrupt',
    () => zipOf(wordEntries({ body: plain }).map((entry) => ({ ...entry, more: [`again/${entry.name}`] }))),
  ],
  [
    'two parts under one name',
    'a.docx',
    'docx-corrupt',
    () => zipOf([...wordEntries({ body: plain }), ...wordEntries({ body: p('2. Khác.') })]),
  ],
  ['a document under a name of text', 'a.txt', 'file-not-a-text', () => wordFile({ body: plain })],
  ['bytes under a name of text', 'a.txt', 'file-not-a-text', () => Buffer.from([0x31, 0x2e, 0, 1, 2, 3])],
  ['RTF under a name of text', 'a.txt', 'file-not-a-text', () => Buffer.from('{\\rtf1\\ansi 1. Trees.}')],
  [
    'a page of HTML under a name of text',
    'a.md',
    'file-not-a-text',
    () => Buffer.from('<!DOCTYPE html>\n<p>1. Trees.'),
  ],
  ['UTF-16 without its mark', 'a.txt', 'file-not-a-text', () => Buffer.from('1. Trees.', 'utf16le')],
  ['windows-1258', 'a.txt', 'text-not-unicode', () => Buffer.from('1. Tr\u00f4\u00ecng c\u00e2y.', 'latin1')],
  ['TCVN3', 'a.txt', 'text-in-tcvn3', () => Buffer.from('Uû ban nh©n d©n\n1. Trång c©y.')],
  [
    'TCVN3 in Word',
    'a.docx',
    'text-in-tcvn3',
    () => wordFile({ body: p('Céng hoµ x· héi chñ nghÜa ViÖt Nam') + p('§éc lËp - Tù do - H¹nh phóc') }),
  ],
  [
    'VNI',
    'a.txt',
    'text-in-vni',
    () => Buffer.from('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam\n1. Troàng caây.'),
  ],
  [
    'UTF-8 taken for Latin-1',
    'a.txt',
    'text-misread',
    () => Buffer.from(Buffer.from('Cộng hòa xã hội chủ nghĩa Việt Nam').toString('latin1')),
  ],
  ['letters turned around', 'a.txt', 'bidi-controls', () => Buffer.from('1. Trồng \u202e04\u202c cây.')],
  [
    'letters turned around in Word',
    'a.docx',
    'bidi-controls',
    () => wordFile({ body: p('1. Trồng \u206604\u2069 cây.') }),
  ],
  ['a picture', 'a.png', 'text-file-not-taken', () => Buffer.from('\x89PNG')],
];
