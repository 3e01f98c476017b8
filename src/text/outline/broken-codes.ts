import type { ParsedClause, ParseWarning } from '../clause';

const space = '\\s{0,3}';
/** `34-NQ/TU`, `15/2026/NQ-HĐND`: sound ones too, and those that a scan, a line's end or a look-alike letter broke. */
const code = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?=[lIO]{0,3}\\d)[\\dlIO]{1,4}${space}[-–—/]${space}(?:\\d{4}${space}/${space})?` +
    `[A-ZĐÐ][A-Za-zĐđÐð]{0,5}${space}[-–—/]${space}[A-ZĐÐ][A-ZĐÐ\\d]{1,11}(?![\\p{L}\\p{N}])`,
  'gu',
);
const broken = /[\s–—Ððl]|^\d*[IO]/u;

/** Numbers of documents that are not written as numbers are: said, never mended, for the original may have it so. */
export function brokenCodes(source: string, clauses: readonly ParsedClause[]): ParseWarning[] {
  let at = 0;
  return [...source.matchAll(code)].flatMap(({ 0: written, index }) => {
    while (at + 1 < clauses.length && clauses[at + 1]!.spans.raw[0] <= index) at += 1;
    const { spans, label } = clauses[at]!;
    // `1- CT/TW ...` counts an item.
    if (!broken.test(written) || index < spans.marker[1]) return [];
    return [{ code: 'code-broken', params: { label, written: written.replace(/\s+/gu, ' ') } }];
  });
}
