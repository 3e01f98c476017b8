import { SourceProblem } from '../../text/source-problem';
import type { DocxParts } from '../../text/docx/read-docx';
import { through, XmlReader } from '../../text/docx/xml-reader';
import { xmlText } from './xml-text';
import { ZipDirectory } from './zip-directory';

/** The last step of a relationship's type: `officeDocument`, `styles`, `numbering`; the part that it leads to. */
type Relationships = ReadonlyMap<string, string>;

interface Package {
  readonly parts: DocxParts;
  readonly hasMacros: boolean;
}

/**
 * Finds the parts of a DOCX that hold text, as its relationships name them. Nothing outside of the file is followed.
 * @throws SourceProblem
 */
export async function openPackage(file: Buffer): Promise<Package> {
  const zip = await ZipDirectory.of(file);
  const main = (await relationshipsOf(zip, '')).get('officeDocument') ?? 'word/document.xml';
  const document = zip.read(main);
  if (!zip.has('[Content_Types].xml') || !document || !/\.xml$/i.test(main))
    throw new SourceProblem('not-a-docx');
  const links = await relationshipsOf(zip, main);
  const part = (type: string): AsyncIterable<string> | undefined => {
    const name = links.get(type);
    const bytes = name === undefined ? undefined : zip.read(name);
    return bytes && xmlText(bytes);
  };
  return {
    parts: {
      document: xmlText(document),
      styles: part('styles'),
      numbering: part('numbering'),
      footnotes: part('footnotes'),
      endnotes: part('endnotes'),
    },
    hasMacros: links.has('vbaProject') || zip.has('word/vbaProject.bin'),
  };
}

async function relationshipsOf(zip: ZipDirectory, part: string): Promise<Relationships> {
  const [folder, name] = splitAt(part);
  const found = new Map<string, string>();
  const bytes = zip.read(`${folder}_rels/${name}.rels`);
  if (!bytes) return found;
  const reader = new XmlReader(
    through((element, { Type = '', Target = '', TargetMode }) => {
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      if (element.endsWith(':Relationship') && TargetMode !== 'External' && !found.has(type))
        found.set(type, resolved(folder, Target));
      return element.endsWith(':Relationships') ? 'through' : undefined;
    }),
  );
  for await (const piece of xmlText(bytes)) reader.write(piece);
  reader.close();
  return found;
}

function splitAt(part: string): [string, string] {
  const end = part.lastIndexOf('/') + 1;
  return [part.slice(0, end), part.slice(end)];
}

/** A target is a path from its own part's folder, or with a slash from the root. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
