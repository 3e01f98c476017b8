import { openPackage } from '../../../../src/documents/import/open-package';
import { readDocx } from '../../../../src/text/docx/read-docx';
import { blocksOf, readWord } from '../../../support/read-word';
import { inList, lists, p, r, t, wordEntries, zipOf } from '../../../support/word-files';

const inserted = (inner: string) => `<w:ins w:id="1" w:author="A">${inner}</w:ins>`;
const deleted = (words: string) =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const mark = (change: string) => `<w:rPr><w:${change} w:id="3" w:author="A"/></w:rPr>`;
const box = (words: string) => `<w:txbxContent>${p(words)}</w:txbxContent>`;
const lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
const cell = (inner: string, properties = '') =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const field = (type: string) => r(`<w:fldChar w:fldCharType="${type}"/>`);

describe('A Word document', () => {
  it('reads as its paragraphs, with tabs, line breaks and hyphens', async () => {
    const body =
      p(
        r('a') +
          r('<w:tab/>') +
          r('b') +
          r('<w:br/>') +
          r('c') +
          r('<w:noBreakHyphen/>') +
          r('d') +
          r('<w:softHyphen/>') +
          r('e'),
      ) +
      p('') +
      p(r('<w:t> kept? </w:t>') + r(' kept ')) +
      p(r('<w:sym w:font="Symbol" w:char="F0B3"/>'));
    expect(await blocksOf({ body })).toEqual(['a\tb\nc\u2011de', 'kept? kept ', '≥']);
  });

  it('reads through links, content controls, smart tags and fields, of which only the result', async () => {
    const body =
      p(
        `<w:hyperlink>${r('link ')}</w:hyperlink><w:sdt><w:sdtPr><w:tag/></w:sdtPr><w:sdtContent>${r('control ')}</w:sdtContent></w:sdt><w:smartTag>${r('tag ')}</w:smartTag><w:fldSimple w:instr="DATE">${r('today ')}</w:fldSimple>`,
      ) +
      `<w:sdt><w:sdtContent>${p('block')}</w:sdtContent></w:sdt>` +
      p(
        field('begin') +
          r('<w:instrText>REF x</w:instrText>') +
          field('begin') +
          r('hidden') +
          field('end') +
          field('separate') +
          r('result') +
          field('end') +
          r(' on'),
      ) +
      p(field('begin') + r('<w:instrText>XE "index"</w:instrText>') + r('never')) +
      p('after an unfinished field');
    expect(await blocksOf({ body })).toEqual([
      'link control tag today ',
      'block',
      'result on',
      'after an unfinished field',
    ]);
  });

  it('leaves out what is hidden, and says so', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      p(
        r('seen ') +
          r('unseen', '<w:vanish/>') +
          r('unseen', '<w:rStyle w:val="Secret"/>') +
          r('shown', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'),
      ) + p('unseen', '<w:pStyle w:val="Note"/>');
    const { source, warnings } = await readWord({ body, styles });
    expect(source).toBe('seen shown\n');
    expect(warnings).toEqual([{ code: 'hidden-text-left-out', params: { count: 3 } }]);
  });

  it('keeps footnotes and endnotes beside the paragraph that cites them', async () => {
    const note = (kind: string, id: number, words: string, more = '') =>
      `<w:${kind} w:id="${id}"${more}>${p(r(`<w:${kind}Ref/>`) + r(words))}</w:${kind}>`;
    const cite = (kind: string, id: number) => r(`<w:${kind}Reference w:id="${id}"/>`);
    const { source, found } = await readWord({
      footnotes:
        note('footnote', -1, '', ' w:type="separator"') +
        note('footnote', 5, 'Số 7.') +
        note('footnote', 6, 'Số 8.'),
      endnotes: note('endnote', 1, 'Cuối.'),
      body:
        p(r('Một') + cite('footnote', 6) + r(' hai') + cite('endnote', 1)) +
        `<w:tbl>${lines}${row(cell(p(r('ô') + cite('footnote', 5))), cell(p('kia')))}${row(cell(p('a')), cell(p('b')))}</w:tbl>`,
    });
    expect(source).toBe('Một[1] hai[i]\n[1] Số 8.\n[i] Cuối.\n\n| ô[2] | kia |\n| a | b |\n\n[2] Số 7.\n');
    expect(found).toMatchObject({ footnotes: 2, endnotes: 1, tables: 1 });
  });

  it('has tables as rows, spanned columns left empty', async () => {
    const body = `<w:tbl>${lines}${row(cell(p('Cây | hoa'), '<w:gridSpan w:val="2"/>'), cell(p('Số') + p('lượng')))}${row(cell(p('a')), cell(p('b')), cell(`<w:tbl>${row(cell(p('40')), cell(p('cây')))}</w:tbl>${p('')}`))}</w:tbl>`;
    expect(await blocksOf({ body })).toEqual(['| Cây \\| hoa |  | Số lượng |\n| a | b | 40 cây |']);
  });

  it('reads a table without lines, which only places text side by side, as the text it is', async () => {
    const body = `<w:tbl>${row(cell(p('Nơi nhận:') + p('- Như trên;')), cell(p('T/M BAN THƯỜNG VỤ') + p('BÍ THƯ')))}</w:tbl>`;
    expect(await blocksOf({ body })).toEqual(['Nơi nhận:', '- Như trên;', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ']);
  });

  it('puts text boxes behind their paragraph, once', async () => {
    const drawing = (words: string) =>
      `<w:drawing><wps:wsp><wps:txbx>${box(words)}</wps:txbx></wps:wsp></w:drawing>`;
    const picture = `<w:pict><v:shape><v:textbox>${box('older')}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing('newer')}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;
    const { source, found } = await readWord({ body: p(r('with ') + r(both) + r('box')) + p(r(picture)) });
    expect(source).toBe('with box\n\nnewer\n\nolder\n');
    expect(found.textBoxes).toBe(2);
  });

  it('flattens formulas and says so', async () => {
    const body = p(
      `${r('x = ')}<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`,
    );
    const { source, warnings } = await readWord({ body });
    expect(source).toBe('x = a/b\n');
    expect(warnings).toEqual([{ code: 'formulas-flattened', params: { count: 1 } }]);
  });

  describe('with tracked changes', () => {
    it('has them accepted or rejected, moved words too', async () => {
      const body =
        p(r('Trồng ') + deleted('bốn') + inserted(r('sáu')) + r(' mươi cây.')) +
        p(
          `<w:moveFrom w:id="4">${r('cũ ')}</w:moveFrom>${r('giữa')}<w:moveTo w:id="5">${r(' mới')}</w:moveTo>`,
        );
      expect(await blocksOf({ body })).toEqual(['Trồng sáu mươi cây.', 'giữa mới']);
      expect(await blocksOf({ body }, 'reject')).toEqual(['Trồng bốn mươi cây.', 'cũ giữa']);
      expect((await readWord({ body })).found).toMatchObject({ insertions: 1, deletions: 1, moves: 1 });
    });

    it('joins paragraphs whose end was deleted, and parts those whose end was put in', async () => {
      const numbering = lists([{ text: '%1.' }]);
      const body =
        p('một', inList(1) + mark('del')) +
        p(' hai', inList(1)) +
        p('ba', inList(1) + mark('ins')) +
        p(' bốn', inList(1));
      expect(await blocksOf({ numbering, body })).toEqual(['1. một hai', '2. ba', '3.  bốn']);
      expect(await blocksOf({ numbering, body }, 'reject')).toEqual(['1. một', '2.  hai', '3. ba bốn']);
    });

    it('counts as if deleted rows and paragraphs had never been, or were still there', async () => {
      const numbering = lists([{ text: '%1.' }]);
      const rowWith = (change: string, words: string) =>
        `<w:tr><w:trPr><w:${change} w:id="9"/></w:trPr>${cell(p(words, inList(1)))}${cell(p('b'))}</w:tr>`;
      const body = `${p('', inList(1) + mark('del'))}<w:tbl>${lines}${rowWith('del', 'cũ')}${rowWith('ins', 'mới')}${row(cell(p('giữ', inList(1))), cell(p('c')))}</w:tbl>`;
      expect(await blocksOf({ numbering, body })).toEqual(['| 1. mới | b |\n| 2. giữ | c |']);
      expect(await blocksOf({ numbering, body }, 'reject')).toEqual(['1. ', '| 2. cũ | b |\n| 3. giữ | c |']);
    });

    it('numbers a paragraph as it was before its number was changed', async () => {
      const numbering = lists([{ text: '%1.' }], [{ text: '%1)', format: 'lowerLetter' }]);
      const changed = `${inList(2)}<w:pPrChange w:id="7"><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`;
      const body = p('x', changed);
      expect(await blocksOf({ numbering, body })).toEqual(['a) x']);
      expect(await blocksOf({ numbering, body }, 'reject')).toEqual(['1. x']);
      expect((await readWord({ numbering, body })).found.renumbered).toBe(1);
    });
  });

  it('is read in the strict form of the standard and in UTF-16 as well', async () => {
    const entries = wordEntries({ body: p(r(t('Nghiêm ngặt'))) }).map(({ name, content }) => {
      const xml = content
        .toString()
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replace('encoding="UTF-8"', 'encoding="UTF-16"');
      return { name, content: Buffer.from(`\ufeff${xml}`, 'utf16le') };
    });
    const { parts } = await openPackage(zipOf(entries));
    expect((await readDocx(parts, 'accept')).source).toBe('Nghiêm ngặt\n');
  });
});
