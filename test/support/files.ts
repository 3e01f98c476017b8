import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestApp } from './app';

/** A real ZIP whose entries are stored as they are; enough for whoever looks at names. */
export function aZip(entries: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    const body = Buffer.concat([local, Buffer.from(name), Buffer.from(content)]);
    bodies.push(body);
    directory.push(central, Buffer.from(name));
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(entries).length, 8);
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const office = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };
export const aDocx = (): Buffer => aZip({ ...office, 'word/document.xml': '<w:document/>' });
export const aDocm = (): Buffer =>
  aZip({ ...office, 'word/document.xml': '<d/>', 'word/vbaProject.bin': 'x' });
export const anXlsx = (): Buffer => aZip({ ...office, 'xl/workbook.xml': '<workbook/>' });
export const anOdt = (): Buffer =>
  aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' });
export const aSignature = (): Buffer => Buffer.from('30820a3006092a864886f70d010702a0820a2130820a1d', 'hex');

/** A PDF to whoever looks at its head, as long as wished for. */
export const aPdf = (size = 2000, filling = 0x61): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 15, filling), Buffer.from('\n%%EOF')]);

/** The files in a folder storage, by their keys. */
export async function storedFiles({ settings: { storage } }: TestApp): Promise<string[]> {
  if (storage.kind !== 'folder') throw new Error('Files are not in a folder');
  const found = await readdir(storage.folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
