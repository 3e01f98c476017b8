import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const longest = 120_000;

export const hasLibreOffice = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: longest });
    return true;
  } catch {
    return false;
  }
};

/** Converts all files in one run, which takes seconds to begin with: from `.docx` or `.fodt`, each under its name. */
export function convertAll(
  files: Readonly<Record<string, Buffer>>,
  from: 'docx' | 'fodt',
  to: 'txt' | 'docx',
): Record<string, Buffer> {
  const place = mkdtempSync(join(tmpdir(), 'resolute-libreoffice-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(place, `${name}.${from}`), files[name]!);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(place, 'profile')}`,
        ...['--headless', '--convert-to', to === 'txt' ? 'txt:Text (encoded):UTF8' : 'docx:MS Word 2007 XML'],
        ...['--outdir', join(place, 'out'), ...names.map((name) => join(place, `${name}.${from}`))],
      ],
      { stdio: 'ignore', timeout: longest },
    );
    return Object.fromEntries(names.map((name) => [name, readFileSync(join(place, 'out', `${name}.${to}`))]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

const style = (name: string, levels: string): string =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const number = (level: number, format: string, suffix: string, more = ''): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab"/></style:list-level-properties></text:list-level-style-number>`;
const bullet = (level: number, sign: string): string =>
  `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${sign}"/>`;
const styles = [
  style('Plain', number(1, '1', '.') + number(2, 'a', ')') + bullet(3, '•')),
  style('Roman', number(1, 'I', '.') + number(2, '1', '.', 'text:display-levels="2"')),
  style('Dashes', bullet(1, '–') + bullet(2, '+')),
  style(
    'Articles',
    number(1, '1', '.', 'style:num-prefix="Điều "') + number(2, '1', '.') + number(3, 'a', ')'),
  ),
  style('Later', number(1, '1', '.', 'text:start-value="7"')),
].join('');

const p = (text: string): string => `<text:p>${text}</text:p>`;
const li = (...inner: string[]): string => `<text:list-item>${inner.join('')}</text:list-item>`;
const ul = (name: string, ...items: string[]): string =>
  `<text:list text:style-name="${name}">${items.join('')}</text:list>`;
const sub = (...items: string[]): string => `<text:list>${items.join('')}</text:list>`;
const cell = (text: string): string => `<table:table-cell>${p(text)}</table:table-cell>`;

/** Bodies of texts that LibreOffice makes DOCX files of. */
export const libreOfficeSamples: Readonly<Record<string, string>> = {
  plain: p('Nghị quyết') + p('') + p('Về cây xanh'),
  lists:
    ul('Plain', li(p('một'), sub(li(p('điểm')), li(p('điểm'), sub(li(p('chấm'))))))) +
    ul('Plain', li(p('lại một'))),
  romans: ul(
    'Roman',
    li(p('MỤC TIÊU'), sub(li(p('chung')), li(p('riêng')))),
    li(p('NHIỆM VỤ'), sub(li(p('một')))),
  ),
  dashes: ul('Dashes', li(p('gạch'), sub(li(p('cộng')))), li(p('gạch'))),
  articles: ul(
    'Articles',
    li(p('Phạm vi'), sub(li(p('khoản'), sub(li(p('điểm')), li(p('điểm')))), li(p('khoản')))),
    li(p('Đối tượng')),
  ),
  later: ul('Later', li(p('bảy')), li(p('tám'))),
  unnumbered: ul(
    'Plain',
    li(p('một'), p('đoạn không số')),
    `<text:list-header>${p('đầu')}</text:list-header>`,
    li(p('hai')),
  ),
  signs: p('a<text:tab/>b<text:line-break/>c<text:s text:c="3"/>d'),
  notes: p(
    'Có chú thích<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Chú thích.</text:p></text:note-body></text:note> và thêm',
  ),
  table: `<table:table><table:table-column table:number-columns-repeated="4"/><table:table-row>${['A', 'B', 'C', 'D'].map(cell).join('')}</table:table-row><table:table-row>${['1', '2', '3', '4'].map(cell).join('')}</table:table-row></table:table>${p('sau')}`,
};

/** A flat OpenDocument text with this body. */
export const flatText = (body: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`);
