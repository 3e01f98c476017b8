import { NEAR_END, readAnnex, readAnnexHeading, startsFoot } from './blocks';
import { readHeadingWord } from './heading-words';
import type { LineMarker } from './line-reader';
import { isDepth, type Marker } from './marker';
import type { SourceLines } from './source-lines';

/** A regulation that a resolution issues stands behind its foot as a text of its own, its type in capitals. */
const TYPE =
  /^(?:\*\*|__)?((?:QUY ĐỊNH|QUY CHẾ|QUY TRÌNH|QUY HOẠCH|ĐIỀU LỆ|NỘI QUY|ĐỀ ÁN|CHƯƠNG TRÌNH|CHIẾN LƯỢC|KẾ HOẠCH|PHƯƠNG ÁN|DANH MỤC|HƯỚNG DẪN|REGULATIONS?|RULES|STATUTES?|SCHEME|PROGRAMME|PLAN)(?!\p{L}))/u;
const ISSUED_WITH =
  /^[*_]{0,3}\((?:Ban hành |Được ban hành |Phê duyệt )?(?:kèm theo|Kèm theo)|^[*_]{0,3}\(Issued (?:with|under)/u;
/** Lines between the type and the words that say what it was issued with: its name, which wraps. */
const NAME_LINES = 6;

/** Reads the head of such a text as that of an annex. Its own outline begins below, with numbers of its own. */
function readAttached(lines: SourceLines, line: number): Marker | undefined {
  const head = lines.head(line);
  const type = TYPE.exec(head);
  if (!type || /\p{Ll}/u.test(head)) return undefined;
  if (line > 0 && awaitsName(lines.head(line - 1))) return undefined;
  const last = Math.min(line + NAME_LINES, lines.count - 1);
  for (let below = line + 1; below <= last; below++) {
    if (ISSUED_WITH.test(lines.head(below))) return annexOf(type[0].length, type[1]!);
    if (readHeadingWord(lines.head(below)) || readAnnex(lines.head(below))) return undefined;
  }
  return undefined;
}

/** `Chương I` or `Phụ lục` alone: what stands below is its name, also where it begins like that of a text. */
function awaitsName(head: string): boolean {
  const marker = readHeadingWord(head) ?? readAnnex(head);
  return marker !== undefined && head.slice(marker.length).trim() === '';
}

function annexOf(length: number, type: string): Marker {
  const component = type[0]! + type.slice(1).toLowerCase();
  return { family: 'annex', kind: 'annex', component, value: 0, suffix: '', prefix: '', length };
}

/** The annex, or the text of its own, that begins on this line; in Markdown with the depth of its heading. */
export function annexAt(lines: SourceLines, line: number): LineMarker | undefined {
  const head = lines.head(line);
  const signs = /^#{1,6}\s+(?=\p{Lu})/u.exec(head)?.[0] ?? '';
  const named = signs === '' ? readAnnex(head) : readAnnexHeading(head.slice(signs.length));
  const marker = named ?? readAttached(lines, line);
  if (!marker) return undefined;
  const from = lines.offsetAfter(line, marker.length, signs.length);
  return { marker, rank: signs.trim().length, from, indent: 0 };
}

export function footBeginsAt(lines: SourceLines, line: number): boolean {
  return startsFoot(lines.head(line), () => linesLeft(lines, line));
}

/** Up to the end of the text, which another one may stand behind. */
function linesLeft(lines: SourceLines, line: number): number {
  const last = Math.min(line + NEAR_END, lines.count - 1);
  for (let below = line + 1; below <= last; below++) if (annexAt(lines, below)) return below - line;
  return lines.count - line;
}

/** Nothing in a foot is headed so: another text stands behind it, of whatever kind. */
export function beginsAnew(first: LineMarker | undefined): boolean {
  if (!first) return false;
  return (
    isDepth(first.rank) ||
    (first.marker.value === 1 && /^(?:part|chapter|article)$/.test(first.marker.family))
  );
}
