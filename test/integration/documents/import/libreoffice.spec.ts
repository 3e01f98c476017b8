import { openPackage } from '../../../../src/documents/import/open-package';
import { readDocx } from '../../../../src/text/docx/read-docx';
import { docxPackageSamples } from '../../../support/docx-package-samples';
import { convertAll, flatText, hasLibreOffice, libreOfficeSamples } from '../../../support/libreoffice';

/*
 * What both leave out or set otherwise for good reason: how far a line is set in and what stands behind a number, blank
 * lines, the byte order mark. LibreOffice writes each cell on a line of its own and no text of notes; we write rows, and
 * the text of a note behind its paragraph. For whatever bullet it writes its own, one for each level; we write what is shown.
 */
const lines = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^[•◦▪●○–+-] /u, '• '),
    )
    .filter((line) => line !== '');
const ours = (source: string): string[] =>
  lines(
    source
      .replace(/^\[\w+\] .*$/gmu, '')
      .replace(/\[(\w+)\]/gu, '$1')
      .replace(/^\| (.*) \|$/gmu, (_row, cells: string) => cells.split(' | ').join('\n')),
  );

const read = async (file: Buffer): Promise<string> =>
  (await readDocx((await openPackage(file)).parts, 'accept')).source;

const isThere = hasLibreOffice();
if (!isThere)
  console.warn(
    'LibreOffice (soffice) is not installed: our reading of DOCX files is not compared with its own.',
  );

(isThere ? describe : describe.skip)('Word documents read as LibreOffice reads them', () => {
  const samples: Record<string, Buffer> = {};
  let theirs: Record<string, Buffer>;
  beforeAll(async () => {
    for (const [name, make] of Object.entries(docxPackageSamples)) samples[`docx-${name}`] = await make();
    const texts = Object.entries(libreOfficeSamples).map(([name, body]) => [
      `office-${name}`,
      flatText(body),
    ]);
    Object.assign(samples, convertAll(Object.fromEntries(texts) as Record<string, Buffer>, 'fodt', 'docx'));
    theirs = convertAll(samples, 'docx', 'txt');
  }, 300_000);

  it('of which there are twenty at least', () => expect(Object.keys(samples).length).toBeGreaterThan(20));

  it.each(Object.keys(docxPackageSamples).filter((name) => name !== 'deletions'))(
    'made with the docx package: %s',
    async (name) =>
      expect(ours(await read(samples[`docx-${name}`]!))).toEqual(lines(theirs[`docx-${name}`]!.toString())),
  );

  it('made with the docx package: deletions, which LibreOffice shows as if they were none', async () => {
    expect(lines(theirs['docx-deletions']!.toString())).toEqual(['Trồng bốn mươi cây.']);
    expect(ours(await read(samples['docx-deletions']!))).toEqual(['Trồng cây.']);
  });

  it.each(Object.keys(libreOfficeSamples))('made with LibreOffice: %s', async (name) =>
    expect(ours(await read(samples[`office-${name}`]!))).toEqual(lines(theirs[`office-${name}`]!.toString())),
  );
});
