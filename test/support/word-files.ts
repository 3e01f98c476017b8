import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP; `declared` lies about its unpacked size, `more` names the same bytes again. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  readonly declared?: number;
  readonly more?: readonly string[];
}

/** A real ZIP, compressed. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared = content.length, more = [] } of entries) {
    const packed = deflateRawSync(content);
    const file = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(declared, 18);
    shared.writeUInt16LE(file.length, 22);
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, file, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    for (const listed of [file, ...more.map((other) => Buffer.from(other))]) {
      shared.writeUInt16LE(listed.length, 22);
      directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, place, listed]));
    }
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const namespaces = [
  `xmlns:w="${word}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  `xmlns:r="${officeRelationships}"`,
].join(' ');

/** The inner XML of each part; the document's is the body. */
export interface WordParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Whole parts by their path, such as macros or what bombs hold. */
  readonly more?: Readonly<Record<string, string | Buffer>>;
  /** What stands before the root element of the document: a DTD. */
  readonly prologue?: string;
}

const types = {
  document: 'document.main',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
} as const;
type Part = keyof typeof types;

/** The files of a DOCX as Word writes it, from what matters of it. */
export function wordEntries({ body, more = {}, prologue = '', ...parts }: WordParts): ZipEntry[] {
  const linked = (Object.keys(parts) as Exclude<Part, 'document'>[]).filter(
    (name) => parts[name] !== undefined,
  );
  const override = (name: Part): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${types[name]}+xml"/>`;
  const link = (name: string, target: string, at: number): string =>
    `<Relationship Id="rId${at + 1}" Type="${officeRelationships}/${name}" Target="${target}"/>`;
  const links = (inner: string): string =>
    `<Relationships xmlns="${packageRelationships}">${inner}</Relationships>`;
  const xml = (name: string, content: string): ZipEntry => ({
    name,
    content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`),
  });
  return [
    xml(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${(['document', ...linked] as const).map(override).join('')}</Types>`,
    ),
    xml('_rels/.rels', links(link('officeDocument', 'word/document.xml', 0))),
    xml(
      'word/_rels/document.xml.rels',
      links(linked.map((name, at) => link(name, `${name}.xml`, at)).join('')),
    ),
    xml('word/document.xml', `${prologue}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    ...linked.map((name) => xml(`word/${name}.xml`, `<w:${name} ${namespaces}>${parts[name]}</w:${name}>`)),
    ...Object.entries(more).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  ];
}

export const wordFile = (parts: WordParts): Buffer => zipOf(wordEntries(parts));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
export const r = (inner: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner.startsWith('<') ? inner : t(inner)}</w:r>`;
/** A paragraph of runs, or of plain words. */
export const p = (inner: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner === '' || inner.startsWith('<') ? inner : r(inner)}</w:p>`;
export const inList = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export interface LevelSketch {
  readonly text: string;
  readonly format?: string;
  readonly start?: number;
  readonly more?: string;
}
export const abstractList = (id: number, levels: readonly LevelSketch[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}">${more}${levels
    .map(
      ({ text, format = 'decimal', start = 1, more: extra = '' }, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;
export const listOf = (numId: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
/** The numbering that most documents need: lists 1, 2 ... of the abstract ones given. */
export const lists = (...abstracts: readonly (readonly LevelSketch[])[]): string =>
  abstracts.map((levels, at) => abstractList(at, levels)).join('') +
  abstracts.map((_, at) => listOf(at + 1, at)).join('');
