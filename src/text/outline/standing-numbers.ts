import type { SourceLines } from './source-lines';

const HEADING = /^(\d{1,2})\s+\p{Lu}[^\d|]*$/u;
const LONGEST = 100;

/**
 * Lines such as `1 Scope`, alone between blank ones, that count on from 1 to 2 at least. A figure at the head of a line is
 * running text otherwise.
 */
export function standingNumbers(lines: SourceLines): ReadonlySet<number> {
  const run: number[] = [];
  for (let line = 0; line < lines.count; line++)
    if (standsAlone(lines, line) && numberOf(lines.head(line)) === run.length + 1) run.push(line);
  return new Set(run.length > 1 ? run : []);
}

function standsAlone({ starts, ends, afterBlank, source, count }: SourceLines, line: number): boolean {
  const first = source.charCodeAt(starts[line]!);
  if (first < 0x31 || first > 0x39 || ends[line]! - starts[line]! > LONGEST) return false;
  return afterBlank[line]! && (line + 1 === count || afterBlank[line + 1]!);
}

function numberOf(head: string): number {
  return /[.;:,!?…]$/.test(head) ? 0 : Number(HEADING.exec(head)?.[1] ?? 0);
}
